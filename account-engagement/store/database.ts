import Database from 'libsql';
import { schema, schemaVersion } from './schema.ts';
import { fixStatistics } from './statistics.ts';

/** The part of SQLite's interface that the stores use. Every call is synchronous: the rules are one synchronous function. */
export interface Db {
  get<Row>(sql: string, ...parameters: unknown[]): Row | undefined;
  all<Row>(sql: string, ...parameters: unknown[]): Row[];
  run(sql: string, ...parameters: unknown[]): void;
  /** Runs `work` in one transaction; an exception rolls it back. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

/** A store that cannot be used: in use by another process, or damaged. `message` says what to do. */
export class StoreError extends Error {}

/**
 * Opens the store, in memory without a file name. What was committed survives `kill -9`.
 *
 * @throws StoreError if another process has it open, or the file is damaged; it is then left as it is
 */
export function openDatabase(file = ':memory:'): Db {
  try {
    const db = new Database(file);
    db.pragma('locking_mode = EXCLUSIVE');
    // Before anything that writes to the file.
    requireIntegrity(db);
    requireVersion(db, file);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.exec(schema);
    db.pragma(`user_version = ${schemaVersion}`);
    fixStatistics(db);
    return wrap(db);
  } catch (error) {
    throw error instanceof StoreError ? error : explain(file, error);
  }
}

/** Throws `StoreError` if the tables are those of another version of the service. */
function requireVersion(db: Database.Database, file: string): void {
  const isEmpty = db.prepare("select 1 from sqlite_master where type = 'table'").get() === undefined;
  const [version] = Object.values(db.prepare('PRAGMA user_version').get() as Record<string, unknown>);
  if (isEmpty || version === schemaVersion) return;
  throw new StoreError(
    `The store ${file} was made by another version of Account Engagement's side and was left as it is. Begin afresh in another state folder, or with --reset where there is that option.`
  );
}

function requireIntegrity(db: Database.Database): void {
  const [row] = db.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[];
  if (row?.quick_check !== 'ok') throw new Error(`malformed: ${row?.quick_check}`);
}

function explain(file: string, error: unknown): Error {
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
  if (/locked|busy/i.test(message))
    return new StoreError(`The store ${file} is in use by another process. Stop that one, or choose another state folder.`);
  if (/malformed|not a database|corrupt/i.test(message)) {
    return new StoreError(
      `The store ${file} is damaged (${message}) and was left as it is. Restore a copy, or begin afresh in another state folder.`
    );
  }
  return new StoreError(`The store ${file} cannot be opened: ${message}`);
}

/** Filters make statements of any shape: the oldest give way. */
const keptStatements = 200;

function wrap(db: Database.Database): Db {
  const statements = new Map<string, Database.Statement>();
  const statement = (sql: string) => {
    let found = statements.get(sql);
    if (found) return found;
    statements.set(sql, (found = db.prepare(sql)));
    if (statements.size > keptStatements) statements.delete(statements.keys().next().value!);
    return found;
  };
  return {
    get: <Row>(sql: string, ...parameters: unknown[]) => statement(sql).get(...parameters) as Row | undefined,
    all: <Row>(sql: string, ...parameters: unknown[]) => statement(sql).all(...parameters) as Row[],
    run: (sql, ...parameters) => void statement(sql).run(...parameters),
    transaction: (work) => {
      if (db.inTransaction) return work();
      return db.transaction(work)();
    },
    close: () => {
      release(db);
      db.close();
    }
  };
}

/** Statements that are not collected yet keep a closed database's lock; leaving the journal and the lock mode gives it up at once. */
function release(db: Database.Database): void {
  db.pragma('journal_mode = DELETE');
  db.pragma('locking_mode = NORMAL');
  db.prepare('select count(*) from business_unit').all();
}
