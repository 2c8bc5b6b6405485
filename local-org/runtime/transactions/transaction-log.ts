import type { RelatedTransactions, RowRecord, TransactionFilter, TransactionRecord } from '../../contract/org.ts';
import type { UndoEntry } from '../storage/undo.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import type { Failure } from './failure.ts';
import { countsByObject, rowRecords } from './row-records.ts';

/** What a transaction did, taken before its commit. */
export type TransactionWork = Pick<TransactionRecord, 'changes' | 'rows' | 'left'>;

/** Rows that one transaction's record shows at most. */
const mostRows = 100;

const mostRecords = 1000;
const mostReads = 200;

/** The transactions that an org ran last. */
export class TransactionLog {
  /** Records show rows before and after. Off by default: it costs every transaction. */
  keepsRows = false;
  readonly #records: TransactionRecord[] = [];
  /** Of hosts. A page reads several times; that makes nobody forget what people and jobs did. */
  readonly #reads: TransactionRecord[] = [];
  #observer: ((record: TransactionRecord) => void) | null = null;

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
    const [records, most] = record.kind === 'read' ? [this.#reads, mostReads] : [this.#records, mostRecords];
    records.push(record);
    if (records.length > most) records.shift();
    this.#observer?.(record);
  }

  /** Ordered by when they began. */
  newest(limit: number, filter: TransactionFilter = {}): readonly TransactionRecord[] {
    const all = filter.withoutReads ? [...this.#records] : [...this.#records, ...this.#reads];
    const fits = fitting(filter);
    return all
      .sort((a, b) => b.id - a.id)
      .filter(fits)
      .slice(0, limit);
  }

  related(id: number): RelatedTransactions | null {
    const all = [...this.#records, ...this.#reads];
    const transaction = all.find((record) => record.id === id);
    if (!transaction) return null;
    return { transaction, causes: all.filter((one) => leadsTo(one, transaction)), effects: all.filter((one) => leadsTo(transaction, one)) };
  }
}

function leadsTo({ left }: TransactionRecord, { jobId, delivered }: TransactionRecord): boolean {
  return left.some((id) => id === jobId || delivered.includes(id));
}

function fitting({ before = Infinity, term = '', userIds = [] }: TransactionFilter): (record: TransactionRecord) => boolean {
  const wanted = term.toLowerCase();
  const hasTerm = ({ kind, what, outcome, error = '', changes }: TransactionRecord): boolean =>
    [kind, what, outcome, error, ...changes].some((text) => text.toLowerCase().includes(wanted));
  return (record) => record.id < before && (hasTerm(record) || userIds.includes(record.userId));
}
