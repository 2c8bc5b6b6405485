import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import detail from '@salesforce/apex/UserSyncUserController.detail';
import { LatestCall } from 'c/userSyncServer';
import { pageOf } from 'c/userSyncState';
import { format, reasonText, wayTexts } from 'c/userSyncText';
import { labels } from './labels';
/** Everything about one user: why in, why this role, what was sent and seen, what happened. Fires `close` and `navigate`. */
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
    shownUser = '';
    loading = new LatestCall();
    @api
    get userId() {
        return this.shownUser;
    }
    set userId(value) {
        this.shownUser = value;
        this.detail = undefined;
        // The other properties are set before the next microtask.
        if (value)
            Promise.resolve().then(() => this.load());
    }
    get name() {
        return this.detail?.row.name ?? '';
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
    get cureActions() {
        return this.maySync ? ['History', 'SyncNow'] : ['History'];
    }
    get makeLink() {
        return async () => {
            const page = pageOf({ screen: 'Users', state: { c__user: this.shownUser } }, this.businessUnitId);
            return new URL(await this[NavigationMixin.GenerateUrl](page), window.location.origin).href;
        };
    }
    handleClose() {
        this.dispatchEvent(new CustomEvent('close'));
    }
    handleCure(event) {
        if (event.detail.action === 'SyncNow')
            this.syncNow.start();
        else
            this.refs.history.focus();
    }
    async handleSynced() {
        await this.load();
        this.syncNow.end(this.detail.row.outcome);
    }
    handleAssignments() {
        this.navigate({ screen: 'Assignments' });
    }
    handleUser() {
        this.navigate({ userId: this.shownUser });
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
    navigate(to) {
        this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: to }));
    }
    get syncNow() {
        return this.refs.sync;
    }
}
