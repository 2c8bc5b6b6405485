import { LightningElement, api } from 'lwc';
import type { Column, Row } from 'c/userSyncTable';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import { whyLabels } from './whyLabels';

/** Who may map and transfer in a business unit, and why. Fires `add` and `remove` with `{ userId, label }`. */
export default class UserSyncAdmins extends LightningElement {
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

  handlePick(event: CustomEvent<{ userId: string; label: string }>): void {
    this.picking = false;
    this.dispatchEvent(new CustomEvent('add', { detail: event.detail }));
  }

  handleAction(event: CustomEvent<{ key: string }>): void {
    const userId = event.detail.key.split(':')[1]!;
    const label = this.admins.find((admin) => admin.userId === userId)!.name;
    this.dispatchEvent(new CustomEvent('remove', { detail: { userId, label } }));
  }
}
