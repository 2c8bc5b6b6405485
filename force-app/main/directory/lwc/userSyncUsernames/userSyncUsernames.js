import { LightningElement } from 'lwc';
import counts from '@salesforce/apex/UserSyncLinkController.counts';
import link from '@salesforce/apex/UserSyncLinkController.link';
import requestInventory from '@salesforce/apex/UserSyncBusinessUnitController.requestInventory';
import page from '@salesforce/apex/UserSyncLinkController.page';
import unlink from '@salesforce/apex/UserSyncLinkController.unlink';
import UserSyncConfirm from 'c/userSyncConfirm';
import { Pager } from 'c/userSyncPager';
import { Pause, Poll } from 'c/userSyncPoll';
import { call } from 'c/userSyncServer';
import { errorText, format, time } from 'c/userSyncText';
import { labels } from './labels';
import { columns, isLinkable, rowOf } from './rows';
/** The server links at most so many at once. */
const most = 1000;
const shortest = 2;
const showLabels = {
    Conflicts: labels.showConflicts,
    NotMapped: labels.showNotMapped,
    LinkedNotSent: labels.showLinkedNotSent,
    Linked: labels.showLinked
};
/** Map Usernames: who is in whose way, and is the suggestion right. */
export default class UserSyncUsernames extends LightningElement {
    labels = labels;
    unit;
    show = 'Conflicts';
    term = '';
    listing;
    counts = {};
    error;
    busy = false;
    marked = [];
    open;
    returnTo;
    choices = {};
    failures = {};
    /** Every row that was seen, so that a selection can span pages. */
    seen = new Map();
    pause = new Pause(300);
    poll = new Poll(() => this.awaitRead());
    pager = new Pager((after) => this.read(after));
    disconnectedCallback() {
        this.poll.stop();
    }
    get readOnly() {
        return !this.unit?.canMap || this.isWatch;
    }
    get isWatch() {
        return this.unit?.mode === 'Watch';
    }
    get isLoading() {
        return Boolean(this.unit) && !this.listing && !this.error;
    }
    get shows() {
        return Object.entries(showLabels).map(([value, label]) => ({
            value,
            label: value in this.counts ? format(labels.counted, label, this.counts[value]) : label
        }));
    }
    get columns() {
        return columns(Boolean(this.open));
    }
    get rows() {
        return (this.listing?.rows ?? []).map((row) => rowOf(row, this.choices[row.recordId], this.failures[row.recordId], this.readOnly));
    }
    get selectedKeys() {
        return this.readOnly ? undefined : this.marked;
    }
    get linkLabel() {
        return format(labels.linkSelected, this.marked.length);
    }
    /** Before Account Engagement is read, an empty list would tell that nobody is there. */
    get isUnread() {
        return this.listing !== undefined && !this.unit?.inventoryReadOn;
    }
    get readText() {
        return this.unit?.inventoryReadOn ? format(labels.read, time(this.unit.inventoryReadOn)) : '';
    }
    get isEmpty() {
        return this.listing?.page.total === 0;
    }
    get emptyText() {
        if (this.term)
            return labels.noMatch;
        const texts = {
            Conflicts: labels.noneConflicts,
            NotMapped: labels.noneNotMapped,
            LinkedNotSent: labels.noneLinkedNotSent
        };
        return texts[this.show] ?? labels.noneLinked;
    }
    get openChoice() {
        return this.open && this.choices[this.open.recordId];
    }
    get layoutClass() {
        return this.open ? 'layout open' : 'layout';
    }
    handleUnit(event) {
        const { unit } = event.detail;
        const isOther = unit?.id !== this.unit?.id || unit?.inventoryReadOn !== this.unit?.inventoryReadOn;
        this.unit = unit;
        if (!unit || !isOther)
            return;
        this.listing = undefined;
        this.reset();
        this.find();
    }
    handleRetry() {
        this.find();
    }
    /** Nothing is known of records before they are read; the list appears once they are. */
    async handleRead() {
        await this.act(async () => {
            await call(requestInventory({ businessUnitId: this.unit.id }));
            this.poll.start();
            this.frame.announce(labels.reading);
        });
    }
    handleShow(event) {
        this.show = event.detail.value;
        this.reset();
        this.find();
    }
    handleTerm(event) {
        const term = event.detail.value.trim();
        this.term = term.length < shortest ? '' : term;
        this.pause.run(() => this.find());
    }
    handleClear() {
        this.term = '';
        this.find();
    }
    handlePage(event) {
        this.put(this.pager.move(event.detail.direction));
    }
    handleSelect(event) {
        this.marked = event.detail.keys.filter((key) => isLinkable(this.seen.get(key), this.choices[key])).slice(0, most);
        this.frame.announce(format(labels.selected, this.marked.length));
    }
    /** Names alone are never marked by themselves. */
    async handleSelectSame() {
        let after = null;
        do {
            const answer = await this.read(after);
            after = answer.next;
        } while (after && this.seen.size < most);
        this.marked = [...this.seen.values()]
            .filter(({ why }) => why === 'SameEmail')
            .map(({ recordId }) => recordId)
            .slice(0, most);
        this.frame.announce(format(labels.selected, this.marked.length));
    }
    async handleLinkSelected() {
        if (this.marked.length === 0)
            this.frame.announce(labels.selectNone);
        else
            await this.link(this.marked);
    }
    async handleAction(event) {
        const row = this.seen.get(event.detail.key);
        if (event.detail.name === 'open')
            this.open = row;
        else
            await this.undo(row);
    }
    handleClose() {
        this.returnTo = this.open.recordId;
        this.open = undefined;
    }
    /** Once the list has its columns back, the focus returns to the button that opened the panel. */
    renderedCallback() {
        if (!this.returnTo)
            return;
        this.refs?.table?.focusRow(this.returnTo, 'open');
        this.returnTo = undefined;
    }
    handleChoose(event) {
        this.choices = { ...this.choices, [this.open.recordId]: event.detail };
    }
    async handleLinkOne() {
        await this.link([this.open.recordId]);
    }
    async link(recordIds) {
        const rows = recordIds.map((recordId) => this.seen.get(recordId));
        const list = rows.map((row) => `${row.name || row.email}: ${this.choices[row.recordId]?.label ?? row.userLabel}`);
        const question = { heading: labels.confirmHeading, text: labels.confirmText, list, confirmLabel: labels.confirmLabel };
        if ((await UserSyncConfirm.open({ size: 'small', label: labels.confirmHeading, ...question })) !== 'confirm')
            return;
        const pairs = rows.map((row) => ({
            recordId: row.recordId,
            userId: this.choices[row.recordId]?.userId ?? row.userId,
            version: row.version
        }));
        await this.act(async () => this.linked(await call(link({ businessUnitId: this.unit.id, pairs }))));
    }
    linked(results) {
        const failed = results.filter(({ reason }) => reason);
        this.failures = Object.fromEntries(failed.map((failure) => [failure.recordId, failure]));
        this.marked = failed.map(({ recordId }) => recordId);
        this.open = undefined;
        const done = results.length - failed.length;
        const text = failed.length > 0 ? format(labels.notLinked, done, failed.length) : format(labels.linked, done);
        this.notices.say({ variant: failed.length > 0 ? 'warning' : 'success', text });
        this.put(this.pager.refresh());
    }
    undo(row) {
        return this.act(async () => {
            await call(unlink({ businessUnitId: this.unit.id, userIds: [row.userId] }));
            this.notices.say({ variant: 'success', text: format(labels.undone, row.userLabel) });
            await this.put(this.pager.refresh());
        });
    }
    async act(action) {
        try {
            await action();
        }
        catch (error) {
            this.notices.say({ variant: 'error', text: format(labels.failed, errorText(error)) });
        }
    }
    async awaitRead() {
        await this.frame.reload();
        if (!this.isUnread)
            this.poll.stop();
        return this.isUnread;
    }
    find() {
        return this.put(this.pager.first());
    }
    async read(after) {
        const answer = await page({ businessUnitId: this.unit.id, show: this.show, term: this.term, after });
        for (const row of answer.rows)
            this.seen.set(row.recordId, row);
        return answer;
    }
    async put(answer) {
        this.busy = true;
        this.error = undefined;
        try {
            this.listing = (await answer) ?? this.listing;
            this.counts = await call(counts({ businessUnitId: this.unit.id }));
        }
        catch (error) {
            this.error = error;
        }
        this.busy = false;
    }
    reset() {
        this.marked = [];
        this.open = undefined;
        this.failures = {};
        this.seen.clear();
    }
    get notices() {
        return this.refs.notices;
    }
    get frame() {
        return this.refs.page;
    }
}
