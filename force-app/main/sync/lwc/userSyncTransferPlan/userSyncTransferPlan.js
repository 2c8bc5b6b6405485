import { LightningElement, api } from 'lwc';
import conditions from '@salesforce/apex/UserSyncTransferController.conditions';
import look from '@salesforce/apex/UserSyncTransferController.look';
import plan from '@salesforce/apex/UserSyncTransferController.plan';
import planPage from '@salesforce/apex/UserSyncTransferController.planPage';
import transfer from '@salesforce/apex/UserSyncTransferController.transfer';
import { Poll } from 'c/userSyncPoll';
import { call, LatestCall } from 'c/userSyncServer';
import { format, time } from 'c/userSyncText';
import { confirmTransfer } from './confirm';
import { labels } from './labels';
import { meet, screens } from './meeting';
/**
 * May I, and who is recycled: the conditions of a transfer, the plan by name, and the transfer itself. Reads again while something moves. Fires
 * `transferred` `{ runId }`, `failure` `{ error }` and `navigate`.
 */
export default class UserSyncTransferPlan extends LightningElement {
    labels = labels;
    conditions = [];
    plan;
    error;
    shownUnit;
    loading = new LatestCall();
    poll = new Poll(() => this.follow());
    @api
    get unit() {
        return this.shownUnit;
    }
    set unit(value) {
        if (value?.id !== this.shownUnit?.id)
            this.plan = undefined;
        this.shownUnit = value;
        this.load();
    }
    connectedCallback() {
        this.poll.start();
    }
    disconnectedCallback() {
        this.poll.stop();
    }
    /** Reads the plan again, for example after it has changed meanwhile. */
    @api
    async load() {
        this.error = undefined;
        try {
            await this.read();
        }
        catch (error) {
            this.error = error;
        }
    }
    get isWatch() {
        return this.unit.mode === 'Watch';
    }
    get readOnly() {
        return !this.unit.canTransfer;
    }
    get mayTransfer() {
        return !this.readOnly && !this.isWatch;
    }
    get tense() {
        return this.isWatch ? 'would' : 'will';
    }
    get isLoading() {
        return !this.plan && !this.error;
    }
    get isRead() {
        return this.conditions.some(({ code, met }) => code === 'InventoryRead' && met);
    }
    get planTitle() {
        return this.plan.lookedOn ? format(labels.planTitle, time(this.plan.lookedOn)) : labels.planNone;
    }
    /** What an empty list of recycled users means: nobody, or not known yet. */
    get noRecycling() {
        if (!this.isRead)
            return labels.notRead;
        return this.plan.recycled === 0 ? labels.noRecycling : undefined;
    }
    get recycled() {
        return this.isRead ? this.plan.recycled : undefined;
    }
    get loadLines() {
        return (outcome, after) => planPage({ businessUnitId: this.unit.id, outcome, after });
    }
    async handleMeet(event) {
        const { code } = event.detail;
        const screen = screens[code];
        if (screen)
            this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: { screen } }));
        else
            await this.meet(code);
    }
    async handleTransfer() {
        const unmet = this.refs.conditions.focusUnmet();
        if (unmet)
            this.refs.decision.refuse(unmet);
        const answer = unmet ? undefined : await confirmTransfer(this.unit.name, this.plan, this.loadLines);
        if (answer)
            await this.start(answer.typed);
    }
    async meet(code) {
        if (code === 'PreviewSeen')
            this.refs.plan.focus();
        try {
            await call(meet(code, this.unit.id, this.plan.version));
            this.poll.now();
        }
        catch (error) {
            this.fail(error);
        }
    }
    async start(typed) {
        try {
            const runId = await call(transfer({ businessUnitId: this.unit.id, version: this.plan.version, typed }));
            this.dispatchEvent(new CustomEvent('transferred', { detail: { runId } }));
        }
        catch (error) {
            this.fail(error);
        }
    }
    async read() {
        const businessUnitId = this.unit.id;
        const answers = await this.loading.run(Promise.all([conditions({ businessUnitId }), plan({ businessUnitId })]));
        if (!answers)
            return;
        const before = this.plan;
        [this.conditions, this.plan] = answers;
        if (!before && !this.plan.ready)
            await call(look({ businessUnitId }));
        if (before && before.version !== this.plan.version)
            this.refs?.preview?.refresh();
    }
    async follow() {
        const version = this.plan?.version;
        await this.read();
        return !this.plan?.ready || version !== this.plan.version || this.conditions.some(({ met }) => !met);
    }
    fail(error) {
        this.dispatchEvent(new CustomEvent('failure', { detail: { error } }));
    }
}
