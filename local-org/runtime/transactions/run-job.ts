import type { PendingJob } from '../kernel/transaction.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import type { Engine } from './engine.ts';
import { runBatch } from './run-batch.ts';
import { runFuture } from './run-future.ts';
import { runQueueable } from './run-queueable.ts';
import { runScheduled } from './schedule.ts';
import type { Outcome } from './run-entry.ts';
import type { Coroutine } from './suspension.ts';
import { updateSystemRow } from './system-rows.ts';

type Runner = (engine: Engine, job: PendingJob, within?: ApexTransaction) => Coroutine<Outcome<unknown>>;

const runners: Readonly<Record<PendingJob['kind'], Runner | null>> = {
  queueable: runQueueable,
  future: runFuture,
  batch: runBatch,
  schedule: runScheduled,
  finalizer: null
};

/** Takes a job off the queue and runs it to its end, in as many transactions as it needs. `within`: the test that runs it. */
export function* runJob(engine: Engine, job: PendingJob, within?: ApexTransaction): Coroutine<Outcome<unknown>> {
  const runner = runners[job.kind];
  if (!runner) throw new Error(`Not a job of the queue: ${job.kind}`);
  // The journal keeps a schedule while it runs, so that one that a crash cuts off fires again.
  const removed = job.kind === 'schedule' ? [] : [engine.queue.remove(job)];
  engine.writeSystem(() => updateSystemRow(engine.database, 'AsyncApexJob', job.id, { Status: 'Processing' }), removed);
  return yield* runner(engine, job, within);
}
