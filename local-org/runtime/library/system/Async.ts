import type { QueueableOptions } from '../../transactions/async-options.ts';
import { noOptions } from '../../transactions/async-options.ts';
import { abortJob } from '../../transactions/abort-job.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { enqueueQueueable } from '../../transactions/enqueue.ts';
import type { RunningJob } from '../../transactions/running-job.ts';
import { scheduleJob } from '../../transactions/schedule.ts';
import { scheduleBatch, type LaterBatch } from '../../transactions/schedule-batch.ts';
import { apexException, nullPointer } from '../../values/platform-exceptions.ts';
import { ApexObject } from '../../values/user-object.ts';
import type { Members } from '../registry.ts';
import { CalendarFields } from '../time/fields.ts';
import { toLocal } from '../time/zone.ts';
import { AsyncOptions } from './AsyncOptions.ts';

/** Apex Reference, System Class: asynchronous jobs. */
export const asyncMembers: Members = {
  'System.System.enqueueJob(Object)': (job: unknown) => enqueue(job, noOptions),
  'System.System.enqueueJob(Object,Integer)': (job: unknown, delay: number) => enqueue(job, { ...noOptions, minimumDelayInMinutes: delay }),
  'System.System.enqueueJob(Object,System.AsyncOptions)': (job: unknown, options: AsyncOptions | null) =>
    enqueue(job, options ?? noOptions),
  'System.System.attachFinalizer(System.Finalizer)': (finalizer: object | null) => {
    const { job } = currentTransaction();
    if (finalizer === null) throw nullPointer();
    if (job?.kind !== 'queueable') throw apexException('System.HandledException', 'Finalizer can only be attached in a Queueable');
    if (job.finalizer) throw apexException('System.HandledException', 'More than one Finalizer cannot be attached to same Async Apex Job');
    job.finalizer = finalizer;
  },
  'System.System.schedule(String,String,Object)': (name: string, expression: string, job: unknown) =>
    scheduleJob(currentTransaction(), name, expression, named(job)),
  'System.System.scheduleBatch(Object,String,Integer)': (job: unknown, name: string, minutes: number) =>
    later(job, { name, minutes, scope: 200 }),
  'System.System.scheduleBatch(Object,String,Integer,Integer)': (job: unknown, name: string, minutes: number, scope: number) =>
    later(job, { name, minutes, scope }),
  'System.System.abortJob(String)': (id: string) => abortJob(currentTransaction(), id),
  'System.System.isQueueable()': () => running('queueable'),
  'System.System.isFuture()': () => running('future'),
  'System.System.isScheduled()': () => running('scheduled'),
  'System.System.isBatch()': () => running('batchStart') || running('batchExecute') || running('batchFinish')
};

function enqueue(job: unknown, options: QueueableOptions): string {
  return enqueueQueueable(currentTransaction(), named(job), options);
}

function later(job: unknown, batch: LaterBatch): string {
  const tx = currentTransaction();
  return scheduleBatch(tx, named(job), batch, (time) => onceAt(time, tx.user.timeZone));
}

/** A cron expression that fires at this time only. */
function onceAt(time: number, zone: string): string {
  const { second, minute, hour, day, month, year } = new CalendarFields(toLocal(time, zone));
  return `${second} ${minute} ${hour} ${day} ${month} ? ${year}`;
}

/** A job with the class that it is queued under. */
export function named(job: unknown): { readonly className: string; readonly object: unknown } {
  if (job === null) throw nullPointer();
  if (!(job instanceof ApexObject)) throw apexException('System.AsyncException', 'Only objects of Apex classes can be queued');
  return { className: job.info.name, object: job };
}

const running = (kind: RunningJob['kind']): boolean => currentTransaction().job?.kind === kind;
