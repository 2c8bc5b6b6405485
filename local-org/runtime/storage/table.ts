import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import { HashIndex } from './hash-index.ts';
import { keyOf, type Key } from './keys.ts';
import { OrderedIndex } from './ordered-index.ts';
import { emptyOf, TableLayout, type MutableRow, type Row } from './row.ts';
import type { Place, Undoable, UndoLog } from './undo.ts';

/** How a live row came: behind this last Id, out of order, or into the place that a removed row had left. */
type Appearance = { readonly after: string } | 'outOfOrder' | 'replaced';

interface FieldIndex {
  readonly slot: number;
  readonly field: FieldSchema;
  readonly index: HashIndex | OrderedIndex;
}

/**
 * The rows of one object: live ones, and the recycle bin. Only this class changes rows, and every change goes to the undo log.
 * Indexes hold live rows; each is built when it is first asked for.
 */
export class Table implements Undoable {
  readonly object: ObjectSchema;
  readonly layout: TableLayout;
  readonly #undo: UndoLog;
  /** A removed row leaves `undefined` behind until the commit, so that an undo puts it back in its place. */
  readonly #live = new Map<string, Row | undefined>();
  readonly #bin = new Map<string, Row>();
  /** What left the recycle bin for good: `ALL ROWS` finds it until the commit deletes it physically. */
  readonly #purged = new Map<string, Row>();
  readonly #hashes = new Map<number, HashIndex>();
  readonly #orders = new Map<number, OrderedIndex>();
  #indexes: FieldIndex[] = [];
  #size = 0;
  #version = 0;
  #lastId = '';
  /** Rows whose Id was below an earlier one when they came: if any, the map's order is not the order of Ids. */
  #outOfOrder = 0;
  readonly #appearances: Appearance[] = [];
  readonly #idOrdinal: number;

