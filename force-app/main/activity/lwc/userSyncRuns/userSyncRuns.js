import { LightningElement, api } from 'lwc';
import runs from '@salesforce/apex/UserSyncActivityController.runs';
import { Poll } from 'c/userSyncPoll';
import { LatestCall } from 'c/userSyncServer';
import { dateTime, format } from 'c/userSyncText';
import { hasChanged, isEdit } from './changing';
import { labels } from './labels';
/** Runs as a chart and as a table of the same figures, the newest first; new ones arrive by themselves. Fires `select` `{ runId }`. */
export default class UserSyncRuns extends LightningElement {
    labels = labels;
    runs;
    next = null;
    error;
    hidesIdle = true;
    showsEdits = false;
    keptDays = 0;
    nextOn = null;
    unitId = '';
    loading = new LatestCall();
    poll = new Poll(() => this.follow());
    @api
    get businessUnitId() {
        return this.unitId;
    }
    set businessUnitId(value) {
        this.unitId = value;
        this.runs = undefined;
        this.load();
    }
    connectedCallback() {
        this.poll.start();
    }
    disconnectedCallback() {
        this.poll.stop();
    }
    /** Looks for new runs at once. */
    @api
    refresh() {
        this.poll.now();
    }
    /** Moves the focus to the button of a run, for example when its panel is closed. */
    @api
    focusRun(runId) {
        this.refs?.table?.focusRun(runId);
    }
    get isLoading() {
        return !this.runs && !this.error;
    }
    get changing() {
        return this.runs.filter(hasChanged);
    }
    get shown() {
        return this.hidesIdle ? this.runs.filter((run) => isEdit(run) || hasChanged(run)) : this.runs;
    }
    get isEmpty() {
        return this.shown.length === 0;
    }
    get kept() {
        return format(labels.kept, this.keptDays);
    }
    get emptyText() {
        if (this.runs.length)
            return labels.noRunShown;
        return this.nextOn ? format(labels.noRunNext, dateTime(this.nextOn)) : labels.noRun;
    }
    handleIdle(event) {
        this.hidesIdle = event.detail.checked;
    }
    handleEdits(event) {
        this.showsEdits = event.detail.checked;
        this.load();
    }
    handleSelect(event) {
        this.dispatchEvent(new CustomEvent('select', { detail: event.detail }));
    }
    async handleOlder() {
        await this.read(this.next, this.runs);
    }
    async load() {
        await this.read(null, []);
    }
    page(after) {
        return runs({ businessUnitId: this.unitId, withEdits: this.showsEdits, after });
    }
    async read(after, before) {
        this.error = undefined;
        try {
            const answer = await this.poll.hold(this.loading.run(this.page(after)));
            if (answer)
                this.take(answer, before);
        }
        catch (error) {
            this.error = error;
        }
    }
    take(answer, before) {
        this.runs = [...before, ...answer.rows];
        this.next = answer.next;
        this.keptDays = answer.keptDays;
        this.nextOn = answer.nextOn;
    }
    /** New runs come first, and those that are known change in place; older ones that were read stay. */
    async follow() {
        const answer = await this.loading.run(this.page(null));
        if (!answer || !this.runs)
            return true;
        const known = this.runs;
        const fresh = new Set(answer.rows.map(({ id }) => id));
        this.runs = [...answer.rows, ...known.filter(({ id }) => !fresh.has(id))];
        return this.runs[0]?.id !== known[0]?.id || this.runs[0]?.state === 'Running';
    }
}
