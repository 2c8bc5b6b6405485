import { LightningElement, api } from 'lwc';
import saveKinds from '@salesforce/apex/UserSyncRoleMappingController.saveKinds';
import type { Role } from 'c/userSyncRolePicker';
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
  @api businessUnitId = '';
  @api roles: readonly Role[] = [];
  labels = labels;
  missing = '';
  private chosen: Readonly<Record<string, string>> = {};

  get isNeeded(): boolean {
    return this.roles.length > 0 && !kinds.every(({ kind }) => this.roles.some((role) => role.kind === kind));
  }

  get views(): { kind: string; label: string; value: string | undefined }[] {
    return kinds.map(({ kind, label }) => ({ kind, label, value: this.roleOf(kind) }));
  }

  handleChange(event: CustomEvent<{ roleId: string }>): void {
    this.chosen = { ...this.chosen, [(event.currentTarget as HTMLElement).dataset.kind!]: event.detail.roleId };
    this.missing = '';
  }

  async handleSave(): Promise<void> {
    const all = Object.fromEntries(kinds.map(({ kind }) => [kind, this.roleOf(kind)]));
    if (Object.values(all).every(Boolean)) {
      const answer = saveKinds({ businessUnitId: this.businessUnitId, kinds: all as Record<string, string> });
      await tellOutcome(this, answer, labels.saved);
    } else this.missing = labels.missing;
  }

  private roleOf(kind: string): string | undefined {
    return this.chosen[kind] ?? this.roles.find((role) => role.kind === kind)?.id;
  }
}
