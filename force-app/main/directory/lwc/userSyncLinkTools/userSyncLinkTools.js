import { LightningElement, api } from 'lwc';
import { format, number } from 'c/userSyncText';
import { labels } from './labels';
const showLabels = {
    Conflicts: labels.showConflicts,
    NotMapped: labels.showNotMapped,
    LinkedNotSent: labels.showLinkedNotSent,
    Linked: labels.showLinked
};
/** Chooses which records are listed, and links many at once. Fires `ask` with what changes in the question, `selectsame` and `link`. */
export default class UserSyncLinkTools extends LightningElement {
    @api
    question;
    /** How many there are in each list. */
    @api
    counts = {};
    /** How many are selected. */
    @api
    selected = 0;
    @api
    readOnly = false;
    labels = labels;
    get shows() {
        return Object.entries(showLabels).map(([value, label]) => ({
            value,
            label: value in this.counts ? format(labels.counted, label, number(this.counts[value])) : label
        }));
    }
    get linkLabel() {
        return format(labels.linkSelected, this.selected);
    }
    handleShow(event) {
        this.ask({ show: event.detail.value });
    }
    handleTerm(event) {
        this.ask({ term: event.detail.term });
    }
    handleSelectSame() {
        this.dispatchEvent(new CustomEvent('selectsame'));
    }
    handleLink() {
        this.dispatchEvent(new CustomEvent('link'));
    }
    ask(detail) {
        this.dispatchEvent(new CustomEvent('ask', { detail }));
    }
}
