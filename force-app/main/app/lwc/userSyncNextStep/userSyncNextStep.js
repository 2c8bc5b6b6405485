import { LightningElement, api } from 'lwc';
import { format } from 'c/userSyncText';
import { labels } from './labels';
/** Which step is next, and whether it is mine. Fires `open` or `ask` with `{ key }`. */
export default class UserSyncNextStep extends LightningElement {
    /** None when all are done. */
    @api
    step;
    get text() {
        if (!this.step)
            return labels.allDone;
        return format(this.step.mine ? labels.nextMine : labels.nextOther, this.step.name);
    }
    get variant() {
        return this.step ? 'info' : 'success';
    }
    get action() {
        if (!this.step)
            return undefined;
        if (!this.step.mine)
            return labels.ask;
        return this.step.screenName ? format(labels.open, this.step.screenName) : undefined;
    }
    handleAction() {
        const { key, mine } = this.step;
        this.dispatchEvent(new CustomEvent(mine ? 'open' : 'ask', { detail: { key } }));
    }
}
