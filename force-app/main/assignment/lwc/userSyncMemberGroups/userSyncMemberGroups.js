import { LightningElement, api } from 'lwc';
import { groupName, removal, rowsOf } from 'c/userSyncMemberChanges';
/** The two groups of a business unit as they are and as unsaved changes will make them. Fires `remove` `{ change }` and `undo` `{ key }`. */
export default class UserSyncMemberGroups extends LightningElement {
    @api
    members;
    @api
    changes = [];
    @api
    readOnly = false;
    get groups() {
        const { marketing, marketingTotal, sales, salesTotal } = this.members;
        return [this.group('Marketing', marketing, marketingTotal), this.group('Sales', sales, salesTotal)];
    }
    handleRemove(event) {
        const name = event.currentTarget.dataset.group;
        const row = this.groups.find((group) => group.name === name).rows.find(({ key }) => key === event.detail.key);
        this.dispatchEvent(new CustomEvent('remove', { detail: { change: removal(name, row) } }));
    }
    handleUndo(event) {
        this.dispatchEvent(new CustomEvent('undo', { detail: event.detail }));
    }
    group(name, members, total) {
        return { name, heading: groupName(name), rows: rowsOf(name, members, this.changes), total };
    }
}
