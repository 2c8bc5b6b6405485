import { LightningElement, api } from 'lwc';
import type { PageOf } from 'c/userSyncPageButtons';
import { labels } from './labels';
import { heads, rowViews, type Column, type Head, type Row, type RowView } from './view';

export type { Action, Column, Row } from './view';

/**
 * A table of a page of rows; stacked when the window is narrow. The first column names the row. Fires `rowaction` `{ name, key }`, `sort`
 * `{ name, direction }`, `select` `{ keys }` and `page` `{ direction }`.
 */
export default class UserSyncTable extends LightningElement {
  /** What the rows are; the caption. */
  @api label = '';
  @api columns: readonly Column[] = [];
  @api rows: readonly Row[] = [];
  @api keyField = 'key';
  @api sortedBy: string | undefined;
  @api sortDirection: 'asc' | 'desc' = 'asc';
  /** Keys that are selected, also of other pages; undefined = nothing can be selected. */
  @api selectedKeys: readonly string[] | undefined;
  @api page: PageOf | undefined;
  @api busy = false;
  labels = labels;
  private actedOn: string | undefined;

  /** A row that goes takes the focus with it, unless the table takes it. */
  renderedCallback(): void {
    if (!this.actedOn || this.views.some(({ key }) => key === this.actedOn)) return;
    this.actedOn = undefined;
    if (document.activeElement === document.body) (this.refs!.region as HTMLElement).focus();
  }

  /** Moves the focus to a button of a row, else to the table; for example when a panel is closed. */
  @api focusRow(key: string, name: string): void {
    const buttons = [...(this.template?.querySelectorAll<HTMLElement>('lightning-button[data-key]') ?? [])];
    const button = buttons.find(({ dataset }) => dataset.key === key && dataset.name === name);
    (button ?? (this.refs?.region as HTMLElement)).focus();
  }

  get selectable(): boolean {
    return this.selectedKeys !== undefined;
  }

  get selection(): ReadonlySet<string> {
    return new Set(this.selectedKeys ?? []);
  }

  get heads(): Head[] {
    return heads(this.columns, this.sortedBy, this.sortDirection);
  }

  get views(): RowView[] {
    return rowViews(this.rows, this.columns, this.keyField, this.selection);
  }

  get allSelected(): boolean {
    const selectable = this.views.filter(({ fixed }) => !fixed);
    return selectable.length > 0 && selectable.every(({ selected }) => selected);
  }

  get ariaBusy(): 'true' | 'false' {
    return this.busy ? 'true' : 'false';
  }

  handleAction(event: Event): void {
    const { name, key } = (event.currentTarget as HTMLElement).dataset;
    this.actedOn = key;
    this.fire('rowaction', { name, key });
  }

  handleSort(event: Event): void {
    const name = (event.currentTarget as HTMLElement).dataset.name!;
    this.fire('sort', { name, direction: name === this.sortedBy && this.sortDirection === 'asc' ? 'desc' : 'asc' });
  }

  handleSelect(event: Event): void {
    const { dataset, checked } = event.currentTarget as HTMLInputElement;
    this.select([dataset.key!], checked);
  }

  handleSelectAll(event: Event): void {
    this.select(
      this.views.filter(({ fixed }) => !fixed).map(({ key }) => key),
      (event.currentTarget as HTMLInputElement).checked
    );
  }

  handlePage(event: CustomEvent<{ direction: string }>): void {
    this.fire('page', event.detail);
  }

  private select(keys: readonly string[], selected: boolean): void {
    const others = [...this.selection].filter((key) => !keys.includes(key));
    this.fire('select', { keys: selected ? [...others, ...keys] : others });
  }

  private fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
