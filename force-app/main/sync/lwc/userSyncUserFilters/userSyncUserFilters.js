import { LightningElement, api } from 'lwc';
import roles from '@salesforce/apex/UserSyncUserController.roles';
import { LatestCall } from 'c/userSyncServer';
import { labels } from './labels';
/** Narrows the list of users down. Fires `ask` with what changes in the question. */
export default class UserSyncUserFilters extends LightningElement {
    /** How many users have which outcome. */
    @api
    summary;
    @api
    tense = 'done';
    labels = labels;
    roles = [];
    asked;
    loading = new LatestCall();
    @api
    get question() {
        return this.asked;
    }
    set question(value) {
        const isOther = value.businessUnitId !== this.asked?.businessUnitId;
        this.asked = value;
        if (isOther)
            this.loadRoles();
    }
    get counts() {
        const { counts, drift } = this.summary;
        return drift ? { ...counts, Drift: drift } : counts;
    }
    get groups() {
        return [
            { value: '', label: labels.groupAll },
            { value: 'Marketing', label: labels.marketing },
            { value: 'Sales', label: labels.sales }
        ];
    }
    get roleOptions() {
        return [{ value: '', label: labels.roleAll }, ...this.roles.map(({ id, name }) => ({ value: id, label: name }))];
    }
    handleTerm(event) {
        this.ask({ term: event.detail.term });
    }
    handleGroup(event) {
        this.ask({ groupName: event.detail.value });
    }
    handleRole(event) {
        this.ask({ roleId: event.detail.value });
    }
    handleOutcome(event) {
        this.ask({ outcome: event.detail.outcome });
    }
    /** Without roles there is nothing to choose from; the list itself says what is wrong. */
    async loadRoles() {
        this.roles = [];
        this.roles = (await this.loading.run(roles({ businessUnitId: this.question.businessUnitId })).catch(() => [])) ?? this.roles;
    }
    ask(detail) {
        this.dispatchEvent(new CustomEvent('ask', { detail }));
    }
}
