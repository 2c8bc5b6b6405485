import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** Chooses a business unit; fires `change` with `{ id }`. */
export default class UserSyncBusinessUnitSwitcher extends LightningElement {
  /** Id of the chosen one. */
  @api value: string | undefined;
  @api units: readonly { readonly id: string; readonly name: string; readonly accountEngagementId: string }[] = [];
  labels = labels;

  get options(): { label: string; value: string }[] {
    return this.units.map(({ id, name, accountEngagementId }) => ({
      // Names need not be unique: the business unit ID tells those apart that are alike.
      label: this.units.some((other) => other.id !== id && other.name === name) ? `${name} (${accountEngagementId})` : name,
      value: id
    }));
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('change', { detail: { id: event.detail.value } }));
  }
}
