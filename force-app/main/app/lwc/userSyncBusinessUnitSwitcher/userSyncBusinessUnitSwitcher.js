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
        return this.units.map(({ id, name }) => ({ label: name, value: id }));
    }
    handleChange(event) {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent('change', { detail: { id: event.detail.value } }));
    }
}
