import { LightningElement, api } from 'lwc';
import { labels } from './labels';
/** Chooses one of Account Engagement's roles. Fires `change` with `{ roleId }`. */
export default class UserSyncRolePicker extends LightningElement {
    @api
    label = '';
    @api
    roles = [];
    @api
    value;
    /** Without a label above, where the table's column says what it is. */
    @api
    quiet = false;
    @api
    focus() {
        this.refs?.list?.focus();
    }
    get variant() {
        return this.quiet ? 'label-hidden' : 'standard';
    }
    get options() {
        return this.roles.map(({ id, name, kind }) => ({ value: id, label: kind === 'marketing' ? `${name} (${labels.defaultRole})` : name }));
    }
    handleChange(event) {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent('change', { detail: { roleId: event.detail.value } }));
    }
}
