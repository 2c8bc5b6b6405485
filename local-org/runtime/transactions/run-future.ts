import { addCpu } from '../kernel/add-cpu.ts';
import { costs } from '../kernel/costs.ts';
import { charge } from '../kernel/limits.ts';
import type { PendingJob } from '../kernel/transaction.ts';
import { ApexList } from '../values/list.ts';
import { apexException } from '../values/platform-exceptions.ts';
import { TYPES, listType } from '../values/runtime-type.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import { classIdOf } from './class-ids.ts';
import { noItems } from './enqueue.ts';
import type { Engine } from './engine.ts';
import type { FutureMethod } from './future-method.ts';
import type { Outcome } from './run-entry.ts';
import { inside, writeEnd } from './run-queueable.ts';
import { runningJob } from './running-job.ts';
import type { Coroutine } from './suspension.ts';
import { insertSystemRow } from './system-rows.ts';
import { runningUser } from './users.ts';

/** A call of a `@future` method: queued instead of run. */
export function callFuture(tx: ApexTransaction, future: FutureMethod, args: readonly unknown[]): void {
  const kind = tx.job?.kind;
  if (kind === 'future' || kind === 'batchStart' || kind === 'batchExecute' || kind === 'batchFinish') {
    const name = `${future.className}.${future.method}(${future.parameters.join(', ')})`;
    throw apexException('System.AsyncException', `Future method cannot be called from a future or batch method: ${name}`);
  }
  charge(tx.limits, 'futureCalls');
  addCpu(tx, costs.enqueue);
  const values = {
    Status: 'Queued',
    JobType: 'Future',
    MethodName: future.method,
    ApexClassId: classIdOf(tx, future.className),
    ...noItems
  };
  tx.pendingJobs.push({
    id: insertSystemRow(tx.database, 'AsyncApexJob', values, tx.user.id, tx.org.clock.now()),
    kind: 'future',
    className: future.className,
    userId: tx.user.id,
    notBefore: 0,
    payload: tx.engine.snapshots.take(new ApexList(listType(TYPES.Object), [...args])),
    options: { method: future.js }
  });
  tx.uncommittedWork = true;
}

export function* runFuture(engine: Engine, queued: PendingJob, within?: ApexTransaction): Coroutine<Outcome<unknown>> {
  const method = String(queued.options['method']);
  const future = findFuture(engine, queued.className, method);
  const job = runningJob('future', queued.id, future.callout);
  const user = runningUser(engine.database, queued.userId);
  const what = `${queued.className}.${future.method}`;
  const tx = engine.begin({ kind: 'future', what, user, limits: 'asynchronous', quiddity: 'FUTURE', job, ...inside(within) });
  const args = (engine.snapshots.restore(queued.payload) as ApexList).items;
  return yield* engine.execute(tx, () => future.run(...args), { write: (outcome) => writeEnd(engine, queued.id, outcome) });
}

/** The method behind a queued call; overloads are told apart by their JavaScript name. */
function findFuture(engine: Engine, className: string, js: string): FutureMethod {
  const found = (engine.program.class(className)?.js as Record<string, { future?: FutureMethod }> | undefined)?.[js]?.future;
  if (!found) throw new Error(`No future method ${className}.${js}`);
  return found;
}
