import { LightningElement } from 'lwc';
import members from '@salesforce/apex/UserSyncAssignmentController.members';
import preview from '@salesforce/apex/UserSyncAssignmentController.preview';
import { Changes, draftBack, mayDiscard } from 'c/userSyncDraft';
import * as changing from 'c/userSyncMemberChanges';
import { LatestCall } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import { saveChanges } from './saving';
import { savedSaying } from './saying';
/** Edit User Assignments: who is in the two groups of a business unit, and a basket of changes that are saved together. */
export default class UserSyncAssignments extends LightningElement {
    labels = labels;
    unit;
    members;
    changes = [];
    error;
    saving = false;
    loading = new LatestCall();
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
    get isLoading() {
        return Boolean(this.unit) && !this.members && !this.error;
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
        const { unit, isOther } = event.detail;
        this.unit = unit;
        if (!unit || !isOther)
            return;
        this.members = undefined;
        this.frame.clear();
        const savedOn = this.draft.open(unit.id);
        if (savedOn)
            this.frame.show(draftBack(savedOn, () => this.handleDiscard()));
        this.load();
    }
    handleAdd(event) {
        const { group, hit } = event.detail;
        this.draft.add(changing.addition(group, hit));
        this.frame.announce(format(labels.added, hit.name, changing.groupName(group), this.changes.length));
    }
    handleRemove(event) {
        const { change } = event.detail;
        this.draft.add(change);
        this.frame.announce(format(labels.removed, change.name, changing.groupName(change.group), this.changes.length));
    }
    handleUndoHit(event) {
        this.undo(changing.keyOf({ ...event.detail.hit, group: event.detail.group }));
    }
    handleUndo(event) {
        this.undo(event.detail.key);
    }
    /** With its last change the basket goes, and the focus that it had. */
    handleUndoInBasket(event) {
        this.undo(event.detail.key);
        if (this.changes.length === 0)
            this.frame.focus();
    }
    async handleDiscard() {
        if (!(await mayDiscard(this.changes.length)))
            return;
        this.draft.set([]);
        this.frame.say({ variant: 'info', text: labels.discarded });
    }
    async handleSave() {
        this.saving = true;
        const all = this.changes;
        const tell = (done) => this.frame.announce(format(labels.saving, done, all.length));
        this.afterSave(await saveChanges(this.unit.id, all, this.members.version, tell));
        this.saving = false;
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
        const isSent = this.unit.status === 'Transferred';
        const watch = () => this.frame.go({ screen: 'Users' });
        this.frame.say(savedSaying(saved, { isSent, watch, putBack: () => this.putBack(saved.saved) }));
        this.load();
        (this.refs?.picker).refresh();
        this.frame.reload();
    }
    /** After a lost answer: what arrived is dropped from the basket by reading again. */
    async check() {
        await this.load();
        if (!this.error)
            this.draft.set(changing.stillOpen(this.changes, this.members));
    }
    putBack(changes) {
        this.draft.set(changing.reversed(changes));
        this.frame.say({ variant: 'info', text: labels.putBackDone });
    }
    get frame() {
        return this.refs.page;
    }
}
