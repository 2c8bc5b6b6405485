import { LimitUsage, limitsOf } from '../kernel/limits.ts';
import type { PendingJob } from '../kernel/transaction.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { ApexException } from '../values/exception.ts';
import { apexException } from '../values/platform-exceptions.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import type { QueuedOptions } from './async-options.ts';
import { implementsInterface } from './class-tests.ts';
import type { Engine } from './engine.ts';
import { isCatchable } from './failure.ts';
import { FinalizerContext, QueueableContext } from './job-contexts.ts';
import { KilledError } from './kill.ts';
import type { Outcome } from './run-entry.ts';
import { runningJob, type RunningJob } from './running-job.ts';
import type { Coroutine } from './suspension.ts';
import { systemValue, updateSystemRow } from './system-rows.ts';
import { runningUser } from './users.ts';

/** Runs a queueable in a transaction of its own, then its finalizer in another. Answers how the job ended. */
export function* runQueueable(engine: Engine, queued: PendingJob, within?: ApexTransaction): Coroutine<Outcome<unknown>> {
  const options = queued.options as unknown as QueuedOptions;
  const job: RunningJob = {
    ...runningJob('queueable', queued.id, implementsInterface(engine.program, queued.className, 'Database.AllowsCallouts')),
    stackDepth: options.stackDepth,
    maximumStackDepth: options.maximumStackDepth,
    minimumDelay: options.minimumDelayInMinutes
  };
  const user = runningUser(engine.database, queued.userId);
  const { className } = queued;
  const tx = engine.begin({
    kind: 'queueable',
    what: className,
    user,
    limits: 'asynchronous',
    quiddity: 'QUEUEABLE',
    job,
    ...inside(within)
  });
  let finalizer: string | null = null;
  const outcome = yield* engine.execute(
    tx,
    () => engine.invoke(engine.snapshots.restore(queued.payload) as object, 'execute', [new QueueableContext(queued.id)]),
    {
      write: (result) => {
        writeEnd(engine, queued.id, result);
        if (job.finalizer && !(result.ok === false && result.error instanceof KilledError))
          finalizer = engine.snapshots.take(job.finalizer);
      }
    }
  );
  if (finalizer === null) return outcome;
  const failures = outcome.ok ? 0 : options.failures + 1;
  const finalized = yield* runFinalizer(engine, tx, { queued, payload: finalizer, outcome, failures }, within);
  // A test is told of what the local org cannot do, wherever it happens.
  return within && !finalized.ok && !isCatchable(finalized.error) ? finalized : outcome;
}

interface Finalizing {
  readonly queued: PendingJob;
  readonly payload: string;
  readonly outcome: Outcome<unknown>;
  readonly failures: number;
}

/** Synchronous but for heap and enqueued jobs (Apex Developer Guide, Transaction Finalizers). */
function finalizerLimits(): LimitUsage {
  const { heapSize, queueableJobs, futureCalls } = limitsOf('asynchronous');
  return new LimitUsage('synchronous', { ...limitsOf('synchronous'), heapSize, queueableJobs, futureCalls });
}

function* runFinalizer(
  engine: Engine,
  parent: ApexTransaction,
  { queued, payload, outcome, failures }: Finalizing,
  within?: ApexTransaction
): Coroutine<Outcome<unknown>> {
  const job: RunningJob = {
    ...runningJob('finalizer', queued.id, true),
    stackDepth: parent.job!.stackDepth,
    maximumStackDepth: parent.job!.maximumStackDepth,
    failures
  };
  const what = `finalizer of ${queued.className}`;
  const tx = engine.begin({
    kind: 'finalizer',
    what,
    user: parent.user,
    limits: finalizerLimits(),
    quiddity: 'TRANSACTION_FINALIZER_QUEUEABLE',
    job,
    ...inside(within)
  });
  const result = engine.enums.constant('System.ParentJobResult', outcome.ok ? 'SUCCESS' : 'UNHANDLED_EXCEPTION');
  const exception = outcome.ok ? null : asException(outcome.error);
  const context = new FinalizerContext(queued.id, parent.requestId, result, exception);
  return yield* engine.execute(tx, () => engine.invoke(engine.snapshots.restore(payload) as object, 'execute', [context]));
}

/** What ended a job as an exception of Apex: also what no catch block sees, as a finalizer is told of a limit. */
function asException(error: unknown): ApexException {
  return error instanceof ApexException ? error : apexException('System.UnexpectedException', (error as Error).message);
}

export function writeEnd(engine: Engine, id: string, outcome: Outcome<unknown>): void {
  const at = new ApexDatetime(engine.services.clock.now());
  if (systemValue(engine.database, 'AsyncApexJob', id, 'Status') === 'Aborted') return;
  updateSystemRow(engine.database, 'AsyncApexJob', id, {
    Status: outcome.ok ? 'Completed' : 'Failed',
    CompletedDate: at,
    SystemModstamp: at,
    ...(outcome.ok ? {} : { NumberOfErrors: 1, ExtendedStatus: engine.failure(outcome.error).message.slice(0, 255) })
  });
}

/** A job that a test runs shares its statics and its test context. */
export function inside(within: ApexTransaction | undefined): { readonly within?: ApexTransaction } {
  return within ? { within } : {};
}
