import { InternalError } from '../values/exception.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import { meterAllocations, restartSampling } from '../values/allocation.ts';
import { addHeap, censusOf } from '../kernel/heap.ts';
import { chargeStatements } from '../kernel/add-cpu.ts';

/** `Abi.counters` of the current transaction: `[0]` call depth, `[1]` statements since the last tick, `[2]` sharing of the nearest caller that states one. */
export const counters = new Int32Array(3);

let current: ApexTransaction | null = null;

meterAllocations({
  bytes(bytes) {
    if (current) addHeap(current, bytes);
  },
  sample(object) {
    if (current) censusOf(current).sample(object);
  },
  track(object) {
    if (current) censusOf(current).track(object);
  },
  text(text) {
    if (current) censusOf(current).text(text);
  }
});

/** The transaction whose code runs now. */
export function currentTransaction(): ApexTransaction {
  if (!current) throw new InternalError('Apex runs outside a transaction');
  return current;
}

/** Like `currentTransaction`, or null between transactions. */
export function runningTransaction(): ApexTransaction | null {
  return current;
}

/**
 * Makes another transaction (or none) the current one: its statics and its call depth come back, those of the one before are put aside.
 * Transactions that share their statics see them unchanged. Called by `run-entry.ts` only.
 */
export function switchTransaction(next: ApexTransaction | null): void {
  if (current === next) return;
  const shared = current !== null && current.touched === next?.touched;
  if (current) leave(current, shared);
  current = next;
  restartSampling();
  counters.fill(0);
  if (!next?.parked) return;
  for (const [slot, statics] of next.parked.statics) slot.set(statics);
  counters[0] = next.parked.depth;
  counters[2] = next.parked.sharing;
  next.parked = null;
}

function leave(tx: ApexTransaction, keepStatics: boolean): void {
  chargeStatements(tx, counters);
  const statics = keepStatics ? [] : [...tx.touched].map((slot) => [slot, slot.get()] as const);
  for (const [slot] of statics) slot.set(null);
  tx.parked = { statics, depth: counters[0]!, sharing: counters[2]! };
}
