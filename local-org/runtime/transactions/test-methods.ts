import { LimitUsage } from '../kernel/limits.ts';
import type { ApexDatetime } from '../values/datetime.ts';
import { InternalError, NotSupportedError } from '../values/exception.ts';
import { apexException } from '../values/platform-exceptions.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import { commitTransaction } from './commit.ts';
import { toBusEvent, type Subscription } from './event-bus.ts';
import { tellPublishers } from './publish-callbacks.ts';
import { runToEnd, type Outcome } from './run-entry.ts';
import { largestEventBatch, runEventTrigger } from './run-event-trigger.ts';
import { runJob } from './run-job.ts';
import { updateSystemRow } from './system-rows.ts';
import type { TestContext } from './test-context.ts';

/** The context of the running test. The members of the Test class work in tests only. */
export function testContext(tx: ApexTransaction): TestContext {
  if (!tx.test) throw apexException('System.TypeException', 'Test methods can only be called in a test context');
  return tx.test;
}

/** `Test.startTest`: fresh limits and a clean start for callouts (Apex Reference, Test Class). Once a test. */
export function startTest(tx: ApexTransaction): void {
  const test = testContext(tx);
  if (test.phase !== 'before') throw apexException('System.FinalException', 'Testing already started');
  test.phase = 'started';
  test.outerLimits = tx.limits;
  tx.limits = new LimitUsage('synchronous');
  tx.savepoints.length = 0;
  tx.uncommittedWork = false;
}

/** `Test.stopTest`: the limits from before are back; events published and jobs enqueued so far run to their end. A job that fails throws here. */
export function stopTest(tx: ApexTransaction): void {
  const test = testContext(tx);
  if (test.phase !== 'started' || !test.outerLimits) throw apexException('System.FinalException', 'Testing not started');
  test.phase = 'stopped';
  test.innerLimits = tx.limits;
  tx.limits = test.outerLimits;
  tx.savepoints.length = 0;
  deliverTestEvents(tx);
  runTestJobs(tx);
}

/** Jobs that no `stopTest` has run, run when the test method ends. */
export function endTest(tx: ApexTransaction): void {
  const test = testContext(tx);
  if (test.phase === 'started') test.innerLimits = tx.limits;
  runTestJobs(tx);
}

/** Runs what is queued, and what that enqueues; what a schedule enqueues stays queued, as in an org. What Apex would have thrown in a job is thrown here. */
export function runTestJobs(tx: ApexTransaction): void {
  const test = testContext(tx);
  commitTransaction(tx, tx.engine);
  for (let job = test.jobs.shift(); job; job = test.jobs.shift()) {
    const queued = test.jobs.length;
    const outcome = runToEnd(runJob(tx.engine, job, tx), `job ${job.className} in a test`);
    if (!outcome.ok) throw outcome.error;
    if (job.kind === 'schedule') test.jobs.length = queued;
  }
}

/**
 * `Test.getEventBus().deliver()`: the events published so far go to their triggers, each in a transaction of its own. Events that those publish wait for
 * the next call (Apex Developer Guide). A trigger that fails does not fail the test, as nobody waits for it in an org.
 */
export function deliverTestEvents(tx: ApexTransaction): void {
  const test = testContext(tx);
  commitTransaction(tx, tx.engine);
  const events = test.events.splice(0).map((event, index) => toBusEvent(event, test.lastReplayId + index + 1, tx.org.clock.now()));
  test.lastReplayId += events.length;
  for (const object of new Set(events.map((event) => event.object))) {
    const ofObject = events.filter((event) => event.object === object);
    for (const trigger of tx.engine.program.triggers(object)) deliverTo(tx, { trigger: trigger.name, object }, ofObject);
  }
  tellPublishers(tx, true);
}

/** `Test.getEventBus().fail()`: what was published is lost. */
export function failTestEvents(tx: ApexTransaction): void {
  const test = testContext(tx);
  commitTransaction(tx, tx.engine);
  test.events.length = 0;
  tellPublishers(tx, false);
}

function deliverTo(
  tx: ApexTransaction,
  target: Pick<Subscription, 'trigger' | 'object'>,
  events: readonly ReturnType<typeof toBusEvent>[]
): void {
  const subscription: Subscription = { ...target, position: events[0]!.replayId - 1, retries: 0, lastError: '', notBefore: 0, busy: false };
  const batchSize = tx.engine.settings.eventSubscriber(target.trigger)?.batchSize ?? largestEventBatch;
  for (;;) {
    const batch = events.filter((event) => event.replayId > subscription.position).slice(0, batchSize);
    if (batch.length === 0) return;
    const outcome: Outcome<unknown> = runToEnd(runEventTrigger(tx.engine, subscription, batch, tx), `event trigger ${target.trigger}`);
    if (!outcome.ok && (outcome.error instanceof NotSupportedError || outcome.error instanceof InternalError)) throw outcome.error;
  }
}

/** `Test.setCreatedDate`. */
export function setCreatedDate(tx: ApexTransaction, id: string, at: ApexDatetime): void {
  testContext(tx);
  const object = tx.org.schema.objectByPrefix(id.slice(0, 3));
  if (!object || !tx.database.table(object.name).get(id))
    throw apexException('System.IllegalArgumentException', `Invalid record id: ${id}`);
  updateSystemRow(tx.database, object.name, id, { CreatedDate: at });
}
