import type { CommitExtras } from '../storage/database.ts';
import type { PendingEvent } from '../kernel/transaction.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import type { EventBus } from './event-bus.ts';
import type { JobQueue } from './job-queue.ts';
import type { Mailbox } from './mailbox.ts';

/** Where committed work goes. */
export interface CommitTargets {
  readonly queue: JobQueue;
  readonly bus: EventBus;
  readonly mailbox: Mailbox;
  takeImmediate(): readonly PendingEvent[];
}

/**
 * One commit is one transaction of the journal: rows, the jobs and events that the transaction leaves, and what it took off the queues. Only after the
 * journal has it do jobs and events become visible. In a test they go to the test, which decides when they run.
 */
export function commitTransaction(tx: ApexTransaction, targets: CommitTargets, removed: NonNullable<CommitExtras['removed']> = []): void {
  const jobs = tx.pendingJobs.splice(0);
  const events = tx.pendingEvents.splice(0);
  const clock = tx.org.clock.now();
  tx.database.locks.release(tx.id);
  if (tx.test) {
    tx.database.commit({ clock });
    tx.test.jobs.push(...jobs);
    tx.test.events.push(...events);
    return;
  }
  const aborted = tx.abortedJobs.splice(0).map((job) => targets.queue.remove(job));
  const queued = targets.queue.prepare(jobs);
  const published = targets.bus.prepare([...targets.takeImmediate(), ...events], clock);
  tx.database.commit({ added: [...queued.changes, ...published.changes], removed: [...removed, ...aborted], clock });
  queued.add();
  published.add();
  targets.mailbox.add(tx.emails.splice(0));
}
