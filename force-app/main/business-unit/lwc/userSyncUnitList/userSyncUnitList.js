import { LightningElement, api } from 'lwc';
import { statusWord } from 'c/userSyncText';
import { labels } from './labels';
/** All business units with their state, to go through them. Fires `change` with `{ id }`. */
export default class UserSyncUnitList extends LightningElement {
    @api
    units = [];
    @api
    value;
    labels = labels;
    get views() {
        return this.units.map(({ id, name, status }) => ({ id, name, status: statusWord(status), current: id === this.value ? 'true' : null }));
    }
    handleClick(event) {
        this.dispatchEvent(new CustomEvent('change', { detail: { id: event.currentTarget.dataset.id } }));
    }
}
