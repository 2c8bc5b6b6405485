import { LightningElement, api } from 'lwc';
import { labels } from './labels';
import { heads, rowViews } from './view';
/**
 * A table of a page of rows; stacked when the window is narrow. The first column names the row. Fires `rowaction` `{ name, key }`, `sort`
 * `{ name, direction }`, `select` `{ keys }` and `page` `{ direction }`.
 */
export default class UserSyncTable extends LightningElement {
    /** What the rows are; the caption. */
    @api
    label = '';
    @api
    columns = [];
    @api
    rows = [];
    @api
    keyField = 'key';
    @api
    sortedBy;
    @api
    sortDirection = 'asc';
    /** Keys that are selected, also of other pages; undefined = nothing can be selected. */
    @api
    selectedKeys;
    @api
    page;
    @api
    busy = false;
    labels = labels;
    actedOn;
    /** A row that goes takes the focus with it, unless the table takes it. */
    renderedCallback() {
        if (!this.actedOn || this.views.some(({ key }) => key === this.actedOn))
            return;
        this.actedOn = undefined;
        if (document.activeElement === document.body)
            this.refs.region.focus();
    }
    /** Moves the focus to a button of a row, else to the table; for example when a panel is closed. */
    @api
    focusRow(key, name) {
        const buttons = [...(this.template?.querySelectorAll('lightning-button[data-key]') ?? [])];
        const button = buttons.find(({ dataset }) => dataset.key === key && dataset.name === name);
        (button ?? this.refs?.region).focus();
    }
    get selectable() {
        return this.selectedKeys !== undefined;
    }
    get selection() {
        return new Set(this.selectedKeys ?? []);
    }
    get heads() {
        return heads(this.columns, this.sortedBy, this.sortDirection);
    }
    get views() {
        return rowViews(this.rows, this.columns, this.keyField, this.selection);
    }
    get allSelected() {
        const selectable = this.views.filter(({ fixed }) => !fixed);
        return selectable.length > 0 && selectable.every(({ selected }) => selected);
    }
    get ariaBusy() {
        return this.busy ? 'true' : 'false';
    }
    handleAction(event) {
        const { name, key } = event.currentTarget.dataset;
        this.actedOn = key;
        this.fire('rowaction', { name, key });
    }
    handleSort(event) {
        const name = event.currentTarget.dataset.name;
        this.fire('sort', { name, direction: name === this.sortedBy && this.sortDirection === 'asc' ? 'desc' : 'asc' });
    }
    handleSelect(event) {
        const { dataset, checked } = event.currentTarget;
        this.select([dataset.key], checked);
    }
    handleSelectAll(event) {
        this.select(this.views.filter(({ fixed }) => !fixed).map(({ key }) => key), event.currentTarget.checked);
    }
    handlePage(event) {
        this.fire('page', event.detail);
    }
    select(keys, selected) {
        const others = [...this.selection].filter((key) => !keys.includes(key));
        this.fire('select', { keys: selected ? [...others, ...keys] : others });
    }
    fire(name, detail) {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
