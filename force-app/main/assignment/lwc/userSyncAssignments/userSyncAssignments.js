import { LightningElement } from 'lwc';
import members from '@salesforce/apex/UserSyncAssignmentController.members';
import preview from '@salesforce/apex/UserSyncAssignmentController.preview';
import { Changes } from 'c/userSyncDraft';
import * as changing from 'c/userSyncMemberChanges';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import { look } from './look';
import { saveChanges } from './saving';
import { savedSaying } from './saying';
/** Edit User Assignments: who is in the two groups of a business unit, and a basket of changes that are saved together. */
export default class UserSyncAssignments extends LightningElement {
    labels = labels;
    load = (businessUnitId) => members({ businessUnitId });
    look = look;
    unit;
    members;
    /** Whom the address is about. */
    userId;
    changes = [];
    saving = false;
    draft = new Changes('Assignments', changing.keyOf, (changes) => (this.changes = changes));
    get readOnly() {
        return !this.unit?.canAssign;
    }
    get isWatch() {
        return this.unit?.mode === 'Watch';
    }
    get tense() {
        return this.isWatch ? 'would' : 'will';
    }
    get pending() {
        return changing.addedKeys(this.changes);
    }
    get affected() {
        return changing.affectedBy(this.changes);
    }
    get isAbout() {
        return changing.isEstimated(this.changes);
    }
    get basket() {
        return this.changes.map(changing.basketChange);
    }
    get beginPreview() {
        const request = { businessUnitId: this.unit.id, changes: this.changes.map(changing.requestOf) };
        return () => preview(request);
    }
    handleUnit(event) {
        const { unit, isOther, isMoved, state } = event.detail;
        this.unit = unit;
        if (isMoved)
            this.userId = state.c__user;
        if (!unit || !isOther)
            return;
        this.members = undefined;
        this.frame.clear();
        this.draft.open(unit.id, this.frame);
    }
    handleLoaded(event) {
        this.members = event.detail;
    }
    /** My changes still fit; the focus goes on from the button that is gone. */
    handleReload() {
        this.loader.refresh();
        this.frame.focus();
    }
    handleAdd(event) {
        this.add(changing.addition(event.detail.group, event.detail.hit), labels.added);
    }
    handleRemove(event) {
        this.add(event.detail.change, labels.removed);
    }
    handleUndoHit(event) {
        this.undo(changing.keyOf({ ...event.detail.hit, group: event.detail.group }));
    }
    handleUndo(event) {
        this.undo(event.detail.key);
    }
    handleDiscard() {
        this.draft.discard(this.frame);
    }
    async handleSave() {
        this.saving = true;
        const all = this.changes;
        const tell = (done) => this.frame.announce(format(labels.saving, done, all.length));
        this.afterSave(await saveChanges(this.unit.id, all, this.members.version, tell));
        this.saving = false;
    }
    add(change, label) {
        this.draft.add(change);
        this.frame.announce(format(label, change.name, changing.groupName(change.group), this.changes.length));
    }
    undo(key) {
        const change = this.draft.undo(key);
        this.frame.announce(format(labels.undone, changing.textOf(change), this.changes.length));
    }
    afterSave(saved) {
        this.draft.set(saved.kept);
        if (saved.error) {
            this.frame.fail({ error: saved.error, check: () => this.check(), keepsChanges: true });
            return;
        }
        const { status } = this.unit;
        const watch = () => this.frame.go({ screen: 'Users' });
        this.frame.say(savedSaying(saved, { status, watch, putBack: () => this.putBack(saved.saved) }));
        this.loader.refresh();
        (this.refs?.picker).refresh();
        this.frame.reload();
    }
    /** After a lost answer: what arrived is dropped from the basket by reading again. */
    async check() {
        if (await this.loader.refresh())
            this.draft.set(changing.stillOpen(this.changes, this.members));
    }
    putBack(changes) {
        this.draft.set(changing.reversed(changes));
        this.frame.say({ variant: 'info', text: labels.putBackDone });
    }
    get loader() {
        return this.refs.loader;
    }
    get frame() {
        return this.refs.page;
    }
}
