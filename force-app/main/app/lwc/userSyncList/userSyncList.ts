import { LightningElement, api } from 'lwc';
import { Pager, type KeyPage, type Listing } from 'c/userSyncPager';
import type { ServerError } from 'c/userSyncServer';
import type { Column, Row } from 'c/userSyncTable';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import { merged } from './merge';

/** What a list asks for; another question begins at its first page. */
export type Question = Readonly<Record<string, unknown>>;

/** Answers the page of a question that comes after a key. */
export type Load<Q, R> = (question: Q, after: string | null) => Promise<KeyPage<R>>;

/** What a screen calls. */
export interface List {
  refresh(): Promise<void>;
  update(): Promise<void>;
  focusRow(key: string, name: string): void;
}

/**
 * A list of the server in a table, page by page, with its states: loading, failed, empty (slot `empty`). While it asks again, the old rows stay.
 * Fires `found` `{ total }` when a question is answered, and what the table fires: `rowaction`, `select`, `sort`.
 */
export default class UserSyncList extends LightningElement implements List {
  /** What the rows are, as it stands in front of a sentence. */
  @api what = '';
  /** The table's caption. */
  @api label = '';
  @api columns: readonly Column[] = [];
  @api load: Load<Question, unknown> | undefined;
  /** Makes a row of the table. */
  @api rowOf: ((row: never) => Row) | undefined;
  @api sortedBy: string | undefined;
  @api sortDirection: 'asc' | 'desc' = 'asc';
  @api selectedKeys: readonly string[] | undefined;
  listing: Listing<unknown> | undefined;
  error: ServerError | undefined;
  busy = false;
  labels = labels;
  /** What the page is now, where it has other rows than are shown. */
  private fresh: { readonly listing: Listing<unknown>; readonly others: number } | undefined;
  private asked: Question = {};
  private shownScope = '';
  private readonly pager = new Pager<unknown>((after) => this.load!(this.asked, after));

  /** Whose rows they are; those of another are not shown while it asks. Changes together with the question. */
  @api get scope(): string {
    return this.shownScope;
  }

  set scope(value: string) {
    if (value !== this.shownScope) this.listing = undefined;
    this.shownScope = value;
  }

  @api get question(): Question {
    return this.asked;
  }

  set question(value: Question) {
    this.asked = value;
    if (this.isConnected) this.open();
  }

  connectedCallback(): void {
    this.open();
  }

  /** Reads the same page again: same order, same focus. */
  @api refresh(): Promise<void> {
    return this.show(this.pager.refresh());
  }

  /** Takes new values into the rows that are shown, by itself: order and focus stay, and other rows wait until they are wanted. */
  @api async update(): Promise<void> {
    const { listing } = this;
    if (this.busy || !listing) return;
    // The frame says when the server is gone; what is shown stays.
    const now = await this.pager.refresh().catch(() => undefined);
    if (!now || listing !== this.listing) return;
    if (listing.rows.length === 0) {
      this.listing = now;
      return;
    }
    const { rows, others } = merged(listing.rows, now.rows, (row) => this.keyOf(row));
    this.listing = { rows, page: others ? listing.page : now.page };
    this.fresh = others ? { listing: now, others } : undefined;
  }

  /** Moves the focus to a button of a row, once the table is what it will be; for example when a panel is closed. */
  @api focusRow(key: string, name: string): void {
    Promise.resolve().then(() => (this.refs?.table as unknown as List | undefined)?.focusRow(key, name));
  }

  get rows(): Row[] {
    return (this.listing?.rows ?? []).map((row) => this.rowOf!(row as never));
  }

  get freshText(): string {
    return this.fresh ? format(labels.fresh, this.fresh.others) : '';
  }

  get isLoading(): boolean {
    return !this.listing && !this.error;
  }

  get isEmpty(): boolean {
    return this.listing?.page.total === 0;
  }

  /** The button is gone with what it says; the focus goes on to the table. */
  handleFresh(): void {
    this.listing = this.fresh!.listing;
    this.fresh = undefined;
    this.focusRow('', '');
  }

  handlePage(event: CustomEvent<{ direction: 'next' | 'previous' }>): void {
    this.show(this.pager.move(event.detail.direction));
  }

  forward(event: CustomEvent): void {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }

  async open(): Promise<void> {
    await this.show(this.pager.first());
    if (this.listing && !this.error) this.dispatchEvent(new CustomEvent('found', { detail: { total: this.listing.page.total } }));
  }

  private keyOf(row: unknown): string {
    return String(this.rowOf!(row as never).key);
  }

  private async show(answer: Promise<Listing<unknown> | undefined>): Promise<void> {
    this.busy = true;
    this.error = undefined;
    try {
      const listing = await answer;
      if (!listing) return;
      this.listing = listing;
      this.fresh = undefined;
    } catch (error) {
      this.error = error as ServerError;
    }
    this.busy = false;
  }
}
