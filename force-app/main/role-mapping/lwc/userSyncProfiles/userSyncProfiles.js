import { LightningElement, api } from 'lwc';
import markReviewed from '@salesforce/apex/UserSyncRoleMappingController.markReviewed';
import { call } from 'c/userSyncServer';
import { date, format } from 'c/userSyncText';
import { labels } from './labels';
/**
 * Profiles with their roles: those that are used, the others folded away; found by name, changed one by one or many at once. Fires `change`
 * `{ profileIds, roleId }`, `undo` `{ key }`, `navigate`, and `done` `{ text }` or `failure` `{ error }` when the mapping was marked as reviewed.
 */
export default class UserSyncProfiles extends LightningElement {
    @api
    businessUnitId = '';
    @api
    mapping;
    /** New role ids of profiles that are not saved. */
    @api
    changes = {};
    @api
    readOnly = false;
    labels = labels;
    marked = [];
    setting = false;
    /** An org has hundreds of profiles that nobody here uses: they are there once they are unfolded. */
    showsUnused = false;
    status = '';
    term = '';
    /** Moves the focus to the row of a profile that is in use. */
    @api
    focusProfile(profileId) {
        this.refs.used.focusProfile(profileId);
    }
    get used() {
        return this.matching(this.mapping.profiles);
    }
    get unused() {
        return this.matching(this.mapping.unused);
    }
    get unusedTitle() {
        return format(labels.unused, this.mapping.unused.length);
    }
    get isEmpty() {
        return this.mapping.profiles.length === 0;
    }
    get hasNoMatch() {
        return this.used.length === 0;
    }
    get creatingAdmin() {
        const { creatingAdmin } = this.mapping;
        return creatingAdmin?.assigned ? creatingAdmin.label : undefined;
    }
    get reviewed() {
        const { profiles, reviewedOn } = this.mapping;
        const count = format(labels.profilesReviewed, profiles.filter(({ isReviewed }) => isReviewed).length, profiles.length);
        return reviewedOn ? `${format(labels.reviewed, date(reviewedOn))} · ${count}` : count;
    }
    /** A base component's `change` goes up through every component; one of ours says something else. */
    handleUnused(event) {
        this.showsUnused = event.currentTarget.open;
    }
    handleTerm(event) {
        event.stopPropagation();
        this.term = event.detail.value.trim().toLowerCase();
    }
    handleSelect(event) {
        this.marked = event.detail.keys;
        this.status = '';
    }
    handleSetRole() {
        if (this.marked.length === 0)
            this.status = labels.selectFirst;
        else
            this.setting = !this.setting;
    }
    handleSetSelected(event) {
        const profileIds = this.marked;
        this.setting = false;
        this.marked = [];
        this.fire('change', { profileIds, roleId: event.detail.roleId });
        this.refs.setRole.focus();
    }
    handleChange(event) {
        this.fire('change', { profileIds: [event.detail.profileId], roleId: event.detail.roleId });
    }
    forward(event) {
        this.fire(event.type, event.detail);
    }
    async handleReviewed() {
        try {
            await call(markReviewed({ businessUnitId: this.businessUnitId }));
            this.fire('done', { text: labels.markedReviewed });
        }
        catch (error) {
            this.fire('failure', { error });
        }
    }
    handleAssignments() {
        this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: { screen: 'Assignments' } }));
    }
    matching(lines) {
        return lines.filter(({ name }) => name.toLowerCase().includes(this.term));
    }
    fire(name, detail) {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
