import type { TransactionRecord } from '../../contract/org.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import type { Failure } from './failure.ts';

/** The transactions that an org ran last, newest first. */
export class TransactionLog {
  readonly #records: TransactionRecord[] = [];
  readonly #capacity: number;

  constructor(capacity = 500) {
    this.#capacity = capacity;
  }

  add(tx: ApexTransaction, changes: readonly string[], failure: Failure | null): void {
    this.#records.push({
      id: tx.id,
      kind: tx.kind,
      what: tx.what,
      userId: tx.user.id,
      startedAt: tx.startedAt,
      endedAt: tx.org.clock.now(),
      outcome: !failure ? 'committed' : failure.kind === 'notSupported' ? 'not supported' : 'failed',
      ...(failure ? { error: `${failure.exceptionType}: ${failure.message}` } : {}),
      limits: { ...tx.limits.used },
      changes,
      log: [...tx.log]
    });
    if (this.#records.length > this.#capacity) this.#records.shift();
  }

  newest(limit: number): readonly TransactionRecord[] {
    return this.#records.slice(-limit).reverse();
  }
}
