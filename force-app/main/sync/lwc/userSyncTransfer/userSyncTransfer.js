import { LightningElement } from 'lwc';
import pause from '@salesforce/apex/UserSyncBusinessUnitController.pause';
import requestConnectionTest from '@salesforce/apex/UserSyncBusinessUnitController.requestConnectionTest';
import requestInventory from '@salesforce/apex/UserSyncBusinessUnitController.requestInventory';
import conditions from '@salesforce/apex/UserSyncTransferController.conditions';
import look from '@salesforce/apex/UserSyncTransferController.look';
import markSeen from '@salesforce/apex/UserSyncTransferController.markSeen';
import plan from '@salesforce/apex/UserSyncTransferController.plan';
import planPage from '@salesforce/apex/UserSyncTransferController.planPage';
import transfer from '@salesforce/apex/UserSyncTransferController.transfer';
import summary from '@salesforce/apex/UserSyncUserController.summary';
import { Poll } from 'c/userSyncPoll';
import { call, LatestCall } from 'c/userSyncServer';
import { errorText, format, time } from 'c/userSyncText';
import { confirmTransfer } from './confirm';
import { labels } from './labels';
const over = ['Transferred', 'Paused', 'Quarantined'];
const screens = { UsersAssigned: 'Assignments', MappingReviewed: 'RoleMapping' };
/** Transfer: may I, who is recycled, can I go back; then how far it is, and what happened. */
export default class UserSyncTransfer extends LightningElement {
    labels = labels;
    unit;
    conditions = [];
    plan;
    summary;
    error;
    runId;
    loading = new LatestCall();
    poll = new Poll(() => this.follow());
    disconnectedCallback() {
        this.poll.stop();
    }
    get readOnly() {
        return !this.unit?.canTransfer;
    }
    get mayTransfer() {
        return !this.readOnly && !this.isOver && !this.isWatch;
    }
    get isOver() {
        return over.includes(this.unit?.status ?? '');
    }
    get isWatch() {
        return this.unit?.mode === 'Watch';
    }
    get isLegacy() {
        return this.unit?.status === 'Legacy';
    }
    get tense() {
        return this.isWatch ? 'would' : 'will';
    }
    get isLoading() {
        return Boolean(this.unit) && !this.plan && !this.summary && !this.error;
    }
    get hasPlan() {
        return Boolean(this.plan) && !this.isOver;
    }
    get isReady() {
        return Boolean(this.plan?.ready);
    }
    get planTitle() {
        return this.plan?.lookedOn ? format(labels.planTitle, time(this.plan.lookedOn)) : labels.planNone;
    }
    get isRead() {
        return this.conditions.some(({ code, met }) => code === 'InventoryRead' && met);
    }
    get untouched() {
        return this.isRead ? format(labels.untouched, this.plan.untouched) : labels.untouchedUnknown;
    }
    get limits() {
        return format(labels.limits, this.plan.recycleNumber, this.plan.recycleShare);
    }
    /** What an empty list of recycled users means: nobody, or not known yet. */
    get noRecycling() {
        if (!this.isRead)
            return labels.notRead;
        return this.isReady && this.plan.recycled === 0 ? labels.noRecycling : undefined;
    }
    get metText() {
        return format(labels.met, this.conditions.filter(({ met }) => met).length, this.conditions.length);
    }
    get recycledText() {
        return this.isRead ? format(labels.recycled, this.plan.recycled) : '';
    }
    get loadLines() {
        return (outcome, after) => planPage({ businessUnitId: this.unit.id, outcome, after });
    }
    get isRunning() {
        return Boolean(this.summary && (this.summary.running || this.summary.due > 0));
    }
    get doneCount() {
        return this.summary.total - this.summary.due;
    }
    handleUnit(event) {
        const { unit } = event.detail;
        const isOther = unit?.id !== this.unit?.id;
        this.unit = unit;
        if (isOther) {
            this.plan = undefined;
            this.summary = undefined;
            this.runId = undefined;
        }
        if (unit)
            this.load();
    }
    handleRetry() {
        this.load();
    }
    async handleMeet(event) {
        const { code } = event.detail;
        const businessUnitId = this.unit.id;
        const screen = screens[code];
        if (screen)
            this.frame.go({ screen });
        else if (code === 'PreviewSeen')
            await this.seen();
        else
            await this.act(code === 'ConnectionTested' ? requestConnectionTest({ businessUnitId }) : requestInventory({ businessUnitId }));
    }
    async handleTransfer() {
        const unmet = this.refs.conditions.focusUnmet();
        if (unmet) {
            this.frame.announce(format(labels.unmet, unmet));
            return;
        }
        const answer = await confirmTransfer(this.unit.name, this.plan, this.loadLines);
        if (answer)
            await this.start(answer.typed);
    }
    async handlePause() {
        await this.act(pause({ businessUnitId: this.unit.id }));
        await this.frame.reload();
    }
    handleRun() {
        this.frame.go({ screen: 'Activity', state: { c__run: this.runId ?? this.summary?.run?.id } });
    }
    handleUsers() {
        this.frame.go({ screen: 'Users' });
    }
    handleCounter(event) {
        this.frame.go({ screen: 'Users', state: { c__outcome: event.detail.outcome } });
    }
    async load() {
        this.error = undefined;
        const businessUnitId = this.unit.id;
        try {
            if (this.isOver)
                this.summary = await call(summary({ businessUnitId }));
            else
                await this.loadPlan(businessUnitId);
            this.poll.start();
        }
        catch (error) {
            this.error = error;
        }
    }
    async loadPlan(businessUnitId) {
        const answers = await this.loading.run(Promise.all([conditions({ businessUnitId }), plan({ businessUnitId })]));
        if (!answers)
            return;
        const isFirst = !this.plan;
        const isOther = this.plan?.version !== answers[1].version;
        [this.conditions, this.plan] = answers;
        if (isFirst && !this.plan.ready)
            await call(look({ businessUnitId }));
        if (!isFirst && isOther)
            this.refs?.preview?.refresh();
    }
    /** Reads again while something moves: conditions and plan before the transfer, outcomes after it. */
    async follow() {
        const businessUnitId = this.unit.id;
        if (!this.isOver) {
            const version = this.plan?.version;
            await this.loadPlan(businessUnitId);
            return !this.isReady || version !== this.plan?.version || this.conditions.some(({ met }) => !met);
        }
        const wasRunning = this.isRunning;
        this.summary = await call(summary({ businessUnitId }));
        if (wasRunning && !this.isRunning)
            this.finished();
        else if (this.isRunning)
            this.frame.announce(format(labels.announce, this.doneCount, this.summary.total));
        return this.isRunning;
    }
    finished() {
        this.frame.announce(labels.done);
        this.refs?.result?.focus();
        this.frame.reload();
    }
    async seen() {
        this.refs?.plan?.focus();
        await this.act(markSeen({ businessUnitId: this.unit.id, version: this.plan.version }));
        await this.load();
    }
    async start(typed) {
        try {
            this.runId = await call(transfer({ businessUnitId: this.unit.id, version: this.plan.version, typed }));
            await this.frame.reload();
        }
        catch (error) {
            this.notices.say({ variant: 'error', text: errorText(error), action: labels.changed, onaction: () => this.load() });
        }
    }
    async act(answer) {
        try {
            await call(answer);
            this.poll.now();
        }
        catch (error) {
            this.notices.say({ variant: 'error', text: format(labels.failed, errorText(error)) });
        }
    }
    get notices() {
        return this.refs.notices;
    }
    get frame() {
        return this.refs.page;
    }
}
