import { apexException } from '../values/platform-exceptions.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import { executeBatch } from './execute-batch.ts';

export interface LaterBatch {
  readonly name: string;
  readonly minutes: number;
  readonly scope: number;
}

/** `System.scheduleBatch`: a batch that starts once, some minutes from now. Answers the job's Id (D: the platform answers a CronTrigger's). */
export function scheduleBatch(
  tx: ApexTransaction,
  job: { readonly className: string; readonly object: unknown },
  later: LaterBatch
): string {
  if (later.minutes < 1) throw apexException('System.IllegalArgumentException', 'minutesFromNow must be at least 1');
  const id = executeBatch(tx, job, later.scope);
  const queued = tx.pendingJobs.pop()!;
  tx.pendingJobs.push({ ...queued, notBefore: tx.isTest ? 0 : tx.org.clock.now() + later.minutes * 60_000 });
  return id;
}
