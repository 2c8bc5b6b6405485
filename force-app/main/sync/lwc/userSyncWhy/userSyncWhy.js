import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import detail from '@salesforce/apex/UserSyncUserController.detail';
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
    /** [Sync Now] is in the panel anyway. */
    cureActions = ['History'];
    detail;
    shownUser = '';
    @api
    get userId() {
        return this.shownUser;
    }
    set userId(value) {
        this.shownUser = value;
        this.detail = undefined;
    }
    get load() {
        return () => detail({ businessUnitId: this.businessUnitId, userId: this.shownUser });
    }
    get name() {
        return this.detail?.row.name ?? '';
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
    get makeLink() {
        return async () => {
            const page = pageOf({ screen: 'Users', state: { c__user: this.shownUser } }, this.businessUnitId);
            return new URL(await this[NavigationMixin.GenerateUrl](page), window.location.origin).href;
        };
    }
    handleLoaded(event) {
        this.detail = event.detail;
    }
    handleClose() {
        this.dispatchEvent(new CustomEvent('close'));
    }
    handleCure() {
        this.refs.history.focus();
    }
    async handleSynced() {
        await this.refs.loader.refresh();
        this.refs.sync.end(this.detail.row.outcome);
    }
    handleAssignments() {
        this.navigate({ screen: 'Assignments', state: { c__user: this.shownUser } });
    }
    handleUser() {
        this.navigate({ userId: this.shownUser });
    }
    navigate(to) {
        this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: to }));
    }
}
