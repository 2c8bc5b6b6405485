import type { DataTransaction } from './data-transaction.ts';

/** A point inside a transaction to roll back to: savepoint, DML statement, chunk. Jobs and events from after it are forgotten with the rows. */
export interface Mark {
  readonly position: number;
  readonly jobs: number;
  readonly events: number;
}

export function mark(tx: DataTransaction): Mark {
  return { position: tx.database.undo.position, jobs: tx.pendingJobs.length, events: tx.pendingEvents.length };
}

/** Id counters go on: a rolled-back record's Id is not given again in this transaction, as it may still stand in a variable. */
export function rollbackTo(tx: DataTransaction, to: Mark): void {
  tx.database.undo.rollbackTo(to.position);
  tx.pendingJobs.length = to.jobs;
  tx.pendingEvents.length = to.events;
}
