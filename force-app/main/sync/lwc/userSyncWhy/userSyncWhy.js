import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import detail from '@salesforce/apex/UserSyncUserController.detail';
import syncNow from '@salesforce/apex/UserSyncUserController.syncNow';
import steps from '@salesforce/apex/UserSyncUserController.steps';
import { Poll } from 'c/userSyncPoll';
import { call, LatestCall } from 'c/userSyncServer';
import { pageOf } from 'c/userSyncState';
import { errorText, format, outcomeText, reasonText, wayTexts } from 'c/userSyncText';
import { historyView } from './history';
import { labels } from './labels';
import { stepViews } from './steps';
/** Everything about one user: why in, why this role, what was sent and seen, what happened. Fires `close` and `announce` `{ text }`. */
export default class UserSyncWhy extends NavigationMixin(LightningElement) {
    @api
    businessUnitId = '';
    @api
    unitName = '';
    @api
    tense = 'done';
    /** Whether the viewer may sync this user now. */
    @api
    maySync = false;
    /** Whether the panel begins by syncing. */
    @api
    syncs = false;
    labels = labels;
    detail;
    error;
    steps = [];
    status = '';
    shownUser = '';
    loading = new LatestCall();
    poll = new Poll(() => this.follow());
    takesFocus = false;
    @api
    get userId() {
        return this.shownUser;
    }
    set userId(value) {
        this.shownUser = value;
        this.detail = undefined;
        this.steps = [];
        this.status = '';
        this.takesFocus = true;
        this.poll.stop();
        // The other properties are set before the next microtask.
        if (value)
            Promise.resolve().then(() => this.begin());
    }
    disconnectedCallback() {
        this.poll.stop();
    }
    /** The panel begins at its heading. */
    renderedCallback() {
        if (!this.takesFocus || !this.refs?.heading)
            return;
        this.takesFocus = false;
        this.refs.heading.focus();
    }
    get isLoading() {
        return !this.detail && !this.error;
    }
    get ways() {
        return wayTexts(this.detail.paths).map((text) => ({ key: text, text }));
    }
    get notIn() {
        return format(labels.notIn, this.unitName);
    }
    get role() {
        const { row, roleReason, roleArguments } = this.detail;
        const why = roleReason ? reasonText({ reason: roleReason, arguments: roleArguments ?? [] }) : '';
        return [row.roleName ? format(labels.role, row.roleName) : '', why].filter(Boolean).join('. ');
    }
    get record() {
        const { recordId, recordState } = this.detail;
        if (!recordId)
            return labels.recordNone;
        return format(recordState === 'Bin' ? labels.recordBin : labels.record, recordId);
    }
    get history() {
        return this.detail.history.map(historyView);
    }
    get syncLabel() {
        return this.tense === 'would' ? labels.checkNow : labels.syncNow;
    }
    get cureActions() {
        return this.maySync ? ['History', 'SyncNow'] : ['History'];
    }
    handleKey(event) {
        if (event.key !== 'Escape')
            return;
        event.stopPropagation();
        this.handleClose();
    }
    handleClose() {
        this.dispatchEvent(new CustomEvent('close'));
    }
    handleCure(event) {
        if (event.detail.action === 'SyncNow')
            this.handleSync();
        else
            this.refs.history.focus();
    }
    handleAssignments() {
        this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: { screen: 'Assignments' } }));
    }
    handleUser() {
        this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: { userId: this.shownUser } }));
    }
    async handleSync() {
        try {
            await call(syncNow({ businessUnitId: this.businessUnitId, userId: this.shownUser }));
            this.status = labels.asked;
            this.poll.start();
            this.poll.now();
        }
        catch (error) {
            this.status = errorText(error);
        }
    }
    async handleCopyLink() {
        const path = await this[NavigationMixin.GenerateUrl](pageOf({ screen: 'Users', state: { c__user: this.shownUser } }, this.businessUnitId));
        await this.copy(new URL(path, window.location.origin).href);
    }
    async handleCopyId() {
        await this.copy(this.detail.recordId);
    }
    async begin() {
        await this.load();
        if (this.syncs && this.maySync)
            await this.handleSync();
    }
    async copy(text) {
        await navigator.clipboard.writeText(text);
        this.status = labels.copied;
    }
    async load() {
        this.error = undefined;
        try {
            this.detail = (await this.loading.run(detail({ businessUnitId: this.businessUnitId, userId: this.shownUser }))) ?? this.detail;
        }
        catch (error) {
            this.error = error;
        }
    }
    /** Follows the steps until the last one has ended or one has failed. */
    async follow() {
        const answer = await call(steps({ businessUnitId: this.businessUnitId, userId: this.shownUser }));
        this.steps = stepViews(answer);
        const isOver = answer.every(({ state }) => state === 'passed') || answer.some(({ state }) => state === 'failed');
        if (!isOver)
            return true;
        this.poll.stop();
        await this.load();
        const outcome = this.detail ? outcomeText(this.detail.row.outcome, this.tense).text : '';
        this.status = format(labels.done, outcome);
        return false;
    }
}
