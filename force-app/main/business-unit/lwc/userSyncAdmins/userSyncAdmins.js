import { LightningElement, api } from 'lwc';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import { whyLabels } from './whyLabels';
/** Who may map and transfer in a business unit, and why. Fires `add` and `remove` with `{ userId, label }`. */
export default class UserSyncAdmins extends LightningElement {
    @api
    admins = [];
    @api
    readOnly = false;
    labels = labels;
    picking = false;
    get columns() {
        const columns = [
            { name: 'name', label: labels.person },
            { name: 'why', label: labels.why }
        ];
        return this.readOnly ? columns : [...columns, { name: 'actions', label: labels.actions, kind: 'actions' }];
    }
    get rows() {
        return this.admins.map(({ userId, name, why }) => ({
            key: `${why}:${userId}`,
            name,
            why: whyLabels[why] ?? why,
            actions: why === 'Named' ? [{ name: 'remove', label: labels.remove, title: format(labels.removeTitle, name) }] : []
        }));
    }
    get addLabel() {
        return this.picking ? labels.cancel : labels.add;
    }
    handleToggle() {
        this.picking = !this.picking;
    }
    handlePick(event) {
        this.picking = false;
        this.dispatchEvent(new CustomEvent('add', { detail: event.detail }));
    }
    handleAction(event) {
        const userId = event.detail.key.split(':')[1];
        const label = this.admins.find((admin) => admin.userId === userId).name;
        this.dispatchEvent(new CustomEvent('remove', { detail: { userId, label } }));
    }
}
