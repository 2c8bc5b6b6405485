import { LightningElement, api } from 'lwc';
import { labels } from './labels';
const kinds = [
    { kind: 'administrator', label: labels.administrator },
    { kind: 'marketing', label: labels.marketing },
    { kind: 'salesManager', label: labels.salesManager },
    { kind: 'sales', label: labels.sales }
];
/** Asks once which roles are the default ones. Fires `save` with `{ kinds }`: role ids by kind. */
export default class UserSyncRoleKinds extends LightningElement {
    @api
    roles = [];
    labels = labels;
    missing = '';
    chosen = {};
    get views() {
        return kinds.map(({ kind, label }) => ({ kind, label, value: this.roleOf(kind) }));
    }
    handleChange(event) {
        this.chosen = { ...this.chosen, [event.currentTarget.dataset.kind]: event.detail.roleId };
        this.missing = '';
    }
    handleSave() {
        const all = Object.fromEntries(kinds.map(({ kind }) => [kind, this.roleOf(kind)]));
        if (Object.values(all).every(Boolean))
            this.dispatchEvent(new CustomEvent('save', { detail: { kinds: all } }));
        else
            this.missing = labels.missing;
    }
    roleOf(kind) {
        return this.chosen[kind] ?? this.roles.find((role) => role.kind === kind)?.id;
    }
}
