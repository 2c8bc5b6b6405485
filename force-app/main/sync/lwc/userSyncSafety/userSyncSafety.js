import { LightningElement, api } from 'lwc';
import { format } from 'c/userSyncText';
import { labels } from './labels';
/** What a transfer does not touch, and what limits it. */
export default class UserSyncSafety extends LightningElement {
    @api
    plan;
    /** Whether Account Engagement was read, so that its records are known. */
    @api
    isRead = false;
    labels = labels;
    get untouched() {
        return this.isRead ? format(labels.untouched, this.plan.untouched) : labels.untouchedUnknown;
    }
    get limits() {
        return format(labels.limits, this.plan.recycleNumber, this.plan.recycleShare);
    }
}
