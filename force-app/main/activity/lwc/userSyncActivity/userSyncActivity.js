import { LightningElement } from 'lwc';
import { labels } from './labels';
/** Activity: did it work, and does something wait for me. */
export default class UserSyncActivity extends LightningElement {
    labels = labels;
    unit;
    openRun;
    get readOnly() {
        return !this.unit?.canMap;
    }
    handleUnit(event) {
        const { unit, isOther, isMoved, state } = event.detail;
        this.unit = unit;
        if (isOther || isMoved)
            this.openRun = state.c__run;
    }
    handleSelect(event) {
        this.openRun = event.detail.runId;
    }
    /** The focus returns to the run's button. */
    handleClose() {
        const runId = this.openRun;
        this.openRun = undefined;
        this.runs.focusRun(runId);
    }
    handleDone(event) {
        this.frame.say(event.detail);
        this.frame.reload();
        this.runs.refresh();
    }
    handleFailure(event) {
        this.frame.fail({ error: event.detail.error, check: () => this.runs.refresh() });
    }
    get runs() {
        return this.refs.runs;
    }
    get frame() {
        return this.refs.page;
    }
}
