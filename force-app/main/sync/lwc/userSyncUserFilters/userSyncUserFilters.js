import { LightningElement, api } from 'lwc';
import { labels } from './labels';
/** Narrows the list of users down. Fires `ask` with what changes in the question. */
export default class UserSyncUserFilters extends LightningElement {
    @api
    question;
    /** How many users have which outcome. */
    @api
    summary;
    @api
    tense = 'done';
    labels = labels;
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
    handleTerm(event) {
        this.ask({ term: event.detail.term });
    }
    handleGroup(event) {
        this.ask({ groupName: event.detail.value });
    }
    handleOutcome(event) {
        this.ask({ outcome: event.detail.outcome });
    }
    ask(detail) {
        this.dispatchEvent(new CustomEvent('ask', { detail }));
    }
}
