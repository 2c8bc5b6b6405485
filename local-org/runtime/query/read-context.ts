import type { Database } from '../storage/database.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import type { Row } from '../storage/row.ts';
import type { ZoneOffset } from './date-functions.ts';
import type { ResolvedField } from './names.ts';

/** Reads a value from a row of the FROM object. */
export type Read = (row: Row) => unknown;

/** What computed values depend on while a reader runs. */
export interface ReadContext {
  readonly tx: DataTransaction;
  /** Clock time, milliseconds. */
  readonly now: number;
  /** Of the running user. */
  readonly zone: ZoneOffset;
  /** Values of the query's binds. */
  readonly binds?: readonly unknown[];
}
/** Answers the run that a reader is used in: readers are made once and used by many. */
export type CurrentRun = () => ReadContext;

/** Makes the reader of a field, wherever its path leads. */
export type ReadField = (database: Database, field: ResolvedField, run: CurrentRun) => Read;
