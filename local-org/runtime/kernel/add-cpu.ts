import { apexException } from '../values/platform-exceptions.ts';
import { costs } from './costs.ts';
import type { Transaction } from './transaction.ts';

/** Moves the statement counter to the CPU of a transaction, without checking the limit. */
export function chargeStatements(tx: Transaction, counters: Int32Array): void {
  const statements = counters[1]!;
  counters[1] = 0;
  addCpu(tx, statements * costs.statement);
}

/** Adds CPU by the cost model; time passes by as much. */
export function addCpu(tx: Transaction, microseconds: number): void {
  tx.cpuMicroseconds += microseconds;
  const milliseconds = Math.floor(tx.cpuMicroseconds / 1000);
  if (milliseconds === 0) return;
  tx.cpuMicroseconds -= milliseconds * 1000;
  tx.limits.used.cpuTime += milliseconds;
  tx.org.clock.elapse(milliseconds);
}

/** Ends the transaction when its CPU is used up. */
export function checkCpu(tx: Transaction): void {
  if (tx.limits.used.cpuTime > tx.limits.caps.cpuTime) throw apexException('System.LimitException', 'Apex CPU time limit exceeded');
}
