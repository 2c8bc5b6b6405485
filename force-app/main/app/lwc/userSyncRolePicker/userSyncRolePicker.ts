import { LightningElement, api } from 'lwc';
import { labels } from './labels';

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** Chooses one of Account Engagement's roles. Fires `change` with `{ roleId }`. */
export default class UserSyncRolePicker extends LightningElement {
  @api label = '';
  @api roles: readonly Role[] = [];
  @api value: string | undefined;
  /** Without a label above, where the table's column says what it is. */
  @api quiet = false;

  @api focus(): void {
    (this.refs?.list as HTMLElement | undefined)?.focus();
  }

  get variant(): string {
    return this.quiet ? 'label-hidden' : 'standard';
  }

  get options(): { label: string; value: string }[] {
    return this.roles.map(({ id, name, kind }) => ({ value: id, label: kind === 'marketing' ? `${name} (${labels.defaultRole})` : name }));
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('change', { detail: { roleId: event.detail.value } }));
  }
}
