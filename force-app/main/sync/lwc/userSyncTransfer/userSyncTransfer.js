import { LightningElement } from 'lwc';
import { errorText } from 'c/userSyncText';
import { labels } from './labels';
/** Transfer: may I, who is recycled, can I go back; then how far it is, and what happened. */
export default class UserSyncTransfer extends LightningElement {
    labels = labels;
    unit;
    isStartedHere = false;
    get isOver() {
        return ['Transferred', 'Paused', 'Quarantined'].includes(this.unit.status);
    }
    get isWatch() {
        return this.unit.mode === 'Watch';
    }
    get isLegacy() {
        return this.unit.status === 'Legacy';
    }
    handleUnit(event) {
        const { unit, isOther } = event.detail;
        if (isOther)
            this.isStartedHere = false;
        this.unit = unit;
    }
    handleTransferred() {
        this.isStartedHere = true;
        this.frame.reload();
    }
    handleChanged() {
        this.frame.reload();
    }
    /** A plan that is another one than was seen has to be looked at again; nothing was started. */
    handleFailure(event) {
        const { error } = event.detail;
        const reload = () => this.frame.reload();
        const text = errorText(error);
        if (error.code === 'PlanChanged')
            this.frame.say({ variant: 'error', text, action: labels.showChanged, onaction: () => this.plan.showChanged() });
        else if (error.code === 'NumberDiffers')
            this.frame.say({ variant: 'error', text, action: labels.changed, onaction: reload });
        else
            this.frame.fail({ error, check: reload });
    }
    get plan() {
        return this.refs.plan;
    }
    get frame() {
        return this.refs.page;
    }
}
