import { LightningElement } from 'lwc';
import load from '@salesforce/apex/UserSyncRoleMappingController.load';
import preview from '@salesforce/apex/UserSyncRoleMappingController.preview';
import save from '@salesforce/apex/UserSyncRoleMappingController.save';
import { Changes, draftBack, mayDiscard } from 'c/userSyncDraft';
import { call, LatestCall } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import * as changing from './changes';
import { labels } from './labels';
/** Map Profiles to Roles: which role each used profile gives, and which ones need a look. */
export default class UserSyncRoleMapping extends LightningElement {
    labels = labels;
    unit;
    mapping;
    error;
    changes = [];
    conflicts = [];
    saving = false;
    loading = new LatestCall();
    draft = new Changes('RoleMapping', changing.keyOf, (changes) => (this.changes = changes));
    get readOnly() {
        return !this.unit?.canMap;
    }
    get tense() {
        return this.unit?.mode === 'Watch' ? 'would' : 'will';
    }
    get isLoading() {
        return Boolean(this.unit) && !this.mapping && !this.error;
    }
    get changeRecord() {
        return changing.toRecord(this.changes);
    }
    get affected() {
        return changing.affectedBy(this.changes, this.mapping);
    }
    get basket() {
        return this.changes.map((change) => changing.basketChange(change, this.mapping));
    }
    get beginPreview() {
        const request = { businessUnitId: this.unit.id, changes: this.changes };
        return () => preview(request);
    }
    handleUnit(event) {
        const { unit, isOther } = event.detail;
        this.unit = unit;
        if (!unit || !isOther)
            return;
        this.mapping = undefined;
        this.conflicts = [];
        this.frame.clear();
        const savedOn = this.draft.open(unit.id);
        if (savedOn)
            this.frame.show(draftBack(savedOn, () => this.handleDiscard()));
        this.load();
    }
    handleChange(event) {
        const { profileIds, roleId } = event.detail;
        this.draft.set(changing.withRole(this.changes, profileIds, roleId, this.mapping));
        this.frame.announce(format(labels.changedCount, this.changes.length));
    }
    handleUndo(event) {
        this.undo(event.detail.profileId);
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
    handleDone(event) {
        this.frame.say({ variant: 'success', text: event.detail.text });
        this.load();
    }
    handleSettle(event) {
        const { profileId, mine } = event.detail;
        this.conflicts = this.conflicts.filter((conflict) => conflict.profileId !== profileId);
        if (!mine)
            this.draft.undo(profileId);
        this.frame.focus();
    }
    handleFailure(event) {
        this.frame.fail({ error: event.detail.error, check: () => this.load() });
    }
    /** A profile that somebody else has changed meanwhile is asked about before anything is saved. */
    async handleSave() {
        this.saving = true;
        try {
            const before = this.mapping;
            this.mapping = await call(load({ businessUnitId: this.unit.id }));
            this.conflicts = changing.conflictsOf(this.changes, before, this.mapping);
            if (this.conflicts.length === 0)
                await this.send();
            else
                this.refs.conflicts.focus();
        }
        catch (error) {
            this.frame.fail({ error: error, check: () => this.check(), keepsChanges: true });
        }
        this.saving = false;
    }
    async load() {
        this.error = undefined;
        try {
            this.mapping = (await this.loading.run(load({ businessUnitId: this.unit.id }))) ?? this.mapping;
        }
        catch (error) {
            this.error = error;
        }
    }
    async send() {
        const { users } = await call(save({ businessUnitId: this.unit.id, changes: this.changes }));
        this.draft.set([]);
        this.frame.say({ variant: 'success', text: format(labels.saved, users) });
        await this.load();
    }
    /** After a lost answer: what arrived is dropped from the basket by reading again. */
    async check() {
        await this.load();
        if (!this.error)
            this.draft.set(changing.stillOpen(this.changes, this.mapping));
    }
    undo(profileId) {
        this.draft.undo(profileId);
        this.frame.announce(format(labels.undone, this.changes.length));
    }
    get frame() {
        return this.refs.page;
    }
}
