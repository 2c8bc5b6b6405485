import { LightningElement, api } from 'lwc';
import addAdmin from '@salesforce/apex/UserSyncBusinessUnitController.addAdmin';
import removeAdmin from '@salesforce/apex/UserSyncBusinessUnitController.removeAdmin';
import { tellOutcome } from 'c/userSyncServer';
import type { Column, Row } from 'c/userSyncTable';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import { whyLabels } from './whyLabels';

/** Who may map and transfer in a business unit, and why. Fires `done` `{ text }` or `failure` `{ error }`. */
export default class UserSyncAdmins extends LightningElement {
  @api businessUnitId = '';
  @api admins: readonly Apex.UserSyncAdminsPerson[] = [];
  @api readOnly = false;
  labels = labels;
  picking = false;

  get columns(): Column[] {
    const columns: Column[] = [
      { name: 'name', label: labels.person },
      { name: 'why', label: labels.why }
    ];
    return this.readOnly ? columns : [...columns, { name: 'actions', label: labels.actions, kind: 'actions' }];
  }

  get rows(): Row[] {
    return this.admins.map(({ userId, name, why }) => ({
      key: `${why}:${userId}`,
      name,
      why: whyLabels[why] ?? why,
      actions: why === 'Named' ? [{ name: 'remove', label: labels.remove, title: format(labels.removeTitle, name) }] : []
    }));
  }

  get addLabel(): string {
    return this.picking ? labels.cancel : labels.add;
  }

  handleToggle(): void {
    this.picking = !this.picking;
  }

  async handlePick(event: CustomEvent<{ userId: string; label: string }>): Promise<void> {
    const { userId, label } = event.detail;
    this.picking = false;
    await tellOutcome(this, addAdmin({ businessUnitId: this.businessUnitId, userId }), format(labels.added, label));
  }

  async handleAction(event: CustomEvent<{ key: string }>): Promise<void> {
    const userId = event.detail.key.split(':')[1]!;
    const { name } = this.admins.find((admin) => admin.userId === userId)!;
    await tellOutcome(this, removeAdmin({ businessUnitId: this.businessUnitId, userId }), format(labels.removed, name));
  }
}
