import { weightOf } from '../values/allocation.ts';
import { charge } from './limits.ts';
import type { Transaction } from './transaction.ts';

/** Adds to the heap of a transaction. A negative amount gives back what is certainly gone. Ends the transaction above the limit. */
export function addHeap(tx: Transaction, bytes: number): void {
  charge(tx.limits, 'heapSize', bytes);
}

/** Estimated bytes of records. */
export const heapOf = (records: readonly unknown[]): number => weightOf(records, Infinity);
