import { LightningElement, api } from 'lwc';
import searchGroups from '@salesforce/apex/UserSyncBusinessUnitController.searchGroups';
import searchUsers from '@salesforce/apex/UserSyncBusinessUnitController.searchUsers';
import { LatestCall } from 'c/userSyncServer';
import { errorText, format } from 'c/userSyncText';
import { labels } from './labels';
/** Chooses one user, or one public group, of many by searching on the server. Fires `change` with `{ userId, label }`, or `{ groupId, label }`. */
export default class UserSyncUserPicker extends LightningElement {
    @api
    label = '';
    /** Name of the chosen user, as last known. */
    @api
    value = '';
    @api
    required = false;
    @api
    kind = 'User';
    labels = labels;
    people = [];
    status = '';
    search = new LatestCall();
    /** Says that a user has to be chosen, with the focus on the field. */
    @api
    fail(text) {
        this.status = text;
        (this.refs?.term).focus();
    }
    get hint() {
        return this.isGroup ? labels.findGroup : labels.find;
    }
    get chosen() {
        return this.value ? format(labels.chosen, this.value) : '';
    }
    get choices() {
        return this.people.map(({ id, label, detail }) => ({ id, label, detail, title: format(labels.choose, label) }));
    }
    handleSearch(event) {
        const { term } = event.detail;
        this.people = [];
        this.status = '';
        if (term)
            this.find(term);
        else
            this.search.cancel();
    }
    handleChoose(event) {
        const id = event.currentTarget.dataset.id;
        const label = this.people.find((person) => person.id === id).label;
        this.people = [];
        this.refs.term.focus();
        this.dispatchEvent(new CustomEvent('change', { detail: this.isGroup ? { groupId: id, label } : { userId: id, label } }));
    }
    get isGroup() {
        return this.kind === 'Group';
    }
    async find(term) {
        try {
            const people = await this.search.run(this.isGroup ? searchGroups({ term }) : searchUsers({ term }));
            if (!people)
                return;
            this.people = people;
            this.status = people.length === 0 ? labels.none : '';
        }
        catch (error) {
            this.status = errorText(error);
        }
    }
}
