import { LightningElement } from 'lwc';
import load from '@salesforce/apex/UserSyncRoleMappingController.load';
import preview from '@salesforce/apex/UserSyncRoleMappingController.preview';
import save from '@salesforce/apex/UserSyncRoleMappingController.save';
import { Changes } from 'c/userSyncDraft';
import { call } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import * as changing from './changes';
import { labels } from './labels';
import { look, versionOf } from './look';
/** Map Profiles to Roles: which role each used profile gives, and which ones need a look. */
export default class UserSyncRoleMapping extends LightningElement {
    labels = labels;
    load = (businessUnitId) => load({ businessUnitId });
    look = look;
    unit;
    mapping;
    changes = [];
    conflicts = [];
    saving = false;
    /** The profile that the address is about. */
    asked;
    draft = new Changes('RoleMapping', changing.keyOf, (changes) => (this.changes = changes));
    get readOnly() {
        return !this.unit?.canMap;
    }
    get tense() {
        return this.unit?.mode === 'Watch' ? 'would' : 'will';
    }
    get version() {
        return versionOf(this.mapping);
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
        const { unit, isOther, isMoved, state } = event.detail;
        this.unit = unit;
        if (isMoved)
            this.asked = state.c__record;
        if (!unit || !isOther)
            return;
        this.mapping = undefined;
        this.conflicts = [];
        this.frame.clear();
        this.draft.open(unit.id, this.frame);
    }
    handleLoaded(event) {
        this.mapping = event.detail;
        const profileId = this.asked;
        this.asked = undefined;
        // The table is there after the next microtask.
        if (profileId)
            Promise.resolve().then(() => this.refs.profiles.focusProfile(profileId));
    }
    /** The focus goes on from the button that is gone. */
    handleReload() {
        this.refresh();
        this.frame.focus();
    }
    handleChange(event) {
        const { profileIds, roleId } = event.detail;
        this.draft.set(changing.withRole(this.changes, profileIds, roleId, this.mapping));
        this.frame.announce(format(labels.changedCount, this.changes.length));
    }
    handleUndo(event) {
        this.draft.undo(event.detail.key);
        this.frame.announce(format(labels.undone, this.changes.length));
    }
    handleDiscard() {
        this.draft.discard(this.frame);
    }
    handleDone(event) {
        this.frame.say({ variant: 'success', text: event.detail.text });
        this.refresh();
    }
    handleSettle(event) {
        const { profileId, mine } = event.detail;
        this.conflicts = this.conflicts.filter((conflict) => conflict.profileId !== profileId);
        if (!mine)
            this.draft.undo(profileId);
        this.frame.focus();
    }
    handleFailure(event) {
        this.frame.fail({ error: event.detail.error, check: () => this.refresh() });
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
    refresh() {
        return this.refs.loader.refresh();
    }
    async send() {
        const { users } = await call(save({ businessUnitId: this.unit.id, changes: this.changes }));
        this.draft.set([]);
        this.frame.say({ variant: 'success', text: format(labels.saved, users) });
        await this.refresh();
    }
    /** After a lost answer: what arrived is dropped from the basket by reading again. */
    async check() {
        if (await this.refresh())
            this.draft.set(changing.stillOpen(this.changes, this.mapping));
    }
    get frame() {
        return this.refs.page;
    }
}
