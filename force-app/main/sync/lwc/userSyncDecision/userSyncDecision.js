import { LightningElement, api } from 'lwc';
import { format } from 'c/userSyncText';
import { labels } from './labels';
/** The button that transfers, beside what it comes to. It is never disabled. Fires `transfer`. */
export default class UserSyncDecision extends LightningElement {
    @api
    conditions = [];
    /** How many users go to the recycle bin; undefined = not known. */
    @api
    recycled;
    labels = labels;
    status = '';
    /** Says which condition has to be met first. */
    @api
    refuse(unmet) {
        this.status = format(labels.unmet, unmet);
    }
    get metText() {
        return format(labels.met, this.conditions.filter(({ met }) => met).length, this.conditions.length);
    }
    get recycledText() {
        return this.recycled === undefined ? '' : format(labels.recycled, this.recycled);
    }
    handleTransfer() {
        this.status = '';
        this.dispatchEvent(new CustomEvent('transfer'));
    }
}
