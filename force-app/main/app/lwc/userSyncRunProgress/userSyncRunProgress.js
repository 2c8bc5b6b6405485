import { LightningElement, api } from 'lwc';
import { format } from 'c/userSyncText';
import { labels } from './labels';
/** How far a sync is, while it runs. */
export default class UserSyncRunProgress extends LightningElement {
    @api
    done = 0;
    @api
    total = 0;
    labels = labels;
    get text() {
        return format(labels.progress, this.done, this.total);
    }
    get percent() {
        return this.total > 0 ? Math.round((100 * this.done) / this.total) : 0;
    }
}
