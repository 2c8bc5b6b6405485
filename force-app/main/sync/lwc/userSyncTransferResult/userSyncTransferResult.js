import { LightningElement, api } from 'lwc';
import pause from '@salesforce/apex/UserSyncBusinessUnitController.pause';
import { call } from 'c/userSyncServer';
import { labels } from './labels';
/** How far a transfer is, and what happened. Fires `changed` when the state of the business unit has changed, `failure` `{ error }` and `navigate`. */
export default class UserSyncTransferResult extends LightningElement {
    @api
    unit;
    /** The run that was started here. */
    @api
    runId;
    labels = labels;
    summary;
    error;
    get isLive() {
        return this.unit.status === 'Transferred';
    }
    get isLoading() {
        return !this.summary && !this.error;
    }
    get isDone() {
        return !this.summary.running && this.summary.due === 0;
    }
    handleSummary(event) {
        this.summary = event.detail.summary;
        this.error = undefined;
    }
    handleFinish() {
        this.refs.result.focus();
        this.dispatchEvent(new CustomEvent('changed'));
    }
    handleFailure(event) {
        this.error = event.detail.error;
    }
    handleRetry() {
        this.error = undefined;
        this.refs.progress.refresh();
    }
    async handlePause() {
        try {
            await call(pause({ businessUnitId: this.unit.id }));
            this.dispatchEvent(new CustomEvent('changed'));
        }
        catch (error) {
            this.dispatchEvent(new CustomEvent('failure', { detail: { error } }));
        }
    }
    handleRun() {
        this.navigate({ screen: 'Activity', state: { c__run: this.runId ?? this.summary.run?.id } });
    }
    handleUsers() {
        this.navigate({ screen: 'Users' });
    }
    handleCounter(event) {
        this.navigate({ screen: 'Users', state: { c__outcome: event.detail.outcome } });
    }
    navigate(detail) {
        this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail }));
    }
}
