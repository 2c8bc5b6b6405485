import { LightningElement, api } from 'lwc';
import { Pager } from 'c/userSyncPager';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import { merged } from './merge';
/**
 * A list of the server in a table, page by page, with its states: loading, failed, empty (slot `empty`). While it asks again, the old rows stay.
 * Fires `found` `{ total }` when a question is answered, and what the table fires: `rowaction`, `select`, `sort`.
 */
export default class UserSyncList extends LightningElement {
    /** What the rows are, as it stands in front of a sentence. */
    @api
    what = '';
    /** The table's caption. */
    @api
    label = '';
    @api
    columns = [];
    @api
    load;
    /** Makes a row of the table. */
    @api
    rowOf;
    @api
    sortedBy;
    @api
    sortDirection = 'asc';
    @api
    selectedKeys;
    listing;
    error;
    busy = false;
    labels = labels;
    /** What the page is now, where it has other rows than are shown. */
    fresh;
    asked = {};
    shownScope = '';
    pager = new Pager((after) => this.load(this.asked, after));
    /** Whose rows they are; those of another are not shown while it asks. Changes together with the question. */
    @api
    get scope() {
        return this.shownScope;
    }
    set scope(value) {
        if (value !== this.shownScope)
            this.listing = undefined;
        this.shownScope = value;
    }
    @api
    get question() {
        return this.asked;
    }
    set question(value) {
        this.asked = value;
        if (this.isConnected)
            this.open();
    }
    connectedCallback() {
        this.open();
    }
    /** Reads the same page again: same order, same focus. */
    @api
    refresh() {
        return this.show(this.pager.refresh());
    }
    /** Takes new values into the rows that are shown, by itself: order and focus stay, and other rows wait until they are wanted. */
    @api
    async update() {
        const { listing } = this;
        if (this.busy || !listing)
            return;
        // The frame says when the server is gone; what is shown stays.
        const now = await this.pager.refresh().catch(() => undefined);
        if (!now || listing !== this.listing)
            return;
        if (listing.rows.length === 0) {
            this.listing = now;
            return;
        }
        const { rows, others } = merged(listing.rows, now.rows, (row) => this.keyOf(row));
        this.listing = { rows, page: others ? listing.page : now.page };
        this.fresh = others ? { listing: now, others } : undefined;
    }
    /** Moves the focus to a button of a row, once the table is what it will be; for example when a panel is closed. */
    @api
    focusRow(key, name) {
        Promise.resolve().then(() => this.refs?.table?.focusRow(key, name));
    }
    get rows() {
        return (this.listing?.rows ?? []).map((row) => this.rowOf(row));
    }
    get freshText() {
        return this.fresh ? format(labels.fresh, this.fresh.others) : '';
    }
    get isLoading() {
        return !this.listing && !this.error;
    }
    get isEmpty() {
        return this.listing?.page.total === 0;
    }
    /** The button is gone with what it says; the focus goes on to the table. */
    handleFresh() {
        this.listing = this.fresh.listing;
        this.fresh = undefined;
        this.focusRow('', '');
    }
    handlePage(event) {
        this.show(this.pager.move(event.detail.direction));
    }
    forward(event) {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
    }
    async open() {
        await this.show(this.pager.first());
        if (this.listing && !this.error)
            this.dispatchEvent(new CustomEvent('found', { detail: { total: this.listing.page.total } }));
    }
    keyOf(row) {
        return String(this.rowOf(row).key);
    }
    async show(answer) {
        this.busy = true;
        this.error = undefined;
        try {
            const listing = await answer;
            if (!listing)
                return;
            this.listing = listing;
            this.fresh = undefined;
        }
        catch (error) {
            this.error = error;
        }
        this.busy = false;
    }
}
