import { LimitUsage } from '../kernel/limits.ts';
import type { ApexDatetime } from '../values/datetime.ts';
import { InternalError, NotSupportedError } from '../values/exception.ts';
import { apexException } from '../values/platform-exceptions.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import { commitTransaction } from './commit.ts';
import { toBusEvent, type BusEvent } from './event-bus.ts';
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
 * the next call (Apex Developer Guide), and so does a trigger that asks to be run again (Platform Events Developer Guide, Test Retried Event Messages).
 * A trigger that fails does not fail the test, as nobody waits for it in an org.
 */
export function deliverTestEvents(tx: ApexTransaction): void {
  const test = testContext(tx);
  commitTransaction(tx, tx.engine);
  const events = test.events.splice(0).map((event, index) => toBusEvent(event, test.lastReplayId + index + 1, tx.org.clock.now()));
  test.lastReplayId += events.length;
  for (const object of new Set(events.map((event) => event.object))) {
    const ofObject = events.filter((event) => event.object === object);
    for (const { name } of tx.engine.program.triggers(object)) waitFor(test, name, ofObject);
  }
  for (const delivery of test.deliveries) deliverTo(tx, delivery);
  tellPublishers(tx, true);
}

function waitFor(test: TestContext, trigger: string, events: readonly BusEvent[]): void {
  const known = test.deliveries.find(({ subscription }) => subscription.trigger === trigger);
  if (known) known.waiting = [...known.waiting, ...events];
  else {
    const { object, replayId } = events[0]!;
    const subscription = { trigger, object, position: replayId - 1, retries: 0, lastError: '', notBefore: 0, busy: false };
    test.deliveries.push({ subscription, waiting: events });
  }
}

/** `Test.getEventBus().fail()`: what was published is lost. */
export function failTestEvents(tx: ApexTransaction): void {
  const test = testContext(tx);
  commitTransaction(tx, tx.engine);
  test.events.length = 0;
  tellPublishers(tx, false);
}

function deliverTo(tx: ApexTransaction, delivery: TestContext['deliveries'][number]): void {
  const { subscription } = delivery;
  const batchSize = tx.engine.settings.eventSubscriber(subscription.trigger)?.batchSize ?? largestEventBatch;
  for (;;) {
    delivery.waiting = delivery.waiting.filter((event) => event.replayId > subscription.position);
    if (delivery.waiting.length === 0) return;
    const { retries } = subscription;
    const run = runEventTrigger(tx.engine, subscription, delivery.waiting.slice(0, batchSize), tx);
    const outcome: Outcome<unknown> = runToEnd(run, `event trigger ${subscription.trigger}`);
    if (!outcome.ok && (outcome.error instanceof NotSupportedError || outcome.error instanceof InternalError)) throw outcome.error;
    if (subscription.retries > retries) return;
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
