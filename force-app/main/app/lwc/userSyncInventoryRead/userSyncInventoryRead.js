import { LightningElement, api } from 'lwc';
import requestInventory from '@salesforce/apex/UserSyncBusinessUnitController.requestInventory';
import { Poll } from 'c/userSyncPoll';
import { call } from 'c/userSyncServer';
import { format, time } from 'c/userSyncText';
import { labels } from './labels';
/**
 * When Account Engagement was read, and has it read again. Fires `look` while it is being read, so that `readOn` is looked up; `failure` `{ error }`.
 */
export default class UserSyncInventoryRead extends LightningElement {
    @api
    businessUnitId = '';
    @api
    readOnly = false;
    /** Says when it was read, `{0}`. */
    @api
    readLabel = '';
    /** Says that it was never read. */
    @api
    neverLabel = '';
    labels = labels;
    reading = false;
    known;
    poll = new Poll(async () => {
        this.dispatchEvent(new CustomEvent('look'));
        return true;
    });
    /** When they were read (ISO); a new time ends the reading. */
    @api
    get readOn() {
        return this.known;
    }
    set readOn(value) {
        if (value !== this.known)
            this.stop();
        this.known = value;
    }
    disconnectedCallback() {
        this.stop();
    }
    get text() {
        if (this.reading)
            return labels.reading;
        return this.known ? format(this.readLabel, time(this.known)) : this.neverLabel;
    }
    get buttonLabel() {
        return this.known ? labels.readAgain : labels.readFirst;
    }
    get variant() {
        return this.known ? 'neutral' : 'brand';
    }
    async handleRead() {
        if (this.reading)
            return;
        this.reading = true;
        try {
            await call(requestInventory({ businessUnitId: this.businessUnitId }));
            this.poll.start();
        }
        catch (error) {
            this.reading = false;
            this.dispatchEvent(new CustomEvent('failure', { detail: { error: error } }));
        }
    }
    stop() {
        this.reading = false;
        this.poll.stop();
    }
}
