import Libsql from 'libsql';
import type { Schema } from '../../contract/schema.ts';
import type { Commit, Journal, PlainRow, QueueChange, StoredOrg } from './journal.ts';
import { isBusy } from './in-use.ts';
import { compareSchemas, typesOf, type StoredTypes } from './schema-change.ts';

/** A database file that cannot be used; the text says what to do. */
export class JournalError extends Error {}

interface Statements {
  readonly putRow: Libsql.Statement;
  /** Puts `rowsAtOnce` rows: a call of the driver costs as much as the row. */
  readonly putRows: Libsql.Statement;
  readonly deleteRow: Libsql.Statement;
  readonly putQueue: Libsql.Statement;
  readonly deleteQueue: Libsql.Statement;
  readonly putMeta: Libsql.Statement;
  readonly putAside: Libsql.Statement;
}

/** Records are long: with a page of their own each, a file would be three times as large. */
const pageSize = 16_384;

const rowsAtOnce = 16;

const putRowsSql = (rows: number): string =>
  `insert into record values ${Array<string>(rows).fill('(?, ?, ?, ?)').join(', ')} on conflict(id) do update set object = excluded.object, deleted = excluded.deleted, fields = excluded.fields`;

const tables = `
  create table if not exists meta(key text primary key, value text not null) without rowid;
  create table if not exists record(id text primary key, object text not null, deleted integer not null, fields text not null);
  create table if not exists queue(queue text not null, key text not null, value text not null, primary key(queue, key)) without rowid;
  create table if not exists aside(id text not null, object text not null, field text not null, value text, primary key(id, field)) without rowid;
`;

/**
 * Keeps an org in one libsql file. One commit is one transaction of the database; a process that is killed leaves whole commits only. The file belongs
 * to one process at a time.
 */
export class LibsqlJournal implements Journal {
  readonly #file: string;
  readonly #schema: Schema;
  readonly #database: Libsql.Database;
  readonly #statements: Statements;
  readonly #transaction: { readonly begin: Libsql.Statement; readonly commit: Libsql.Statement; readonly rollback: Libsql.Statement };
  #idCounters = '';

