import type { RowRecord, TransactionRecord } from '../../contract/org.ts';
import type { UndoEntry } from '../storage/undo.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import type { Failure } from './failure.ts';
import { countsByObject, rowRecords } from './row-records.ts';

/** What a transaction did, taken before its commit. */
export type TransactionWork = Pick<TransactionRecord, 'changes' | 'rows' | 'left'>;

/** Rows that one transaction's record shows at most. */
const mostRows = 100;

/** The transactions that an org ran last, newest first. */
export class TransactionLog {
  /** Records show rows before and after. Off by default: it costs every transaction. */
  keepsRows = false;
  readonly #records: TransactionRecord[] = [];
  readonly #capacity: number;
  #observer: ((record: TransactionRecord) => void) | null = null;

  constructor(capacity = 500) {
    this.#capacity = capacity;
  }

  /** Tells `observer`, instead of whoever was told before, of every transaction that ends; null: nobody. */
  observe(observer: ((record: TransactionRecord) => void) | null): void {
    this.#observer = observer;
  }

  /** @param undo what the transaction changed, not committed yet */
  workOf(tx: ApexTransaction, undo: readonly UndoEntry[]): TransactionWork {
    const rows: readonly RowRecord[] = this.keepsRows ? rowRecords(undo, mostRows) : [];
    const left = [...tx.pendingJobs.map(({ id }) => id), ...tx.pendingEvents.map(({ uuid }) => uuid)];
    return { changes: countsByObject(undo), rows, left };
  }

  add(tx: ApexTransaction, work: TransactionWork, failure: Failure | null): void {
    const record: TransactionRecord = {
      id: tx.id,
      kind: tx.kind,
      what: tx.what,
      userId: tx.user.id,
      startedAt: tx.startedAt,
      endedAt: tx.org.clock.now(),
      outcome: !failure ? 'committed' : failure.kind === 'notSupported' ? 'not supported' : 'failed',
      ...(failure ? { error: `${failure.exceptionType}: ${failure.message}` } : {}),
      limits: { ...tx.limits.used },
      caps: tx.limits.caps,
      callouts: tx.callouts,
      log: [...tx.log],
      jobId: tx.job?.id || null,
      delivered: tx.delivered,
      ...work
    };
    this.#records.push(record);
    if (this.#records.length > this.#capacity) this.#records.shift();
    this.#observer?.(record);
  }

  newest(limit: number): readonly TransactionRecord[] {
    return this.#records.slice(-limit).reverse();
  }
}
