import { apexException } from '../values/platform-exceptions.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import { scheduleJob } from './schedule.ts';

export interface LaterBatch {
  readonly name: string;
  readonly minutes: number;
  readonly scope: number;
}

/**
 * `System.scheduleBatch`: a schedule that fires once, some minutes from now, and puts the batch into the queue (Apex Developer Guide, "Using the
 * System.scheduleBatch Method"). `expressionAt` writes the cron expression of a clock time. Answers the Id of the CronTrigger.
 */
export function scheduleBatch(
  tx: ApexTransaction,
  job: { readonly className: string; readonly object: unknown },
  { name, minutes, scope }: LaterBatch,
  expressionAt: (time: number) => string
): string {
  if (minutes < 1) throw apexException('System.IllegalArgumentException', 'minutesFromNow must be at least 1');
  return scheduleJob(tx, name, expressionAt(tx.org.clock.now() + minutes * 60_000), job, { batchScope: scope });
}
