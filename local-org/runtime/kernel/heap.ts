import { weightOf } from '../values/allocation.ts';
import { Census } from './census.ts';
import { charge } from './limits.ts';
import type { Transaction } from './transaction.ts';

/** Growth, as a part of the limit, after which it is worth looking what is still alive, which takes some 20 ms: on the way, near the limit, and when the program asks. */
const worthLooking = 0.75;
const worthLookingAbove = 0.03;
const worthTelling = 0.1;

interface Heap {
  readonly census: Census;
  /** What was alive when that was last looked at. */
  known: number;
}
const heaps = new WeakMap<Transaction, Heap>();

function heapOfTransaction(tx: Transaction): Heap {
  let heap = heaps.get(tx);
  if (!heap) heaps.set(tx, (heap = { census: new Census(), known: 0 }));
  return heap;
}

export const censusOf = (tx: Transaction): Census => heapOfTransaction(tx).census;

/**
 * Adds to the heap of a transaction; a negative amount gives back what is certainly gone. Above the limit, what Apex has let go of meanwhile is taken off;
 * if that does not help, the transaction ends.
 */
export function addHeap(tx: Transaction, bytes: number): void {
  const { used, caps } = tx.limits;
  const size = (used.heapSize += bytes);
  if (size <= caps.heapSize * worthLooking) return;
  const heap = heapOfTransaction(tx);
  if (size <= heap.known + caps.heapSize * (size > caps.heapSize ? worthLookingAbove : worthLooking)) return;
  look(tx, heap);
  if (heap.known > caps.heapSize) charge(tx.limits, 'heapSize', 0);
}

/** What `Limits.getHeapSize()` answers. */
export function heapInUse(tx: Transaction): number {
  const heap = heapOfTransaction(tx);
  if (tx.limits.used.heapSize > heap.known + tx.limits.caps.heapSize * worthTelling) look(tx, heap);
  return tx.limits.used.heapSize;
}

function look(tx: Transaction, heap: Heap): void {
  heap.known = Math.min(heap.census.live(), tx.limits.used.heapSize);
  tx.limits.used.heapSize = heap.known;
}

/** Estimated bytes of records. */
export const heapOf = (records: readonly unknown[]): number => records.reduce<number>((sum, each) => sum + weightOf(each, Infinity), 0);