  /** Opens or creates the file. Throws JournalError if another process has it. */
  constructor(file: string, schema: Schema) {
    this.#file = file;
    this.#schema = schema;
    this.#database = open(file);
    const prepare = (sql: string): Libsql.Statement => this.#database.prepare(sql);
    this.#statements = {
      putRow: prepare(putRowsSql(1)),
      putRows: prepare(putRowsSql(rowsAtOnce)),
      deleteRow: prepare('delete from record where id = ?'),
      putQueue: prepare('insert into queue values(?, ?, ?) on conflict(queue, key) do update set value = excluded.value'),
      deleteQueue: prepare('delete from queue where queue = ? and key = ?'),
      putMeta: prepare('insert into meta values(?, ?) on conflict(key) do update set value = excluded.value'),
      putAside: prepare('insert into aside values(?, ?, ?, ?) on conflict(id, field) do update set value = excluded.value')
    };
    this.#transaction = { begin: prepare('begin'), commit: prepare('commit'), rollback: prepare('rollback') };
  }

  #inTransaction(work: () => void): void {
    const { begin, commit, rollback } = this.#transaction;
    begin.run();
    try {
      work();
      commit.run();
    } catch (error) {
      // A full disk ends the transaction by itself.
      if (this.#database.inTransaction) rollback.run();
      throw error;
    }
  }

  /** Throws JournalError if the schema does not go with what is stored, or the file is damaged. */
  load(row: ReadRow): StoredOrg {
    try {
      return this.#load(row);
    } catch (error) {
      if (error instanceof Libsql.SqliteError || error instanceof SyntaxError) throw damaged(this.#file, error);
      throw error;
    }
  }

  #load(row: ReadRow): StoredOrg {
    const types = this.#meta('schema') as StoredTypes | null;
    const change = compareSchemas(types, this.#schema);
    if (change.refusals.length > 0) {
      this.close();
      throw new JournalError(`${change.refusals.join('\n')}\nUndo the change, or start with --reset to begin with an empty org.`);
    }
    this.#inTransaction(() => {
      this.#restoreAside();
      if (change.hasVanished) this.#setAside();
      this.#statements.putMeta.run('schema', JSON.stringify(typesOf(this.#schema)));
    });
    for (const stored of this.#database
      .prepare('select id, object, deleted, fields from record order by id')
      .iterate() as Iterable<RecordRow>)
      row(stored.object, stored.id, JSON.parse(stored.fields) as PlainRow, stored.deleted === 1);
    this.#idCounters = JSON.stringify(this.#meta('idCounters') ?? []);
    return {
      queue: this.#queue(),
      idCounters: new Map(JSON.parse(this.#idCounters) as [string, number][]),
      clock: this.#meta('clock') as number | null,
      notes: change.notes
    };
  }

  commit(commit: Commit): void {
    try {
      this.#inTransaction(() => this.#write(commit));
    } catch (error) {
      throw new JournalError(
        `The database ${this.#file} cannot be written: ${(error as Error).message}. Nothing of the transaction was saved.`,
        { cause: error }
      );
    }
  }

  close(): void {
    // Closing alone keeps the lock as long as a statement object lives, and a file in WAL mode does not give it back.
    this.#database.pragma('journal_mode = DELETE');
    this.#database.pragma('locking_mode = NORMAL');
    this.#meta('clock');
    this.#database.close();
  }

  #write(commit: Commit): void {
    const { putQueue, deleteQueue, putMeta } = this.#statements;
    this.#writeRows(commit.rows);
    for (const { queue, key, value } of commit.added) putQueue.run(queue, key, JSON.stringify(value));
    for (const { queue, key } of commit.removed) deleteQueue.run(queue, key);
    putMeta.run('clock', JSON.stringify(commit.clock));
    const idCounters = JSON.stringify([...commit.idCounters]);
    if (idCounters !== this.#idCounters) putMeta.run('idCounters', idCounters);
    this.#idCounters = idCounters;
  }

  #writeRows(rows: Commit['rows']): void {
    const { putRow, putRows, deleteRow } = this.#statements;
    let waiting: unknown[] = [];
    for (const { object, id, after, deleted } of rows) {
      if (after) waiting.push(id, object, deleted ? 1 : 0, JSON.stringify(after));
      else deleteRow.run(id);
      if (waiting.length < 4 * rowsAtOnce) continue;
      putRows.run(waiting);
      waiting = [];
    }
    for (let start = 0; start < waiting.length; start += 4) putRow.run(waiting.slice(start, start + 4));
  }

  #meta(key: string): unknown {
    const found = this.#database.prepare('select value from meta where key = ?').get(key) as { value: string } | undefined;
    return found ? JSON.parse(found.value) : null;
  }

  #queue(): QueueChange[] {
    const rows = this.#database.prepare('select queue, key, value from queue order by queue, key').all() as {
      queue: QueueChange['queue'];
      key: string;
      value: string;
    }[];
    return rows.map(({ queue, key, value }) => ({ queue, key, value: JSON.parse(value) as unknown }));
  }

  /** Values of fields, and records of objects, that the schema no longer has leave the records but not the file. */
  #setAside(): void {
    for (const { id, object, deleted, fields } of this.#database
      .prepare('select id, object, deleted, fields from record')
      .all() as RecordRow[]) {
      if (!this.#schema.object(object)) {
        this.#statements.putAside.run(id, object, '*', JSON.stringify({ deleted, fields }));
        this.#statements.deleteRow.run(id);
        continue;
      }
      const values = JSON.parse(fields) as Record<string, unknown>;
      const gone = Object.keys(values).filter((name) => !this.#schema.field(object, name));
      if (gone.length === 0) continue;
      for (const name of gone) {
        this.#statements.putAside.run(id, object, name, JSON.stringify(values[name]));
        delete values[name];
      }
      this.#statements.putRow.run(id, object, deleted, JSON.stringify(values));
    }
  }

  /** What was set aside and has its place again comes back. */
  #restoreAside(): void {
    const aside = this.#database.prepare('select id, object, field, value from aside').all() as {
      id: string;
      object: string;
      field: string;
      value: string;
    }[];
    for (const { id, object, field, value } of aside) {
      if (field === '*' ? !this.#schema.object(object) : !this.#schema.field(object, field)) continue;
      this.#bringBack(id, object, field, value);
      this.#database.prepare('delete from aside where id = ? and field = ?').run(id, field);
    }
  }

  #bringBack(id: string, object: string, field: string, value: string): void {
    if (field === '*') {
      const { deleted, fields } = JSON.parse(value) as { deleted: number; fields: string };
      this.#statements.putRow.run(id, object, deleted, fields);
      return;
    }
    const row = this.#database.prepare('select deleted, fields from record where id = ?').get(id) as
      { deleted: number; fields: string } | undefined;
    if (!row) return;
    const values = { ...(JSON.parse(row.fields) as object), [field]: JSON.parse(value) as unknown };
    this.#statements.putRow.run(id, object, row.deleted, JSON.stringify(values));
  }
}

type ReadRow = (object: string, id: string, values: PlainRow, deleted: boolean) => void;

interface RecordRow {
  readonly id: string;
  readonly object: string;
  readonly deleted: number;
  readonly fields: string;
}

function open(file: string): Libsql.Database {
  try {
    const database = new Libsql(file);
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma(`page_size = ${pageSize}`);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.exec(tables);
    return database;
  } catch (error) {
    if (!isBusy(error as Error)) throw damaged(file, error as Error);
    throw new JournalError(`The database ${file} is in use by another process. Stop that process, or choose another file.`, {
      cause: error
    });
  }
}

function damaged(file: string, cause: Error): JournalError {
  return new JournalError(
    `The database ${file} cannot be opened: ${cause.message}. Put a copy in its place, or start with --reset to begin with an empty org.`,
    { cause }
  );
}
