import { LightningElement } from 'lwc';
import approve from '@salesforce/apex/UserSyncActivityController.approve';
import runs from '@salesforce/apex/UserSyncActivityController.runs';
import waiting from '@salesforce/apex/UserSyncActivityController.waiting';
import withdraw from '@salesforce/apex/UserSyncActivityController.withdraw';
import { Pager } from 'c/userSyncPager';
import { Poll } from 'c/userSyncPoll';
import { call, LatestCall } from 'c/userSyncServer';
import { keepDraft, draftOf } from 'c/userSyncState';
import { errorText, format } from 'c/userSyncText';
import { confirmApproval } from './confirm';
import { hasChanged } from './runs';
import { labels } from './labels';
/** Activity: did it work, and does something wait for me. */
export default class UserSyncActivity extends LightningElement {
    labels = labels;
    unit;
    runs;
    waiting;
    error;
    hidesIdle = true;
    openRun;
    next = null;
    loading = new LatestCall();
    pager = new Pager((after) => waiting({ businessUnitId: this.unit.id, after }));
    poll = new Poll(() => this.follow());
    disconnectedCallback() {
        this.poll.stop();
    }
    get readOnly() {
        return !this.unit?.canMap;
    }
    get isLoading() {
        return Boolean(this.unit) && !this.runs && !this.error;
    }
    get hasWaiting() {
        return Boolean(this.waiting?.page.total);
    }
    get shown() {
        return this.hidesIdle ? (this.runs ?? []).filter(hasChanged) : (this.runs ?? []);
    }
    get changing() {
        return (this.runs ?? []).filter(hasChanged);
    }
    get isEmpty() {
        return this.shown.length === 0;
    }
    get emptyText() {
        return this.runs?.length ? labels.noRunShown : labels.noRun;
    }
    get showsChart() {
        return this.changing.length > 0;
    }
    get hasMore() {
        return Boolean(this.next);
    }
    handleUnit(event) {
        const { unit, state } = event.detail;
        const isOther = unit?.id !== this.unit?.id;
        this.unit = unit;
        this.openRun = state.c__run;
        if (!unit || !isOther)
            return;
        this.runs = undefined;
        this.waiting = undefined;
        this.load();
    }
    handleRetry() {
        this.load();
    }
    handleIdle(event) {
        this.hidesIdle = event.detail.checked;
    }
    handleSelect(event) {
        this.openRun = event.detail.runId;
    }
    handleClose() {
        this.openRun = undefined;
        this.frame.focus();
    }
    async handleOlder() {
        const answer = await this.loading.run(runs({ businessUnitId: this.unit.id, after: this.next }));
        if (!answer)
            return;
        this.runs = [...this.runs, ...answer.rows];
        this.next = answer.next;
    }
    handleWaitingPage(event) {
        this.showWaiting(this.pager.move(event.detail.direction));
    }
    async handleApprove(event) {
        const { lines } = event.detail;
        if (!(await confirmApproval(lines)))
            return;
        const businessUnitId = this.unit.id;
        const userIds = lines.map(({ userId }) => userId);
        await this.act(async () => {
            const count = await call(approve({ businessUnitId, userIds }));
            this.notices.say({
                variant: 'success',
                text: format(labels.approved, count),
                action: labels.withdraw,
                onaction: () => this.withdraw(userIds)
            });
            await this.showWaiting(this.pager.first());
            this.frame.reload();
            this.poll.now();
        });
    }
    /** Puts the users into the changes of Edit User Assignments, where they are previewed and saved. */
    handleAssign(event) {
        const added = event.detail.lines.map(({ userId, name, groupName }) => ({
            group: groupName === 'Sales' ? 'Sales' : 'Marketing',
            memberId: userId,
            kind: 'User',
            operation: 'Add',
            name,
            users: 1
        }));
        const known = draftOf('Assignments', this.unit.id)?.changes ?? [];
        keepDraft('Assignments', this.unit.id, [...known, ...added]);
        this.frame.go({ screen: 'Assignments' });
    }
    withdraw(userIds) {
        return this.act(async () => {
            await call(withdraw({ businessUnitId: this.unit.id, userIds }));
            this.notices.say({ variant: 'success', text: labels.withdrawn });
            await this.showWaiting(this.pager.first());
        });
    }
    async act(action) {
        try {
            await action();
        }
        catch (error) {
            this.notices.say({ variant: 'error', text: errorText(error) });
        }
    }
    async load() {
        this.error = undefined;
        try {
            await Promise.all([this.loadRuns(), this.showWaiting(this.pager.first())]);
            this.poll.start();
        }
        catch (error) {
            this.error = error;
        }
    }
    async loadRuns() {
        const answer = await this.loading.run(runs({ businessUnitId: this.unit.id, after: null }));
        if (!answer)
            return;
        this.runs = answer.rows;
        this.next = answer.next;
    }
    async showWaiting(answer) {
        this.waiting = (await answer) ?? this.waiting;
    }
    /** New runs and users who wait arrive by themselves. */
    async follow() {
        const before = this.runs?.[0]?.id;
        await this.loadRuns();
        await this.showWaiting(this.pager.refresh());
        return this.runs?.[0]?.id !== before || this.runs?.[0]?.state === 'Running';
    }
    get notices() {
        return this.refs.notices;
    }
    get frame() {
        return this.refs.page;
    }
}
