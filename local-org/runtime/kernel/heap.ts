import { charge } from './limits.ts';
import type { Transaction } from './transaction.ts';

/** What a record and each of its members count, beside text: bytes. */
const record = 16;
const member = 8;

/**
 * Adds to the heap of a transaction: an estimate, an upper bound, as nothing says when Apex lets go of a value (local-org.md 1, row 13). A negative
 * amount gives back what is certainly gone. Ends the transaction above the limit.
 */
export function addHeap(tx: Transaction, bytes: number): void {
  charge(tx.limits, 'heapSize', bytes);
}

/** Estimated bytes of records, given the values of each. */
export function heapOf(records: readonly { readonly values: readonly unknown[] }[]): number {
  let bytes = 0;
  for (const { values } of records) {
    bytes += record + member * values.length;
    for (const value of values) if (typeof value === 'string') bytes += value.length;
  }
  return bytes;
}
