import { LightningElement, api } from 'lwc';
import { addressParts, fieldLabels } from 'c/userSyncText';
import { labels } from './labels';
const threeSides = [
    { name: 'salesforce', label: labels.salesforce },
    { name: 'sent', label: labels.sent },
    { name: 'seen', label: labels.seen }
];
/** What Salesforce has beside what Account Engagement was sent and was last seen to hold, field by field; what was seen is compared. */
export default class UserSyncCompare extends LightningElement {
    @api
    rows = [];
    @api
    sides = threeSides;
    labels = labels;
    get views() {
        return this.rows.map((row) => ({ field: row.field, label: fieldLabels[row.field] ?? row.field, cells: this.cellsOf(row) }));
    }
    cellsOf(row) {
        return this.sides.map((side) => ({
            ...side,
            parts: addressParts(row[side.name] ?? ''),
            differs: side.name === 'seen' && isOther(row)
        }));
    }
}
function isOther({ salesforce, seen }) {
    return salesforce !== undefined && seen !== null && seen !== undefined && seen !== (salesforce ?? '');
}
