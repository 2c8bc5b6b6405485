import { LightningElement, api } from 'lwc';
import { number } from 'c/userSyncText';
import { labels } from './labels';
import { lockedView, profileView } from './view';
/** Profiles and the role that each gives, changed in the row. Fires `change` `{ profileId, roleId }`, `undo` `{ key }`, `select` `{ keys }`. */
export default class UserSyncProfileTable extends LightningElement {
    @api
    label = '';
    @api
    lines = [];
    @api
    roles = [];
    /** New role ids of profiles that are not saved. */
    @api
    changes = {};
    @api
    selectedKeys = [];
    @api
    readOnly = false;
    /** Whether the rows that nobody can change are shown. */
    @api
    showLocks = false;
    /** Name of the admin who created the business unit, when assigned to Marketing Users. */
    @api
    creatingAdmin;
    /** How many users are in Sales Users only. */
    @api
    salesUsers = 0;
    labels = labels;
    editing;
    focusOn;
    get views() {
        const roleNames = new Map(this.roles.map(({ id, name }) => [id, name]));
        const shown = { changes: this.changes, roleNames, editing: this.editing, selected: new Set(this.selectedKeys) };
        return [...this.lines.map((line) => profileView(line, shown)), ...this.locked];
    }
    get selectable() {
        return !this.readOnly;
    }
    get allSelected() {
        return this.lines.length > 0 && this.lines.every(({ profileId }) => this.selectedKeys.includes(profileId));
    }
    get hasLocks() {
        return this.locked.length > 0;
    }
    /** Moves the focus to the button of a profile. */
    @api
    focusProfile(profileId) {
        const all = [...(this.template?.querySelectorAll('[data-focus]') ?? [])];
        all.find(({ dataset }) => dataset.key === profileId)?.focus();
    }
    /** After a change the focus is on the button of the same row. */
    renderedCallback() {
        if (!this.focusOn)
            return;
        const key = this.focusOn;
        this.focusOn = undefined;
        this.focusProfile(key);
    }
    handleEdit(event) {
        this.edit(keyOf(event));
    }
    handleKey(event) {
        if (event.key !== 'Escape' || !this.editing)
            return;
        event.stopPropagation();
        this.stopEditing();
    }
    /** The second click of a double click does not leave what the first began. */
    handleCancel(event) {
        if (event.detail < 2)
            this.stopEditing();
    }
    handleRole(event) {
        const profileId = keyOf(event);
        this.stopEditing();
        this.fire('change', { profileId, roleId: event.detail.roleId });
    }
    handleUndo(event) {
        this.focusOn = keyOf(event);
        this.fire('undo', { key: keyOf(event) });
    }
    handleSelect(event) {
        const others = this.selectedKeys.filter((key) => key !== keyOf(event));
        this.fire('select', { keys: event.currentTarget.checked ? [...others, keyOf(event)] : others });
    }
    handleSelectAll(event) {
        const isChecked = event.currentTarget.checked;
        this.fire('select', { keys: isChecked ? this.lines.map(({ profileId }) => profileId) : [] });
    }
    get locked() {
        if (!this.showLocks)
            return [];
        const sales = lockedView(labels.salesUsers, number(this.salesUsers), labels.salesRole, labels.fixed);
        return this.creatingAdmin ? [sales, lockedView(this.creatingAdmin, number(1), labels.adminRole, labels.creatingAdmin)] : [sales];
    }
    edit(key) {
        this.editing = key;
        this.focusOn = key;
    }
    stopEditing() {
        this.focusOn = this.editing;
        this.editing = undefined;
    }
    fire(name, detail) {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
function keyOf(event) {
    return event.currentTarget.dataset.key;
}
