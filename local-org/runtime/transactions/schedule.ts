import { addCpu } from '../kernel/add-cpu.ts';
import { costs } from '../kernel/costs.ts';
import type { PendingJob } from '../kernel/transaction.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { apexException } from '../values/platform-exceptions.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import { classIdOf } from './class-ids.ts';
import { executeBatch } from './execute-batch.ts';
import { Schedule } from './cron.ts';
import { noItems } from './enqueue.ts';
import type { Engine } from './engine.ts';
import { SchedulableContext } from './job-contexts.ts';
import type { Outcome } from './run-entry.ts';
import { inside } from './run-queueable.ts';
import { runningJob } from './running-job.ts';
import type { Coroutine } from './suspension.ts';
import { deleteSystemRow, insertSystemRow, systemRows, systemValue, updateSystemRow } from './system-rows.ts';
import { findRunningUser, isActive } from './users.ts';

/** Scheduled Apex jobs at one time (Apex Developer Guide, Apex Scheduler; five in Developer Edition). */
const most = { Developer: 5, Enterprise: 100, Unlimited: 100 } as const;
/** `CronJobDetail.JobType` of scheduled Apex. */
const scheduledApex = '7';

/** `System.schedule`: answers the Id of the CronTrigger. `more`: the scope of a batch that is to be queued instead of a Schedulable that is run. */
export function scheduleJob(
  tx: ApexTransaction,
  name: string,
  expression: string,
  job: { readonly className: string; readonly object: unknown },
  more: { readonly batchScope?: number } = {}
): string {
  const { database, org, user } = tx;
  addCpu(tx, costs.enqueue);
  const now = org.clock.now();
  const next = new Schedule(expression, user.timeZone).next(now);
  if (next === null)
    throw apexException('System.AsyncException', `Based on configured schedule, the given trigger '${name}' will never fire.`);
  refuseTaken(tx, name);
  const detail = insertSystemRow(database, 'CronJobDetail', { Name: name, JobType: scheduledApex }, user.id, now);
  const trigger = {
    CronJobDetailId: detail,
    CronExpression: expression,
    State: 'WAITING',
    NextFireTime: new ApexDatetime(next),
    StartTime: new ApexDatetime(now),
    TimesTriggered: 0,
    TimeZoneSidKey: user.timeZone,
    OwnerId: user.id
  };
  const id = insertSystemRow(database, 'CronTrigger', trigger, user.id, now);
  const values = { Status: 'Queued', JobType: 'ScheduledApex', ApexClassId: classIdOf(tx, job.className), CronTriggerId: id, ...noItems };
  insertSystemRow(database, 'AsyncApexJob', values, user.id, now);
  const payload = tx.engine.snapshots.take(job.object);
  tx.pendingJobs.push({
    id,
    kind: 'schedule',
    className: job.className,
    userId: user.id,
    notBefore: next,
    payload,
    options: { name, expression, ...more }
  });
  tx.uncommittedWork = true;
  return id;
}

function refuseTaken(tx: ApexTransaction, name: string): void {
  const { database } = tx;
  const details = [...systemRows(database, 'CronJobDetail', 'JobType', scheduledApex)];
  if (details.some((id) => systemValue(database, 'CronJobDetail', id, 'Name') === name)) {
    throw apexException('System.AsyncException', `The Apex job named "${name}" is already scheduled for execution.`);
  }
  // Suites that schedule six jobs in a test are green in scratch orgs of Developer Edition.
  if (details.length >= (tx.isTest ? most.Enterprise : most[tx.engine.settings.edition])) {
    throw apexException('System.AsyncException', 'You have exceeded the maximum number of Apex scheduled jobs.');
  }
}

/** Fires once, then waits for its next time. A schedule whose user is inactive does not run and does not come back. */
export function* runScheduled(engine: Engine, queued: PendingJob, within?: ApexTransaction): Coroutine<Outcome<unknown>> {
  const { database, services } = engine;
  const user = findRunningUser(database, queued.userId);
  if (!user || !isActive(database, queued.userId)) {
    engine.writeSystem(
      () => updateSystemRow(database, 'CronTrigger', queued.id, { State: 'ERROR', NextFireTime: null }),
      [engine.queue.remove(queued)]
    );
    return { ok: true, value: null };
  }
  const job = runningJob('scheduled', queued.id, false);
  const what = queued.className;
  const tx = engine.begin({ kind: 'scheduled', what, user, limits: 'synchronous', quiddity: 'SCHEDULED', job, ...inside(within) });
  const fired = services.clock.now();
  let comesBack = false;
  return yield* engine.execute(tx, () => fire(engine, tx, queued), {
    write: () => (comesBack = planNext(tx, queued, fired)),
    removed: () => (comesBack ? [] : [engine.queue.remove(queued)])
  });
}

function fire(engine: Engine, tx: ApexTransaction, queued: PendingJob): unknown {
  const object = engine.snapshots.restore(queued.payload) as object;
  const scope = queued.options['batchScope'];
  if (typeof scope === 'number') return executeBatch(tx, { className: queued.className, object }, scope);
  return engine.invoke(object, 'execute', [new SchedulableContext(queued.id)]);
}

/** Answers whether it fires again. */
function planNext(tx: ApexTransaction, queued: PendingJob, fired: number): boolean {
  const { database } = tx;
  // Aborted by its own run. In a test a schedule fires once, and its row says nothing of it.
  if (tx.test || !database.table('CronTrigger').get(queued.id)) return false;
  const schedule = new Schedule(String(queued.options['expression']), tx.user.timeZone);
  const next = schedule.next(Math.max(fired, tx.org.clock.now()));
  updateSystemRow(database, 'CronTrigger', queued.id, {
    TimesTriggered: ((systemValue(database, 'CronTrigger', queued.id, 'TimesTriggered') as number | null) ?? 0) + 1,
    PreviousFireTime: new ApexDatetime(fired),
    NextFireTime: next === null ? null : new ApexDatetime(next),
    State: next === null ? 'DELETED' : 'WAITING'
  });
  if (next !== null) tx.pendingJobs.push({ ...queued, notBefore: next });
  return next !== null;
}

/** Takes a schedule and its rows away. */
export function removeSchedule(engine: Engine, id: string): void {
  const { database } = engine;
  const detail = systemValue(database, 'CronTrigger', id, 'CronJobDetailId');
  for (const job of [...systemRows(database, 'AsyncApexJob', 'CronTriggerId', id)])
    updateSystemRow(database, 'AsyncApexJob', job, { Status: 'Aborted' });
  deleteSystemRow(database, 'CronTrigger', id);
  if (typeof detail === 'string') deleteSystemRow(database, 'CronJobDetail', detail);
}
