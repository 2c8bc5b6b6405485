import { LightningElement } from 'lwc';
import page from '@salesforce/apex/UserSyncUserController.page';
import summary from '@salesforce/apex/UserSyncUserController.summary';
import { Pager } from 'c/userSyncPager';
import { Pause, Poll } from 'c/userSyncPoll';
import { call } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import { columns, csvColumns, rowOf } from './columns';
import { labels } from './labels';
const shortest = 2;
/** View All Users: the outcome of each user, and one press away, why. */
export default class UserSyncUsers extends LightningElement {
    labels = labels;
    unit;
    summary;
    listing;
    error;
    busy = false;
    term = '';
    group = '';
    outcome = '';
    sortedBy = 'name';
    direction = 'asc';
    openUser;
    /** Whether the panel begins by syncing its user. */
    syncs = false;
    opener;
    returning = false;
    pause = new Pause(300);
    pager = new Pager((after) => this.read(after));
    poll = new Poll(() => this.follow());
    disconnectedCallback() {
        this.poll.stop();
    }
    get tense() {
        if (this.unit?.mode === 'Watch')
            return 'would';
        return ['Transferred', 'Paused', 'Quarantined'].includes(this.unit?.status ?? '') ? 'done' : 'will';
    }
    get maySync() {
        return Boolean(this.unit && (this.unit.canAssign || this.unit.canMap) && ['Transferred', 'Watching'].includes(this.unit.status));
    }
    get columns() {
        return columns(this.maySync, Boolean(this.openUser));
    }
    get rows() {
        return (this.listing?.rows ?? []).map((line) => rowOf(line, this.tense, this.maySync && !this.openUser));
    }
    get isLoading() {
        return Boolean(this.unit) && !this.listing && !this.error;
    }
    get counts() {
        return { ...this.summary?.counts, ...(this.summary?.drift && { Drift: this.summary.drift }) };
    }
    get isFiltered() {
        return Boolean(this.term || this.group || this.outcome);
    }
    get isEmpty() {
        return this.listing?.page.total === 0;
    }
    get emptyText() {
        return this.isFiltered ? labels.noMatch : labels.nobody;
    }
    get isRunning() {
        return Boolean(this.summary?.running || this.summary?.due) && this.tense === 'done';
    }
    get doneCount() {
        return this.summary.total - this.summary.due;
    }
    get groups() {
        return [
            { value: '', label: labels.groupAll },
            { value: 'Marketing', label: labels.marketing },
            { value: 'Sales', label: labels.sales }
        ];
    }
    get csvColumns() {
        return csvColumns(this.tense);
    }
    get csvMethod() {
        return (after) => this.read(after);
    }
    get layoutClass() {
        return this.openUser ? 'layout open' : 'layout';
    }
    handleUnit(event) {
        const { unit, state } = event.detail;
        const isOther = unit?.id !== this.unit?.id;
        this.unit = unit;
        if (!unit)
            return;
        if (isOther)
            this.listing = undefined;
        if (isOther || state.c__outcome)
            this.outcome = state.c__outcome ?? '';
        this.openUser = state.c__user;
        this.open();
        this.poll.start();
        this.poll.now();
    }
    handleRetry() {
        this.open();
    }
    handleTerm(event) {
        const term = event.detail.value.trim();
        this.term = term.length < shortest ? '' : term;
        this.pause.run(() => this.open());
    }
    handleGroup(event) {
        this.group = event.detail.value;
        this.open();
    }
    handleOutcome(event) {
        this.outcome = event.detail.outcome;
        this.open();
    }
    handleClear() {
        this.term = '';
        this.group = '';
        this.outcome = '';
        this.open();
    }
    handleSort(event) {
        this.sortedBy = event.detail.name;
        this.direction = event.detail.direction;
        this.open();
    }
    handlePage(event) {
        this.show(this.pager.move(event.detail.direction));
    }
    handleAction(event) {
        const { name, key } = event.detail;
        this.opener = `${key} ${name}`;
        this.openUser = key;
        this.syncs = name === 'sync';
    }
    handleElsewhere(event) {
        this.opener = undefined;
        this.syncs = false;
        this.openUser = event.detail.userId;
    }
    handleClose() {
        this.openUser = undefined;
        this.returning = true;
    }
    /** Once the list has its columns back, the focus returns to the button that opened the panel, else to the heading. */
    renderedCallback() {
        if (!this.returning)
            return;
        this.returning = false;
        const [key = '', name = ''] = (this.opener ?? '').split(' ');
        if (key && this.refs?.table)
            this.refs.table.focusRow(key, name);
        else
            this.frame.focus();
    }
    handleAssignments() {
        this.frame.go({ screen: 'Assignments' });
    }
    handleCsvError(event) {
        this.error = event.detail.error;
    }
    read(after) {
        return page({
            businessUnitId: this.unit.id,
            term: this.term,
            outcome: this.outcome,
            groupName: this.group,
            roleId: null,
            sortBy: this.sortedBy,
            descending: this.direction === 'desc',
            after
        });
    }
    async open() {
        await this.show(this.pager.first());
        if (this.listing && !this.error)
            this.frame.announce(format(labels.found, this.listing.page.total));
    }
    async show(answer) {
        this.busy = true;
        this.error = undefined;
        try {
            this.listing = (await answer) ?? this.listing;
        }
        catch (error) {
            this.error = error;
        }
        this.busy = false;
    }
    /** New outcomes change in place: same page, same order, same focus. */
    async follow() {
        const before = this.summary;
        this.summary = await call(summary({ businessUnitId: this.unit.id }));
        const hasChanged = JSON.stringify(before?.counts) !== JSON.stringify(this.summary.counts);
        if (before && hasChanged)
            await this.show(this.pager.refresh());
        if (this.isRunning)
            this.frame.announce(format(labels.announce, this.doneCount, this.summary.total));
        return this.isRunning || hasChanged;
    }
    get frame() {
        return this.refs.page;
    }
}
