import { LatestCall } from 'c/userSyncServer';
/** A page with fewer rows than this is filled up. */
const fewest = 20;
/** Goes through a list page by page, by key and never by number. An answer that a later question has overtaken is dropped (undefined). */
export class Pager {
    load;
    latest = new LatestCall();
    /** Keys before the pages that were seen, the shown one last, with the number of rows before it. */
    trail = [];
    shown;
    constructor(load) {
        this.load = load;
    }
    first() {
        return this.open([{ after: null, before: 0 }]);
    }
    /** The same page again, for example when outcomes have changed. */
    refresh() {
        return this.trail.length > 0 ? this.open(this.trail) : this.first();
    }
    move(direction) {
        if (direction === 'previous')
            return this.open(this.trail.slice(0, -1));
        const { before } = this.trail.at(-1);
        return this.open([...this.trail, { after: this.shown.next, before: before + this.shown.rows.length }]);
    }
    /** The server may end a page early, where one kind of rows ends; such a page is filled from the next. */
    async filled(after) {
        let page = await this.load(after);
        while (page.next && page.rows.length < fewest) {
            const more = await this.load(page.next);
            page = { ...more, rows: [...page.rows, ...more.rows] };
        }
        return page;
    }
    async open(trail) {
        const { after, before } = trail.at(-1);
        const page = await this.latest.run(this.filled(after));
        if (!page)
            return undefined;
        this.trail = trail;
        this.shown = page;
        const from = page.rows.length === 0 ? 0 : before + 1;
        const range = { from, to: before + page.rows.length, total: page.total, hasPrevious: trail.length > 1, hasNext: Boolean(page.next) };
        return { rows: page.rows, page: range };
    }
}
