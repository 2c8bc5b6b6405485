import { LightningElement, api } from 'lwc';
import { labels } from './labels';
/** Chooses a business unit; fires `change` with `{ id }`. */
export default class UserSyncBusinessUnitSwitcher extends LightningElement {
    /** Id of the chosen one. */
    @api
    value;
    @api
    units = [];
    labels = labels;
    get options() {
        return this.units.map(({ id, name, accountEngagementId }) => ({
            // Names need not be unique: the business unit ID tells those apart that are alike.
            label: this.units.some((other) => other.id !== id && other.name === name) ? `${name} (${accountEngagementId})` : name,
            value: id
        }));
    }
    handleChange(event) {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent('change', { detail: { id: event.detail.value } }));
    }
}
