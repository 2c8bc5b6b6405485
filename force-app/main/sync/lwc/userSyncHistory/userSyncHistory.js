import { LightningElement, api } from 'lwc';
import { entryView } from './entries';
import { labels } from './labels';
/** What happened to a user, newest first, with old and new values. */
export default class UserSyncHistory extends LightningElement {
    @api
    entries = [];
    labels = labels;
    @api
    focus() {
        this.refs?.heading?.focus();
    }
    get views() {
        return this.entries.map(entryView);
    }
}
