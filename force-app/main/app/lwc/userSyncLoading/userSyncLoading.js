import { LightningElement, api } from 'lwc';
import { Pause } from 'c/userSyncPoll';
import { format } from 'c/userSyncText';
import { labels } from './labels';
/** Nothing at first, a spinner after 300 ms, after 10 s an offer to try again; fires `retry`. */
export default class UserSyncLoading extends LightningElement {
    /** What is loading. */
    @api
    what = '';
    labels = labels;
    visible = false;
    slow = false;
    soon = new Pause(300);
    late = new Pause(10_000);
    get text() {
        return format(labels.loading, this.what);
    }
    connectedCallback() {
        this.soon.run(() => (this.visible = true));
        this.late.run(() => (this.slow = true));
    }
    disconnectedCallback() {
        this.soon.cancel();
        this.late.cancel();
    }
    handleRetry() {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
