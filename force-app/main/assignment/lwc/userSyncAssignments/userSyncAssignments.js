import { LightningElement } from 'lwc';
import members from '@salesforce/apex/UserSyncAssignmentController.members';
import preview from '@salesforce/apex/UserSyncAssignmentController.preview';
import UserSyncConfirm from 'c/userSyncConfirm';
import UserSyncPreviewModal from 'c/userSyncPreviewModal';
import { isLackOfPermission, LatestCall } from 'c/userSyncServer';
import { draftOf, keepDraft } from 'c/userSyncState';
import { dateTime, errorText, format } from 'c/userSyncText';
import { addition, affectedBy, keyOf, removal, reversed, rowsOf, stillOpen } from './changes';
import { labels } from './labels';
import { keysOf, saveChanges } from './saving';
const screen = 'Assignments';
/** From so many changes on, discarding them asks first. */
const worthAsking = 5;
/** Edit User Assignments: who is in the two groups of a business unit, and a basket of changes that are saved together. */
export default class UserSyncAssignments extends LightningElement {
    labels = labels;
    unit;
    members;
    changes = [];
    error;
    saving = false;
    loading = new LatestCall();
    lastSaved = [];
    get readOnly() {
        return !this.unit?.canAssign;
    }
    get marketing() {
        return rowsOf('Marketing', this.members?.marketing ?? [], this.changes);
    }
    get sales() {
        return rowsOf('Sales', this.members?.sales ?? [], this.changes);
    }
    get isLoading() {
        return Boolean(this.unit) && !this.members && !this.error;
    }
    get pending() {
        return keysOf(this.changes);
    }
    get affected() {
        return affectedBy(this.changes);
    }
    get basket() {
        return this.changes.map((change) => ({ key: keyOf(change), text: textOf(change), ...(change.failure && { failure: change.failure }) }));
    }
    get isWatch() {
        return this.unit?.mode === 'Watch';
    }
    handleUnit(event) {
        const { unit } = event.detail;
        const isOther = unit?.id !== this.unit?.id;
        this.unit = unit;
        if (!unit || !isOther)
            return;
        this.members = undefined;
        this.notices.clear();
        this.restoreDraft(unit.id);
        this.load();
    }
    handleRetry() {
        this.load();
    }
    handleAdd(event) {
        const { group, hit } = event.detail;
        this.change([...this.changes, addition(group, hit)]);
        this.announce(format(labels.added, hit.name, groupName(group), this.changes.length));
    }
    handleUndoHit(event) {
        this.undo(keyOf({ ...event.detail.hit, group: event.detail.group }));
    }
    handleRemove(event) {
        const group = event.currentTarget.dataset.group;
        const row = [...this.marketing, ...this.sales].find(({ key }) => key === event.detail.key);
        this.change([...this.changes, removal(group, row)]);
        this.announce(format(labels.removed, row.name, groupName(group), this.changes.length));
    }
    handleUndo(event) {
        this.undo(event.detail.key);
    }
    handleUndoLast() {
        this.undo(keyOf(this.changes.at(-1)));
    }
    async handleDiscard() {
        if (this.changes.length >= worthAsking && !(await this.mayDiscard()))
            return;
        this.change([]);
        this.notices.say({ variant: 'info', text: labels.discarded });
    }
    async handlePreview() {
        const businessUnitId = this.unit.id;
        const changes = this.changes.map(({ group, memberId, kind, operation }) => ({ groupName: group, memberId, kind, operation }));
        const tense = this.isWatch ? 'would' : 'will';
        const begin = () => preview({ businessUnitId, changes });
        if ((await UserSyncPreviewModal.open({ size: 'large', label: labels.heading, begin, tense })) === 'save')
            await this.save();
    }
    async load() {
        this.error = undefined;
        try {
            this.members = (await this.loading.run(members({ businessUnitId: this.unit.id }))) ?? this.members;
        }
        catch (error) {
            this.error = error;
        }
    }
    async save() {
        this.saving = true;
        const tell = (done) => this.announce(format(labels.saving, done, this.changes.length));
        try {
            this.afterSave(await saveChanges(this.unit.id, this.changes, this.members.version, tell));
        }
        catch (error) {
            this.afterFailure(error);
        }
        this.saving = false;
    }
    afterSave({ saved, failed, changedByOthers }) {
        this.lastSaved = saved;
        this.change(failed);
        if (failed.length > 0)
            this.notices.say({ variant: 'error', text: format(labels.someFailed, failed.length) });
        else
            this.notices.say(this.savedNotice(changedByOthers));
        this.load();
        (this.refs?.picker).refresh();
        this.frame.reload();
    }
    savedNotice(changedByOthers) {
        const isSent = this.unit.status === 'Transferred';
        const text = [isSent ? labels.saved : labels.savedNotTransferred, changedByOthers ? labels.changedByOthers : '']
            .filter(Boolean)
            .join(' ');
        const putBack = { second: labels.putBack, onsecond: () => this.putBack() };
        return {
            variant: 'success',
            text,
            ...putBack,
            ...(isSent && { action: labels.watchArrive, onaction: () => this.frame.go({ screen: 'Users' }) })
        };
    }
    /** A lost answer: what arrived is dropped from the basket by reading again. */
    afterFailure(error) {
        if (isLackOfPermission(error))
            this.lostPermission(error);
        else if (error.code !== 'ConnectionLost')
            this.notices.say({ variant: 'error', text: errorText(error) });
        else
            this.notices.say({ variant: 'warning', text: labels.unknown, action: labels.checkNow, onaction: () => this.check() });
    }
    /** The page turns readable only; what was not saved stays. */
    lostPermission(error) {
        this.notices.say({ variant: 'error', text: `${labels.lostPermission} ${errorText(error)}` });
        this.frame.reload();
    }
    async check() {
        await this.load();
        if (this.error)
            return;
        this.change(stillOpen(this.changes, this.members));
        this.notices.clear();
    }
    putBack() {
        this.change(reversed(this.lastSaved));
        this.notices.say({ variant: 'info', text: labels.putBackDone });
    }
    restoreDraft(unitId) {
        const draft = draftOf(screen, unitId);
        this.changes = draft?.changes ?? [];
        if (!draft)
            return;
        const discard = { second: labels.discard, onsecond: () => this.handleDiscard() };
        this.notices.show({ variant: 'info', text: format(labels.draftBack, dateTime(draft.savedOn)), action: labels.keep, ...discard });
    }
    undo(key) {
        const change = this.changes.find((one) => keyOf(one) === key);
        this.change(this.changes.filter((one) => one !== change));
        this.announce(format(labels.undone, textOf(change), this.changes.length));
    }
    change(changes) {
        this.changes = changes;
        keepDraft(screen, this.unit.id, changes);
    }
    async mayDiscard() {
        const text = format(labels.discardText, this.changes.length);
        return ((await UserSyncConfirm.open({
            label: labels.discardHeading,
            heading: labels.discardHeading,
            text,
            confirmLabel: labels.discardHeading,
            destructive: true
        })) === 'confirm');
    }
    announce(text) {
        this.frame.announce(text);
    }
    get notices() {
        return this.refs.notices;
    }
    get frame() {
        return this.refs.page;
    }
}
function groupName(group) {
    return group === 'Marketing' ? labels.marketing : labels.sales;
}
function textOf({ operation, name, group }) {
    return format(operation === 'Add' ? labels.addText : labels.removeText, name, groupName(group));
}
