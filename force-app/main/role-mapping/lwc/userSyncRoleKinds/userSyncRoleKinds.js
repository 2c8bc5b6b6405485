import { LightningElement, api } from 'lwc';
import saveKinds from '@salesforce/apex/UserSyncRoleMappingController.saveKinds';
import { tellOutcome } from 'c/userSyncServer';
import { labels } from './labels';
const kinds = [
    { kind: 'administrator', label: labels.administrator },
    { kind: 'marketing', label: labels.marketing },
    { kind: 'salesManager', label: labels.salesManager },
    { kind: 'sales', label: labels.sales }
];
/**
 * Asks once which roles are the default ones, where Account Engagement does not say so (Watch mode). Not there when it is known. Fires `done` `{ text }`
 * when it is saved, or `failure` `{ error }`.
 */
export default class UserSyncRoleKinds extends LightningElement {
    @api
    businessUnitId = '';
    @api
    roles = [];
    labels = labels;
    missing = '';
    chosen = {};
    get isNeeded() {
        return this.roles.length > 0 && !kinds.every(({ kind }) => this.roles.some((role) => role.kind === kind));
    }
    get views() {
        return kinds.map(({ kind, label }) => ({ kind, label, value: this.roleOf(kind) }));
    }
    handleChange(event) {
        this.chosen = { ...this.chosen, [event.currentTarget.dataset.kind]: event.detail.roleId };
        this.missing = '';
    }
    async handleSave() {
        const all = Object.fromEntries(kinds.map(({ kind }) => [kind, this.roleOf(kind)]));
        if (Object.values(all).every(Boolean)) {
            const answer = saveKinds({ businessUnitId: this.businessUnitId, kinds: all });
            await tellOutcome(this, answer, labels.saved);
        }
        else
            this.missing = labels.missing;
    }
    roleOf(kind) {
        return this.chosen[kind] ?? this.roles.find((role) => role.kind === kind)?.id;
    }
}