  constructor(object: ObjectSchema, undo: UndoLog) {
    this.object = object;
    this.layout = new TableLayout(object.fields.length);
    this.#undo = undo;
    this.#idOrdinal = object.fields.findIndex((field) => field.name === 'Id');
    this.layout.slotFor(this.#idOrdinal);
  }

  /** Grows with every change of a live row, also an undone one: what was derived from the table is stale when it differs. */
  get version(): number {
    return this.#version;
  }

  /** Number of live rows. */
  get size(): number {
    return this.#size;
  }

  get(id: string): Row | undefined {
    return this.#live.get(id);
  }

  getDeleted(id: string): Row | undefined {
    return this.#bin.get(id);
  }

  /** Live rows by ascending Id. Not valid across changes. */
  *rows(): IterableIterator<Row> {
    if (this.#outOfOrder === 0) {
      for (const row of this.#live.values()) if (row) yield row;
    } else {
      for (const id of this.ordered(this.#idOrdinal).list()) yield this.#live.get(id)!;
    }
  }

  deletedRows(): IterableIterator<Row> {
    return this.#bin.values();
  }

  /** A deleted row as `ALL ROWS` sees it. */
  getGone(id: string): Row | undefined {
    return this.#bin.get(id) ?? this.#purged.get(id);
  }

  /** Deleted rows as `ALL ROWS` sees them. */
  *goneRows(): IterableIterator<Row> {
    yield* this.#bin.values();
    yield* this.#purged.values();
  }

  /** Adds or replaces the live row of `row[0]`, the Id. The table owns the array from now on. */
  put(row: Row): void {
    this.#change('live', row[0] as string, row);
  }

  /** Moves a row to the recycle bin, as `row`, or away for good. */
  remove(id: string, binned?: Row): void {
    this.#change('live', id, undefined);
    if (binned) this.#change('bin', id, binned);
  }

  /** Takes a row out of the recycle bin; `live` is put in its place, if given. */
  takeFromBin(id: string, live?: Row): void {
    this.#change('bin', id, undefined);
    if (live) this.#change('live', id, live);
  }

  /** Takes a row out of the recycle bin for good. */
  purge(id: string): void {
    const row = this.#bin.get(id);
    this.#change('bin', id, undefined);
    this.#change('purged', id, row);
  }

  /** A copy of a row that may be changed and put. */
  copy(row: Row): MutableRow {
    return row.slice();
  }

  valueOf(row: Row, field: FieldSchema): unknown {
    return row[this.layout.slotOf(field.ordinal)] ?? emptyOf(field);
  }

  /** Index for equality. */
  hash(ordinal: number): HashIndex {
    return this.#indexFor(this.#hashes, ordinal, () => new HashIndex());
  }

  /** Index for ranges and order. */
  ordered(ordinal: number): OrderedIndex {
    return this.#indexFor(this.#orders, ordinal, () => new OrderedIndex());
  }

  /** Ids of live rows whose field has a key. */
  idsWhere(field: FieldSchema, key: Key): readonly string[] {
    return this.hash(field.ordinal).get(key);
  }

  /** Adds a row that needs no undo: filling a table from the journal or an import. */
  load(row: Row): void {
    const id = row[0] as string;
    this.#appear(id);
    this.#setLive(id, row);
    this.#appearances.pop();
  }

  loadDeleted(row: Row): void {
    this.#bin.set(row[0] as string, row);
  }

  restore(place: Place, id: string, before: Row | undefined): void {
    if (place !== 'live') setOrDelete(this.#placeOf(place), id, before);
    else {
      const appeared = before === undefined && this.#live.get(id) !== undefined;
      this.#setLive(id, before);
      if (appeared) this.#disappear(id);
    }
  }

  /** Forgets the places of removed rows, what left the recycle bin, and how rows came. Called when the undo log is cleared. */
  compact(changedIds: Iterable<string>): void {
    for (const id of changedIds) if (this.#live.get(id) === undefined) this.#live.delete(id);
    this.#appearances.length = 0;
    this.#purged.clear();
  }

  #change(place: Place, id: string, row: Row | undefined): void {
    const before = this.#placeOf(place).get(id);
    this.#undo.record(this, place, id, before);
    if (place !== 'live') setOrDelete(this.#placeOf(place), id, row);
    else {
      if (row && !before) this.#appear(id);
      this.#setLive(id, row);
    }
  }

  #placeOf(place: Place): Map<string, Row | undefined> {
    if (place === 'live') return this.#live;
    return place === 'bin' ? this.#bin : this.#purged;
  }

  #setLive(id: string, row: Row | undefined): void {
    const before = this.#live.get(id);
    this.#version++;
    this.#size += (row ? 1 : 0) - (before ? 1 : 0);
    this.#live.set(id, row);
    for (const index of this.#indexes) reindex(index, id, before, row);
  }

  #appear(id: string): void {
    if (this.#live.has(id)) this.#appearances.push('replaced');
    else if (id > this.#lastId) {
      this.#appearances.push({ after: this.#lastId });
      this.#lastId = id;
    } else {
      this.#appearances.push('outOfOrder');
      this.#outOfOrder++;
    }
  }

  /** Undoes `#appear`; the undo log is last in, first out. */
  #disappear(id: string): void {
    const appearance = this.#appearances.pop();
    if (appearance === 'replaced') return;
    this.#live.delete(id);
    if (appearance === 'outOfOrder') this.#outOfOrder--;
    else this.#lastId = appearance!.after;
  }

  #indexFor<T extends HashIndex | OrderedIndex>(indexes: Map<number, T>, ordinal: number, make: () => T): T {
    let index = indexes.get(ordinal);
    if (!index) {
      index = make();
      const entry = { slot: this.layout.slotFor(ordinal), field: this.object.fields[ordinal]!, index };
      for (const [id, row] of this.#live) if (row) index.add(keyAt(entry, row), id);
      indexes.set(ordinal, index);
      this.#indexes = [...this.#indexes, entry];
    }
    return index;
  }
}

function reindex(entry: FieldIndex, id: string, before: Row | undefined, after: Row | undefined): void {
  const oldKey = before && keyAt(entry, before);
  const newKey = after && keyAt(entry, after);
  if (before && after && oldKey === newKey) return;
  if (before) entry.index.remove(oldKey!, id);
  if (after) entry.index.add(newKey!, id);
}

function keyAt(entry: FieldIndex, row: Row): Key | null {
  return keyOf(entry.field, row[entry.slot] ?? null);
}

function setOrDelete(rows: Map<string, Row | undefined>, id: string, row: Row | undefined): void {
  if (row) rows.set(id, row);
  else rows.delete(id);
}
