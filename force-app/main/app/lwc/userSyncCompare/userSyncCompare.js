import { LightningElement, api } from 'lwc';
import { fieldLabels } from 'c/userSyncText';
import { labels } from './labels';
/** What Salesforce has, what was last sent and what Account Engagement was last seen to hold, field by field. */
export default class UserSyncCompare extends LightningElement {
    @api
    rows = [];
    labels = labels;
    get views() {
        return this.rows.map(({ field, salesforce, sent, seen }) => ({
            field,
            label: fieldLabels[field] ?? field,
            salesforce: salesforce ?? '',
            sent: sent ?? '',
            seen: seen ?? '',
            differs: seen !== null && seen !== undefined && seen !== (salesforce ?? '')
        }));
    }
}
