import type { FieldSchema, ObjectSchema, Schema } from '../../contract/schema.ts';
import type { IdCounters } from '../kernel/ids.ts';
import { fillCatalog } from './catalog.ts';
import { encode, type PlainValue } from './encode.ts';
import type { Journal, QueueChange, RowChange, StoredOrg } from './journal.ts';
import { loadRows } from './load.ts';
import { LockTable } from './locks.ts';
import type { Row } from './row.ts';
import { Table } from './table.ts';
import { UndoLog } from './undo.ts';

/** A state that the database can return to while it lasts: what `isolate` answers. */
export interface Isolation {
  /** Back to the state at `isolate`, id counters included. May be called again. */
  restore(): void;
  /** Back to that state, for the last time. */
  end(): void;
}

/** A lookup of a record that led to one that was deleted. */
export interface EmptiedLookup {
  readonly table: Table;
  /** Id of the record that looked. */
  readonly child: string;
  readonly field: FieldSchema;
}

/** What a transaction leaves beside rows. */
export interface CommitExtras {
  readonly added?: readonly QueueChange[];
  readonly removed?: readonly { readonly queue: QueueChange['queue']; readonly key: string }[];
  /** Clock time (ms). */
  readonly clock: number;
}

/**
 * All tables of an org with one undo log, locks and a journal. At most one transaction has changes at any time (transactions are switched only
 * while nothing is written), so the log needs no owner.
 */
export class Database {
  readonly schema: Schema;
  readonly ids: IdCounters;
  readonly locks = new LockTable();
  readonly undo = new UndoLog();
  /** What the last deletion of a record emptied, by the record's Id. Kept in memory only. */
  readonly emptiedLookups = new Map<string, EmptiedLookup[]>();
  readonly #journal: Journal;
  readonly #tables = new Map<string, Table>();
  #base = 0;
  #idsAtBase: ReadonlyMap<string, number>;
  #isolations = 0;

  constructor(schema: Schema, ids: IdCounters, journal: Journal) {
    this.schema = schema;
    this.ids = ids;
    this.#journal = journal;
    this.#idsAtBase = ids.snapshot();
  }

  /** The table of an object, by its name in the declared case. */
  table(object: string): Table {
    const table = this.#tables.get(object);
    if (table) return table;
    const schema = this.schema.object(object);
    if (!schema) throw new Error(`No object ${object} in the schema`);
    return this.tableOf(schema);
  }

  tableOf(object: ObjectSchema): Table {
    let table = this.#tables.get(object.name);
    if (!table) {
      this.#tables.set(object.name, (table = new Table(object, this.undo)));
      fillCatalog(table, this.schema);
    }
    return table;
  }

  noteEmptied(id: string, lookup: EmptiedLookup): void {
    const known = this.emptiedLookups.get(id);
    if (known) known.push(lookup);
    else this.emptiedLookups.set(id, [lookup]);
  }

  /** Fills the tables from the journal. Answers queued jobs and events, clock, and notes for a person. */
  load(): StoredOrg {
    const stored = loadRows(this, this.#journal);
    this.ids.restore(stored.idCounters);
    this.#idsAtBase = this.ids.snapshot();
    return stored;
  }

  /** Whether the current transaction has changed a row. */
  get dirty(): boolean {
    return this.undo.position > this.#base;
  }

  /** Ends the changes of the current transaction: into the journal, then for good. Throws, with everything rolled back, if the journal cannot write. */
  commit(extras: CommitExtras): void {
    const changed = this.undo.changedSince<Table>(this.#base);
    try {
      this.#journal.commit({
        rows: { [Symbol.iterator]: () => rowChanges(changed) },
        added: extras.added ?? [],
        removed: extras.removed ?? [],
        idCounters: this.ids.snapshot(),
        clock: extras.clock
      });
    } catch (error) {
      this.rollback();
      throw error;
    }
    if (this.#isolations === 0) {
      for (const [table, ids] of changed) table.compact(ids);
      this.undo.clear();
    }
    this.#base = this.undo.position;
    this.#idsAtBase = this.ids.snapshot();
  }

  /** Undoes everything since the last commit; Ids given out meanwhile are given again. */
  rollback(): void {
    this.undo.rollbackTo(this.#base);
    this.ids.restore(this.#idsAtBase);
  }

  /** Test isolation: commits inside can be undone. Isolations nest. */
  isolate(): Isolation {
    if (this.dirty) throw new Error('Isolation starts between transactions');
    const position = this.#base;
    const ids = this.ids.snapshot();
    this.#isolations++;
    const restore = (): void => {
      this.undo.rollbackTo(position);
      this.ids.restore(ids);
      this.#base = position;
      this.#idsAtBase = ids;
    };
    const end = (): void => {
      restore();
      this.#isolations--;
    };
    return { restore, end };
  }

  close(): void {
    this.#journal.close();
  }
}

function* rowChanges(changed: ReadonlyMap<Table, ReadonlySet<string>>): IterableIterator<RowChange> {
  for (const [table, ids] of changed) {
    for (const id of ids) {
      const live = table.get(id);
      const row = live ?? table.getDeleted(id);
      yield { object: table.object.name, id, after: row ? plainRow(table, row) : null, deleted: !live && row !== undefined };
    }
  }
}

function plainRow(table: Table, row: Row): Record<string, PlainValue> {
  const plain: Record<string, PlainValue> = {};
  const { ordinals } = table.layout;
  for (let slot = 1; slot < row.length; slot++) {
    const value = row[slot] ?? null;
    // Checkboxes are never empty: one that is not checked is as good as none.
    if (value !== null && value !== false) plain[table.object.fields[ordinals[slot]!]!.name] = encode(value);
  }
  return plain;
}
