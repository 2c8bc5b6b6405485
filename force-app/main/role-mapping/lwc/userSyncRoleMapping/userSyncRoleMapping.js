import { LightningElement } from 'lwc';
import requestInventory from '@salesforce/apex/UserSyncBusinessUnitController.requestInventory';
import load from '@salesforce/apex/UserSyncRoleMappingController.load';
import markReviewed from '@salesforce/apex/UserSyncRoleMappingController.markReviewed';
import preview from '@salesforce/apex/UserSyncRoleMappingController.preview';
import save from '@salesforce/apex/UserSyncRoleMappingController.save';
import saveKinds from '@salesforce/apex/UserSyncRoleMappingController.saveKinds';
import { Poll } from 'c/userSyncPoll';
import UserSyncPreviewModal from 'c/userSyncPreviewModal';
import { call, isLackOfPermission, LatestCall } from 'c/userSyncServer';
import { draftOf, keepDraft } from 'c/userSyncState';
import { date, dateTime, errorText, format, time } from 'c/userSyncText';
import { affectedBy, conflictsOf, dropped, toRecord } from './changes';
import { labels } from './labels';
const screen = 'RoleMapping';
const defaultKinds = ['administrator', 'marketing', 'salesManager', 'sales'];
/** Map Profiles to Roles: which role each used profile gives, and which ones need a look. */
export default class UserSyncRoleMapping extends LightningElement {
    labels = labels;
    unit;
    mapping;
    error;
    changes = [];
    marked = [];
    term = '';
    setting = false;
    saving = false;
    reading = false;
    conflicts = [];
    loading = new LatestCall();
    poll = new Poll(() => this.lookForRoles());
    disconnectedCallback() {
        this.poll.stop();
    }
    get readOnly() {
        return !this.unit?.canMap;
    }
    get isLoading() {
        return Boolean(this.unit) && !this.mapping && !this.error;
    }
    get used() {
        return this.matching(this.mapping?.profiles ?? []);
    }
    get unused() {
        return this.matching(this.mapping?.unused ?? []);
    }
    get unusedTitle() {
        return format(labels.unused, this.mapping?.unused.length ?? 0);
    }
    get hasUsed() {
        return Boolean(this.mapping?.profiles.length);
    }
    get hasNoMatch() {
        return this.hasUsed && this.used.length === 0;
    }
    get changeRecord() {
        return toRecord(this.changes);
    }
    /** Watch mode reads roles without their kind, until somebody has said which is which. */
    get asksKinds() {
        const { roles } = this.mapping;
        return !this.readOnly && roles.length > 0 && !defaultKinds.every((kind) => roles.some((role) => role.kind === kind));
    }
    get creatingAdmin() {
        const admin = this.mapping?.creatingAdmin;
        return admin?.assigned ? admin.label : undefined;
    }
    get rolesRead() {
        if (this.reading)
            return labels.reading;
        return this.mapping?.rolesReadOn ? format(labels.rolesRead, time(this.mapping.rolesReadOn)) : labels.rolesNeverRead;
    }
    get reviewed() {
        return this.mapping?.reviewedOn ? format(labels.reviewed, date(this.mapping.reviewedOn)) : labels.notReviewed;
    }
    get affected() {
        return affectedBy(this.changes, this.lines);
    }
    get basket() {
        return this.changes.map(({ profileId, roleId }) => ({
            key: profileId,
            text: format(labels.changed, this.nameOf(profileId), this.roleName(roleId))
        }));
    }
    handleUnit(event) {
        const { unit } = event.detail;
        const isOther = unit?.id !== this.unit?.id;
        this.unit = unit;
        if (!unit || !isOther)
            return;
        this.mapping = undefined;
        this.notices.clear();
        this.marked = [];
        this.restoreDraft(unit.id);
        this.load();
    }
    handleRetry() {
        this.load();
    }
    handleTerm(event) {
        this.term = event.detail.value.trim().toLowerCase();
    }
    handleChange(event) {
        this.set([event.detail.profileId], event.detail.roleId);
    }
    handleUndo(event) {
        this.undo(event.detail.profileId);
    }
    handleUndoBasket(event) {
        this.undo(event.detail.key);
    }
    handleUndoLast() {
        this.undo(this.changes.at(-1).profileId);
    }
    handleDiscard() {
        this.change([]);
    }
    handleSelect(event) {
        this.marked = event.detail.keys;
    }
    handleSetRole() {
        if (this.marked.length === 0)
            this.announce(labels.selectFirst);
        else
            this.setting = !this.setting;
    }
    handleSetSelected(event) {
        this.setting = false;
        this.set(this.marked, event.detail.roleId);
        this.marked = [];
        this.refs.setRole.focus();
    }
    async handleRead() {
        try {
            await call(requestInventory({ businessUnitId: this.unit.id }));
            this.reading = true;
            this.poll.start();
        }
        catch (error) {
            this.notices.say({ variant: 'error', text: errorText(error) });
        }
    }
    async handlePreview() {
        const businessUnitId = this.unit.id;
        const tense = this.unit.mode === 'Watch' ? 'would' : 'will';
        const changes = this.changes;
        const begin = () => preview({ businessUnitId, changes });
        if ((await UserSyncPreviewModal.open({ size: 'large', label: labels.heading, begin, tense })) === 'save')
            await this.save();
    }
    async handleReviewed() {
        try {
            await call(markReviewed({ businessUnitId: this.unit.id }));
            this.notices.say({ variant: 'success', text: labels.markedReviewed });
            await this.load();
        }
        catch (error) {
            this.notices.say({ variant: 'error', text: errorText(error) });
        }
    }
    async handleKinds(event) {
        try {
            await call(saveKinds({ businessUnitId: this.unit.id, kinds: event.detail.kinds }));
            this.notices.say({ variant: 'success', text: labels.kindsSaved });
            await this.load();
        }
        catch (error) {
            this.notices.say({ variant: 'error', text: errorText(error) });
        }
    }
    handleAssignments() {
        this.frame.go({ screen: 'Assignments' });
    }
    handleKeepTheirs(event) {
        const profileId = event.currentTarget.dataset.key;
        this.conflicts = this.conflicts.filter((conflict) => conflict.profileId !== profileId);
        this.change(dropped(this.changes, profileId));
    }
    handleUseMine(event) {
        const profileId = event.currentTarget.dataset.key;
        this.conflicts = this.conflicts.filter((conflict) => conflict.profileId !== profileId);
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
    /** A profile that somebody else has changed meanwhile is asked about before anything is saved. */
    async save() {
        this.saving = true;
        try {
            const before = this.mapping;
            const now = await call(load({ businessUnitId: this.unit.id }));
            this.mapping = now;
            const fresh = conflictsOf(this.changes, before, now).filter(({ profileId }) => !this.conflicts.some((known) => known.profileId === profileId));
            this.conflicts = fresh;
            if (fresh.length === 0)
                await this.send();
        }
        catch (error) {
            this.afterFailure(error);
        }
        this.saving = false;
    }
    async send() {
        const { users } = await call(save({ businessUnitId: this.unit.id, changes: this.changes }));
        this.change([]);
        this.notices.say({ variant: 'success', text: format(labels.saved, users) });
        await this.load();
    }
    afterFailure(error) {
        if (isLackOfPermission(error)) {
            this.notices.say({ variant: 'error', text: `${labels.lostPermission} ${errorText(error)}` });
            this.frame.reload();
        }
        else if (error.code === 'ConnectionLost') {
            this.notices.say({ variant: 'warning', text: labels.unknown, action: labels.checkNow, onaction: () => this.check() });
        }
        else
            this.notices.say({ variant: 'error', text: errorText(error) });
    }
    async check() {
        await this.load();
        if (this.error)
            return;
        this.change(this.changes.filter(({ profileId, roleId }) => this.lines.find((line) => line.profileId === profileId)?.roleId !== roleId));
        this.notices.clear();
    }
    async lookForRoles() {
        const before = this.mapping?.rolesReadOn;
        await this.load();
        if (this.mapping?.rolesReadOn === before)
            return true;
        this.reading = false;
        this.poll.stop();
        this.announce(this.rolesRead);
        return false;
    }
    set(profileIds, roleId) {
        const kept = this.changes.filter(({ profileId }) => !profileIds.includes(profileId));
        const changed = profileIds.filter((profileId) => this.lines.find((line) => line.profileId === profileId)?.roleId !== roleId);
        this.change([...kept, ...changed.map((profileId) => ({ profileId, roleId }))]);
        this.announce(format(labels.changedCount, this.changes.length));
    }
    undo(profileId) {
        this.change(dropped(this.changes, profileId));
        this.announce(format(labels.undone, this.changes.length));
    }
    change(changes) {
        this.changes = changes;
        keepDraft(screen, this.unit.id, changes);
    }
    restoreDraft(unitId) {
        const draft = draftOf(screen, unitId);
        this.changes = draft?.changes ?? [];
        if (!draft)
            return;
        const discard = { second: labels.discard, onsecond: () => this.handleDiscard() };
        this.notices.show({ variant: 'info', text: format(labels.draftBack, dateTime(draft.savedOn)), action: labels.keep, ...discard });
    }
    matching(lines) {
        return lines.filter(({ name }) => name.toLowerCase().includes(this.term));
    }
    get lines() {
        return [...(this.mapping?.profiles ?? []), ...(this.mapping?.unused ?? [])];
    }
    nameOf(profileId) {
        return this.lines.find((line) => line.profileId === profileId)?.name ?? profileId;
    }
    roleName(roleId) {
        return this.mapping?.roles.find(({ id }) => id === roleId)?.name ?? roleId;
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
