import { costs } from '../kernel/costs.ts';
import { addCpu } from '../kernel/add-cpu.ts';
import { charge } from '../kernel/limits.ts';
import type { PendingJob } from '../kernel/transaction.ts';
import { apexException } from '../values/platform-exceptions.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import { classIdOf } from './class-ids.ts';
import type { QueueableOptions, QueuedOptions } from './async-options.ts';
import { insertSystemRow } from './system-rows.ts';

const minute = 60_000;
/** Failed runs in a row that finalizers may enqueue again (Apex Developer Guide, Transaction Finalizers). */
const finalizerRetries = 5;

/**
 * `System.enqueueJob`: counts the limit, checks chain depth, delay and signature, writes the AsyncApexJob row and keeps a snapshot of the object until
 * the commit. Answers the job's Id.
 */
export function enqueueQueueable(
  tx: ApexTransaction,
  job: { readonly className: string; readonly object: unknown },
  options: QueueableOptions
): string {
  charge(tx.limits, 'queueableJobs');
  addCpu(tx, costs.enqueue);
  const chain = chainOf(tx, options);
  refuseDuplicate(tx, options.duplicateSignature);
  const delay = options.minimumDelayInMinutes ?? 0;
  if (delay < 0 || delay > 10) {
    throw apexException('System.IllegalArgumentException', 'Queueable delay must be between 0 and 10 minutes');
  }
  const { database, org } = tx;
  const payload = tx.engine.snapshots.take(job.object);
  const values = { Status: 'Queued', JobType: 'Queueable', ApexClassId: classIdOf(tx, job.className), ...noItems };
  const id = insertSystemRow(database, 'AsyncApexJob', values, tx.user.id, org.clock.now());
  const queued: PendingJob = {
    id,
    kind: 'queueable',
    className: job.className,
    userId: tx.user.id,
    // Tests ignore the delay (Apex Developer Guide, Adding a Queueable Job with a Specified Minimum Delay).
    notBefore: tx.isTest ? 0 : org.clock.now() + delay * minute,
    payload,
    options: { minimumDelayInMinutes: options.minimumDelayInMinutes, duplicateSignature: options.duplicateSignature, ...chain }
  };
  tx.pendingJobs.push(queued);
  tx.uncommittedWork = true;
  return id;
}

/** Job counts of kinds without batches: always zero. */
export const noItems = { JobItemsProcessed: 0, TotalJobItems: 0, NumberOfErrors: 0 } as const;

/**
 * Depth of the new job in its chain. Developer and trial orgs allow five; others are unlimited unless the chain says its maximum. In tests a chain
 * needs a maximum (D): the guide has chains tested "using appropriate stack depths", and without one the platform used to refuse.
 */
function chainOf(tx: ApexTransaction, options: QueueableOptions): Pick<QueuedOptions, 'stackDepth' | 'maximumStackDepth' | 'failures'> {
  const parent = tx.job;
  if (parent?.kind === 'finalizer' && parent.failures > 0) {
    if (parent.failures > finalizerRetries) throw maximumDepth();
    return { stackDepth: 1, maximumStackDepth: options.maximumStackDepth, failures: parent.failures };
  }
  const chained = parent?.kind === 'queueable' || parent?.kind === 'finalizer';
  const stackDepth = chained ? parent.stackDepth + 1 : 1;
  const maximumStackDepth = options.maximumStackDepth ?? (chained ? parent.maximumStackDepth : null);
  // Only a maximum of its own ends a chain that finalizers carry on: suites whose finalizers enqueue twenty jobs in a row are green in Developer orgs.
  const byEdition = parent?.kind === 'finalizer' ? Infinity : tx.isTest ? 1 : tx.engine.settings.edition === 'Developer' ? 5 : Infinity;
  if (stackDepth > (maximumStackDepth ?? byEdition)) throw maximumDepth();
  return { stackDepth, maximumStackDepth, failures: 0 };
}

const maximumDepth = (): Error => apexException('System.AsyncException', 'Maximum stack depth has been reached.');

/** A job that is running does not count: its signature is gone when it is taken off the queue. */
function refuseDuplicate(tx: ApexTransaction, signature: string | null): void {
  if (signature === null) return;
  const queued = [...tx.engine.queue.waiting(), ...(tx.test?.jobs ?? []), ...tx.pendingJobs];
  if (queued.some((job) => job.options['duplicateSignature'] === signature)) {
    throw apexException('System.DuplicateMessageException', 'Attempt to enqueue job with duplicate queueable signature');
  }
}
