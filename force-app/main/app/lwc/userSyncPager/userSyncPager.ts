import { LatestCall } from 'c/userSyncServer';
import type { PageOf } from 'c/userSyncPageButtons';

/** A page of rows by key, as every list of the server answers. */
export interface KeyPage<R> {
  readonly rows: readonly R[];
  /** What the next page comes after; null when this is the last. */
  readonly next: string | null;
  readonly total: number;
}

export interface Listing<R> {
  readonly rows: readonly R[];
  readonly page: PageOf;
}

/** A page with fewer rows than this is filled up. */
const fewest = 20;

/** Goes through a list page by page, by key and never by number. An answer that a later question has overtaken is dropped (undefined). */
export class Pager<R> {
  private readonly load: (after: string | null) => Promise<KeyPage<R>>;
  private readonly latest = new LatestCall();
  /** Keys before the pages that were seen, the shown one last, with the number of rows before it. */
  private trail: { readonly after: string | null; readonly before: number }[] = [];
  private shown: KeyPage<R> | undefined;

  constructor(load: (after: string | null) => Promise<KeyPage<R>>) {
    this.load = load;
  }

  first(): Promise<Listing<R> | undefined> {
    return this.open([{ after: null, before: 0 }]);
  }

  /** The same page again, for example when outcomes have changed. */
  refresh(): Promise<Listing<R> | undefined> {
    return this.trail.length > 0 ? this.open(this.trail) : this.first();
  }

  move(direction: 'next' | 'previous'): Promise<Listing<R> | undefined> {
    if (direction === 'previous') return this.open(this.trail.slice(0, -1));
    const { before } = this.trail.at(-1)!;
    return this.open([...this.trail, { after: this.shown!.next, before: before + this.shown!.rows.length }]);
  }

  /** The server may end a page early, where one kind of rows ends; such a page is filled from the next. */
  private async filled(after: string | null): Promise<KeyPage<R>> {
    let page = await this.load(after);
    while (page.next && page.rows.length < fewest) {
      const more = await this.load(page.next);
      page = { ...more, rows: [...page.rows, ...more.rows] };
    }
    return page;
  }

  private async open(trail: Pager<R>['trail']): Promise<Listing<R> | undefined> {
    const { after, before } = trail.at(-1)!;
    const page = await this.latest.run(this.filled(after));
    if (!page) return undefined;
    this.trail = trail;
    this.shown = page;
    const from = page.rows.length === 0 ? 0 : before + 1;
    const range = { from, to: before + page.rows.length, total: page.total, hasPrevious: trail.length > 1, hasNext: Boolean(page.next) };
    return { rows: page.rows, page: range };
  }
}
