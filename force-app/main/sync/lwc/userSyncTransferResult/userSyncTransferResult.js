import { LightningElement, api } from 'lwc';
import pause from '@salesforce/apex/UserSyncBusinessUnitController.pause';
import latest from '@salesforce/apex/UserSyncTransferController.latest';
import { call, LatestCall } from 'c/userSyncServer';
import { labels } from './labels';
/** How far a transfer is, and what happened. Fires `changed` when the state of the business unit has changed, `failure` `{ error }` and `navigate`. */
export default class UserSyncTransferResult extends LightningElement {
    @api
    unit;
    /** Whether the transfer was started on this page: the button that had the focus is gone, so the heading takes it. */
    @api
    isStartedHere = false;
    labels = labels;
    summary;
    /** The run of the transfer; null when it is no longer kept. */
    run;
    error;
    loading = new LatestCall();
    isFocusDue = false;
    connectedCallback() {
        this.isFocusDue = this.isStartedHere;
    }
    renderedCallback() {
        this.focusResult();
    }
    get isLive() {
        return this.unit.status === 'Transferred';
    }
    get isLoading() {
        return this.run === undefined && !this.error;
    }
    get isShown() {
        return this.run !== undefined;
    }
    /** What the transfer came to, as its run lists it; without the run, what holds now. */
    get counts() {
        return this.run?.counts ?? this.summary.counts;
    }
    get isDone() {
        return !this.summary.running && this.summary.due === 0;
    }
    async handleSummary(event) {
        this.summary = event.detail.summary;
        try {
            const answer = await this.loading.run(latest({ businessUnitId: this.unit.id }).then((run) => ({ run })));
            if (!answer)
                return;
            this.run = answer.run;
            this.error = undefined;
        }
        catch (error) {
            if (!this.isShown)
                this.error = error;
        }
    }
    /** The run may have ended before its result is there. */
    handleFinish() {
        this.isFocusDue = true;
        this.focusResult();
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
        this.navigate({ screen: 'Activity', state: { c__run: this.run.id } });
    }
    handleUsers() {
        this.navigate({ screen: 'Users' });
    }
    handleCounter(event) {
        this.navigate({ screen: 'Users', state: { c__outcome: event.detail.outcome } });
    }
    focusResult() {
        const result = this.refs?.result;
        if (!result || !this.isFocusDue)
            return;
        this.isFocusDue = false;
        result.focus();
    }
    navigate(detail) {
        this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail }));
    }
}
