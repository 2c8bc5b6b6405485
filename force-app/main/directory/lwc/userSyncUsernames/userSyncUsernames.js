import { LightningElement } from 'lwc';
import { Changes } from 'c/userSyncDraft';
import { format } from 'c/userSyncText';
import { labels } from './labels';
/** Map Usernames: who is in whose way, and is the suggestion right. */
export default class UserSyncUsernames extends LightningElement {
    labels = labels;
    unit;
    question = { businessUnitId: '', show: 'Conflicts', term: '', userId: null, readOn: null };
    counts = {};
    /** What is to be linked and is not yet. */
    pairs = [];
    draft = new Changes('Usernames', ({ recordId }) => recordId, (pairs) => (this.pairs = pairs));
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
    /** What was read since is another list; the address may ask for what is in the way of one user. */
    handleUnit(event) {
        const { unit, isOther, isMoved, state } = event.detail;
        this.unit = unit;
        if (isOther)
            this.counts = {};
        if (!unit)
            return;
        if (isOther)
            this.openDraft(unit);
        const userId = isMoved ? state.c__user : undefined;
        const ofUser = userId ? { show: 'Conflicts', term: '', userId } : isOther ? { userId: null } : {};
        if (userId || isOther || unit.inventoryReadOn !== this.question.readOn)
            this.question = { ...this.question, businessUnitId: unit.id, readOn: unit.inventoryReadOn, ...ofUser };
    }
    handleAsk(event) {
        this.question = { ...this.question, userId: null, ...event.detail };
    }
    /** The button is gone with what it ends; the focus goes on to the heading. */
    handleShowAll() {
        this.question = { ...this.question, userId: null };
        this.frame.focus();
    }
    /** The button is gone with the search; the focus goes on to the heading. */
    handleClear() {
        this.question = { ...this.question, term: '' };
        this.frame.focus();
    }
    handleCounts(event) {
        this.counts = event.detail.counts;
    }
    handlePick(event) {
        this.draft.set(event.detail.pairs);
        this.frame.announce(format(labels.selected, this.pairs.length));
    }
    handleSelectSame() {
        this.list?.pickSame();
    }
    handleLink() {
        if (this.pairs.length === 0)
            this.frame.announce(labels.selectNone);
        else
            this.list?.linkPicked();
    }
    handleLeft(event) {
        this.frame.say({ variant: 'success', text: event.detail.text });
    }
    handleDone(event) {
        this.frame.say(event.detail);
    }
    /** What was picked stays; when it is not known what came of it, reading again drops what has arrived. */
    handleFailure(event) {
        this.frame.fail({ error: event.detail.error, check: () => this.list?.refresh(), keepsChanges: this.pairs.length > 0 });
    }
    reload() {
        this.frame.reload();
    }
    /** Whoever may not link has nothing to keep. */
    openDraft({ id }) {
        this.frame.clear();
        if (this.readOnly)
            this.pairs = [];
        else
            this.draft.open(id, this.frame);
    }
    get list() {
        return this.refs.list;
    }
    get frame() {
        return this.refs.page;
    }
}
