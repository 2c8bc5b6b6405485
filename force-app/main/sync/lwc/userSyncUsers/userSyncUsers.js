import { LightningElement } from 'lwc';
import page from '@salesforce/apex/UserSyncUserController.page';
import { format } from 'c/userSyncText';
import { columns, csvColumns, rowOf } from './columns';
import { labels } from './labels';
const everybody = { term: '', groupName: '', roleId: '', outcome: '' };
/** View All Users: the outcome of each user, and one press away, why. */
export default class UserSyncUsers extends LightningElement {
    labels = labels;
    unit;
    summary;
    question = { ...everybody, businessUnitId: '', sortBy: 'name', descending: false };
    openUser;
    /** Whether the panel begins by syncing its user. */
    syncs = false;
    opener;
    get tense() {
        if (this.unit?.mode === 'Watch')
            return 'would';
        return ['Transferred', 'Paused', 'Quarantined'].includes(this.unit?.status ?? '') ? 'done' : 'will';
    }
    get maySync() {
        return Boolean(this.unit && (this.unit.canAssign || this.unit.canMap) && ['Transferred', 'Watching'].includes(this.unit.status));
    }
    /** Syncing now takes one of the two rights. */
    get needs() {
        return this.unit?.canAssign || this.unit?.canMap ? undefined : 'Assign';
    }
    get columns() {
        return columns(this.maySync, Boolean(this.openUser));
    }
    get rowOf() {
        return (line) => rowOf(line, this.tense, this.maySync && !this.openUser);
    }
    get load() {
        return (question, after) => page({ ...question, after });
    }
    get csvColumns() {
        return csvColumns(this.tense);
    }
    get csvMethod() {
        return (after) => this.load(this.question, after);
    }
    get direction() {
        return this.question.descending ? 'desc' : 'asc';
    }
    get isFiltered() {
        return Object.keys(everybody).some((name) => this.question[name]);
    }
    get emptyText() {
        return this.isFiltered ? labels.noMatch : labels.nobody;
    }
    get isTransferred() {
        return this.unit.status === 'Transferred';
    }
    handleUnit(event) {
        const { unit, isOther, isMoved, state } = event.detail;
        this.unit = unit;
        if (!unit || (!isOther && !isMoved))
            return;
        if (isOther)
            this.summary = undefined;
        if (isOther || state.c__outcome)
            this.ask({ ...everybody, businessUnitId: unit.id, outcome: state.c__outcome ?? '' });
        this.openUser = state.c__user;
    }
    handleAsk(event) {
        this.ask(event.detail);
    }
    handleSort(event) {
        this.ask({ sortBy: event.detail.name, descending: event.detail.direction === 'desc' });
    }
    /** The button is gone with the filter; the focus goes on to the heading. */
    handleClear() {
        this.ask(everybody);
        this.frame.focus();
    }
    handleFound(event) {
        this.frame.announce(format(labels.found, event.detail.total));
    }
    handleAction(event) {
        this.opener = event.detail;
        this.openUser = event.detail.key;
        this.syncs = event.detail.name === 'sync';
    }
    handleElsewhere(event) {
        this.opener = undefined;
        this.syncs = false;
        this.openUser = event.detail.userId;
    }
    handleClose() {
        this.openUser = undefined;
        if (this.opener)
            this.list.focusRow(this.opener.key, this.opener.name);
        else
            this.frame.focus();
    }
    handleAssignments() {
        this.frame.go({ screen: 'Assignments' });
    }
    /** New outcomes change in place: same rows, same order, same focus. */
    handleSummary(event) {
        this.summary = event.detail.summary;
        if (event.detail.hasChanged)
            this.list.update();
    }
    ask(change) {
        this.question = { ...this.question, ...change };
    }
    get list() {
        return this.refs.list;
    }
    get frame() {
        return this.refs.page;
    }
}
