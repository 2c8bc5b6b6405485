import { LightningElement, api } from 'lwc';
import approve from '@salesforce/apex/UserSyncActivityController.approve';
import waiting from '@salesforce/apex/UserSyncActivityController.waiting';
import withdraw from '@salesforce/apex/UserSyncActivityController.withdraw';
import { draftOf, keepDraft } from 'c/userSyncDraft';
import { Pager } from 'c/userSyncPager';
import { Poll } from 'c/userSyncPoll';
import { call } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import { confirmApproval } from './confirm';
import { labels } from './labels';
import { additionOf, columns, rowOf } from './rows';
/**
 * Users who would be recycled and wait for somebody; not there when nobody waits, and none is marked by itself. Fires `done` with a `Saying`, `failure`
 * `{ error }` and `navigate`.
 */
export default class UserSyncApprovals extends LightningElement {
    @api
    readOnly = false;
    labels = labels;
    columns = columns;
    listing;
    marked = [];
    status = '';
    unitId = '';
    pager = new Pager((after) => waiting({ businessUnitId: this.unitId, after }));
    poll = new Poll(() => this.follow());
    @api
    get businessUnitId() {
        return this.unitId;
    }
    set businessUnitId(value) {
        this.unitId = value;
        this.listing = undefined;
        this.marked = [];
        this.show(this.pager.first());
    }
    connectedCallback() {
        this.poll.start();
    }
    disconnectedCallback() {
        this.poll.stop();
    }
    get hasWaiting() {
        return Boolean(this.listing?.page.total);
    }
    get title() {
        return format(labels.title, this.listing.page.total);
    }
    get rows() {
        return this.listing.rows.map(rowOf);
    }
    get selectedKeys() {
        return this.readOnly ? undefined : this.marked;
    }
    get approveLabel() {
        return format(labels.approve, this.chosen.length);
    }
    handleSelect(event) {
        this.marked = event.detail.keys;
        this.status = '';
    }
    handlePage(event) {
        this.show(this.pager.move(event.detail.direction));
    }
    async handleApprove() {
        const { chosen } = this;
        if (this.isNone(chosen) || !(await confirmApproval(chosen)))
            return;
        const users = { businessUnitId: this.unitId, userIds: chosen.map(({ userId }) => userId) };
        await this.act(async () => {
            const text = format(labels.approved, await call(approve(users)));
            return { variant: 'success', text, action: labels.withdraw, onaction: () => this.withdraw(users) };
        });
    }
    /** Puts the users into the changes of Edit User Assignments, where they are previewed and saved. */
    handleAssign() {
        const { chosen } = this;
        if (this.isNone(chosen))
            return;
        const known = draftOf('Assignments', this.unitId)?.changes ?? [];
        keepDraft('Assignments', this.unitId, [...known, ...chosen.map(additionOf)]);
        this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: { screen: 'Assignments' } }));
    }
    /** Only rows that are seen are covered. */
    get chosen() {
        return this.listing.rows.filter(({ userId }) => this.marked.includes(userId));
    }
    isNone(lines) {
        this.status = lines.length === 0 ? labels.selectNone : '';
        return lines.length === 0;
    }
    withdraw(users) {
        return this.act(async () => {
            const withdrawn = await call(withdraw(users));
            const sent = users.userIds.length - withdrawn;
            if (sent === 0)
                return { variant: 'success', text: labels.withdrawn };
            return { variant: 'warning', text: format(labels.withdrawnTooLate, withdrawn, sent) };
        });
    }
    async act(action) {
        try {
            this.dispatchEvent(new CustomEvent('done', { detail: await action() }));
            await this.show(this.pager.first());
        }
        catch (error) {
            this.fail(error);
        }
    }
    async show(answer) {
        try {
            this.listing = (await this.poll.hold(answer)) ?? this.listing;
        }
        catch (error) {
            this.fail(error);
        }
    }
    /** Users who wait arrive by themselves. */
    async follow() {
        const before = this.listing?.page.total;
        this.listing = (await this.pager.refresh()) ?? this.listing;
        return this.listing?.page.total !== before;
    }
    fail(error) {
        this.dispatchEvent(new CustomEvent('failure', { detail: { error } }));
    }
}
