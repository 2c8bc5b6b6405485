import { LightningElement } from 'lwc';
import { format } from 'c/userSyncText';
import { labels } from './labels';
/** Map Usernames: who is in whose way, and is the suggestion right. */
export default class UserSyncUsernames extends LightningElement {
    labels = labels;
    unit;
    question = { businessUnitId: '', show: 'Conflicts', term: '', readOn: null };
    counts = {};
    /** How many are marked. */
    marked = 0;
    get isWatch() {
        return this.unit?.mode === 'Watch';
    }
    get readOnly() {
        return !this.unit.canMap || this.isWatch;
    }
    get mayNotRead() {
        return !this.unit.canMap;
    }
    get isOfConflicts() {
        return this.question.show === 'Conflicts';
    }
    get conflictCount() {
        return String(this.counts.Conflicts ?? '');
    }
    /** What was read since is another list. */
    handleUnit(event) {
        const { unit, isOther } = event.detail;
        this.unit = unit;
        if (isOther)
            this.counts = {};
        if (unit && (isOther || unit.inventoryReadOn !== this.question.readOn))
            this.question = { ...this.question, businessUnitId: unit.id, readOn: unit.inventoryReadOn };
    }
    handleAsk(event) {
        this.question = { ...this.question, ...event.detail };
    }
    /** The button is gone with the search; the focus goes on to the heading. */
    handleClear() {
        this.question = { ...this.question, term: '' };
        this.frame.focus();
    }
    handleCounts(event) {
        this.counts = event.detail.counts;
    }
    handleMarked(event) {
        this.marked = event.detail.count;
        this.frame.announce(format(labels.selected, this.marked));
    }
    handleSelectSame() {
        this.list?.markSame();
    }
    handleLink() {
        if (this.marked === 0)
            this.frame.announce(labels.selectNone);
        else
            this.list?.linkMarked();
    }
    handleLeft(event) {
        this.frame.say({ variant: 'success', text: event.detail.text });
    }
    handleDone(event) {
        this.frame.say(event.detail);
    }
    handleFailure(event) {
        this.frame.fail({ error: event.detail.error, check: () => this.list?.refresh() });
    }
    reload() {
        this.frame.reload();
    }
    get list() {
        return this.refs.list;
    }
    get frame() {
        return this.refs.page;
    }
}
