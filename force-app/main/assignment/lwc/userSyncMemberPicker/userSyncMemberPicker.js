import { LightningElement, api } from 'lwc';
import search from '@salesforce/apex/UserSyncAssignmentController.search';
import { Pager } from 'c/userSyncPager';
import { format } from 'c/userSyncText';
import { hitView } from './hits';
import { labels } from './labels';
/** From here on a search asks for more letters. */
const many = 1000;
/** Finds users, public groups and roles on the server. Fires `add` `{ group, hit }` and `undo` `{ group, hit }`; the pressed button keeps the focus. */
export default class UserSyncMemberPicker extends LightningElement {
    @api
    businessUnitId = '';
    /** What is not saved yet, as `group:memberId:kind`. */
    @api
    pending = [];
    @api
    readOnly = false;
    labels = labels;
    kind = 'User';
    term = '';
    listing;
    error;
    busy = false;
    pager = new Pager((after) => search({ businessUnitId: this.businessUnitId, kind: this.kind, term: this.term, after }));
    /** Id of the user to begin with, for example whom a reason is about. */
    @api
    get userId() {
        return this.kind === 'User' ? this.term : undefined;
    }
    set userId(value) {
        if (!value)
            return;
        this.kind = 'User';
        this.term = value;
        if (this.isConnected)
            this.find();
    }
    connectedCallback() {
        this.find();
    }
    get kinds() {
        return [
            { value: 'User', label: labels.kindUser },
            { value: 'PublicGroup', label: labels.kindPublicGroup },
            { value: 'Role', label: labels.kindRole },
            { value: 'RoleAndSubordinates', label: labels.kindRoleAndSubordinates }
        ];
    }
    get hits() {
        return (this.listing?.rows ?? []).map((hit) => hitView(hit, this.pending));
    }
    get summary() {
        const total = this.listing?.page.total ?? 0;
        if (!this.listing || this.error)
            return '';
        if (total === 0)
            return this.term ? labels.none : labels.noneOfKind;
        return format(total > many ? labels.narrow : labels.matches, total);
    }
    get hasPages() {
        return Boolean(this.listing && (this.listing.page.hasPrevious || this.listing.page.hasNext));
    }
    /** A list with buttons scrolls in its box, so that the two sections below stay in sight. */
    get listClass() {
        return this.readOnly ? undefined : 'boxed';
    }
    get ariaBusy() {
        return this.busy ? 'true' : 'false';
    }
    /** Searches again with the same words, for example after a save. */
    @api
    refresh() {
        this.show(this.pager.refresh());
    }
    handleKind(event) {
        this.kind = event.detail.value;
        this.find();
    }
    handleTerm(event) {
        this.term = event.detail.term;
        this.find();
    }
    handlePage(event) {
        this.showFromTop(this.pager.move(event.detail.direction));
    }
    handleToggle(event) {
        const { key, group, pending } = event.currentTarget.dataset;
        const hit = this.listing.rows.find(({ memberId }) => memberId === key);
        this.dispatchEvent(new CustomEvent(pending ? 'undo' : 'add', { detail: { group, hit } }));
    }
    find() {
        this.showFromTop(this.pager.first());
    }
    async showFromTop(listing) {
        await this.show(listing);
        this.refs.list.scrollTop = 0;
    }
    async show(listing) {
        this.busy = true;
        try {
            const answer = await listing;
            if (!answer)
                return;
            this.listing = answer;
            this.error = undefined;
        }
        catch (error) {
            this.error = error;
        }
        this.busy = false;
    }
}
