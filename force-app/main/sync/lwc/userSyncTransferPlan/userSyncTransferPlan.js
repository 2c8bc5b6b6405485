import { LightningElement, api } from 'lwc';
import conditions from '@salesforce/apex/UserSyncTransferController.conditions';
import look from '@salesforce/apex/UserSyncTransferController.look';
import plan from '@salesforce/apex/UserSyncTransferController.plan';
import planPage from '@salesforce/apex/UserSyncTransferController.planPage';
import transfer from '@salesforce/apex/UserSyncTransferController.transfer';
import { Poll } from 'c/userSyncPoll';
import { call, LatestCall } from 'c/userSyncServer';
import { Awaited } from './awaited';
import { confirmTransfer } from './confirm';
import { labels } from './labels';
import { meet, screens } from './meeting';
/**
 * May I, and who is recycled: the conditions of a transfer, the plan by name, and the transfer itself. Reads again while something moves. Fires
 * `changed` when it has transferred, `failure` `{ error }` and `navigate`.
 */
export default class UserSyncTransferPlan extends LightningElement {
    labels = labels;
    conditions = [];
    plan;
    error;
    shownUnit;
    /** The version of the plan that was confirmed last. */
    confirmed = '';
    /** The names of the recycled are read before it is asked; whoever clicks again meanwhile is asked once. */
    isAsking = false;
    awaited = new Awaited();
    /** Conditions that the server was asked to meet and has not answered: a second click asks nothing. */
    unanswered = new Set();
    loading = new LatestCall();
    reading = Promise.resolve();
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
    /** Shows only the users whose plan has changed since it was confirmed. */
    @api
    async showChanged() {
        await this.load();
        this.card?.showChanged(this.confirmed);
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
    get recycled() {
        return this.isRead ? this.plan.recycled : undefined;
    }
    get recycledLines() {
        return (outcome, after) => planPage({ businessUnitId: this.unit.id, outcome, since: null, after });
    }
    async handleMeet(event) {
        const { code } = event.detail;
        const screen = screens[code];
        if (screen)
            this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: { screen } }));
        else if (!this.unanswered.has(code))
            await this.meet(code);
    }
    async handleTransfer() {
        if (this.isAsking)
            return;
        this.isAsking = true;
        try {
            await this.askAndStart();
        }
        finally {
            this.isAsking = false;
        }
    }
    /** What is confirmed is the plan that was shown when it was asked, whatever is read meanwhile. */
    async askAndStart() {
        const shown = this.plan;
        const unmet = this.refs.conditions.focusUnmet();
        if (unmet)
            this.refs.decision.refuse(unmet);
        const answer = unmet ? undefined : await confirmTransfer(this.unit.name, shown, this.recycledLines);
        if (answer)
            await this.start(shown.version, answer.typed);
    }
    /** What is seen is the newest plan, although what was shown before may have been overtaken. */
    async meet(code) {
        const isPreview = code === 'PreviewSeen';
        if (isPreview)
            this.card.focus();
        this.unanswered.add(code);
        try {
            if (isPreview)
                await this.read();
            this.confirmed = this.plan.version;
            await call(meet(code, this.unit.id, this.confirmed));
            this.awaited.start(code);
            this.poll.now();
        }
        catch (error) {
            this.fail(error);
        }
        finally {
            this.unanswered.delete(code);
        }
    }
    async start(version, typed) {
        this.confirmed = version;
        try {
            await call(transfer({ businessUnitId: this.unit.id, version, typed }));
            this.dispatchEvent(new CustomEvent('changed'));
        }
        catch (error) {
            this.fail(error);
        }
    }
    /** Reads the newest plan; what is overtaken meanwhile ends with what has overtaken it. */
    read() {
        this.reading = this.readNewest();
        return this.reading;
    }
    async readNewest() {
        const businessUnitId = this.unit.id;
        const answers = await this.loading.run(Promise.all([conditions({ businessUnitId }), plan({ businessUnitId })]));
        if (!answers) {
            await this.reading;
            return;
        }
        const before = this.plan;
        [this.conditions, this.plan] = answers;
        if (!before && !this.plan.ready)
            await call(look({ businessUnitId }));
        if (before && before.version !== this.plan.version)
            this.card?.refresh();
    }
    async follow() {
        const version = this.plan?.version;
        await this.read();
        return !this.plan?.ready || version !== this.plan.version || this.awaited.isOpen(this.conditions);
    }
    get card() {
        return this.refs?.plan;
    }
    fail(error) {
        this.dispatchEvent(new CustomEvent('failure', { detail: { error } }));
    }
}
