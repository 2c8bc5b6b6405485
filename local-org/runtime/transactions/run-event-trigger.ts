import { addCpu } from '../kernel/add-cpu.ts';
import { costs } from '../kernel/costs.ts';
import type { RunningUser, RunnableTrigger } from '../kernel/transaction.ts';
import { decoder } from '../storage/encode.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { ApexException } from '../values/exception.ts';
import { ApexList } from '../values/list.ts';
import { listType } from '../values/runtime-type.ts';
import { SObject } from '../values/sobject.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import type { Engine } from './engine.ts';
import type { BusEvent, Subscription } from './event-bus.ts';
import { KilledError } from './kill.ts';
import { inside } from './run-queueable.ts';
import type { Outcome } from './run-entry.ts';
import { runningJob } from './running-job.ts';
import type { Coroutine } from './suspension.ts';
import { insertSystemRow, systemRows, updateSystemRow } from './system-rows.ts';
import { automatedProcessUser, runningUser } from './users.ts';

/** Largest batch of events for one run of a trigger (Platform Events Developer Guide). */
export const largestEventBatch = 2000;
/** A trigger that throws `EventBus.RetryableException` is run at most ten times. */
const mostRetries = 9;
/** (D) The platform publishes no figure but that the wait grows with every retry. */
const retryDelay = (retries: number): number => Math.min(retries, 6) * 10_000;

/** The state of one run of an event trigger, as `EventBus.TriggerContext.currentContext()` shows and sets it. */
export class EventDelivery {
  readonly retries: number;
  readonly lastError: string;
  /** Replay id after which the next run goes on, even if this one fails. */
  resumeCheckpoint: number | null = null;

  constructor(subscription: Pick<Subscription, 'retries' | 'lastError'>) {
    this.retries = subscription.retries;
    this.lastError = subscription.lastError;
  }
}

/**
 * Delivers a batch of events to one trigger, in a transaction of its own as Automated Process or the user of its PlatformEventSubscriberConfig.
 * Moves the subscription: past the batch; to the resume checkpoint; or nowhere if the trigger asks to be run again.
 */
export function* runEventTrigger(
  engine: Engine,
  subscription: Subscription,
  events: readonly BusEvent[],
  within?: ApexTransaction
): Coroutine<Outcome<unknown>> {
  const trigger = engine.program.triggers(subscription.object).find((candidate) => candidate.name === subscription.trigger);
  const last = events.at(-1)!.replayId;
  if (!trigger) {
    subscription.position = last;
    return { ok: true, value: null };
  }
  const delivery = new EventDelivery(subscription);
  const user = subscriberUser(engine, trigger);
  const job = runningJob('event', '', false);
  const what = trigger.name;
  const tx = engine.begin({
    kind: 'event',
    what,
    user,
    limits: 'synchronous',
    quiddity: 'PLATFORM_EVENT_PUBLISH_CALLBACK',
    job,
    ...inside(within)
  });
  tx.delivery = delivery;
  tx.delivered = events.map(({ uuid }) => uuid);
  const records = new ApexList(
    listType(engine.types.type(events[0]!.object)),
    events.map((event) => toRecord(engine, event))
  );
  return yield* engine.execute(tx, () => runTrigger(tx, trigger, records), {
    write: (outcome) => advance(engine, subscription, delivery, { last, outcome }),
    removed: () => (within ? [] : engine.bus.takeDone())
  });
}

function runTrigger(tx: ApexTransaction, trigger: RunnableTrigger, records: ApexList): void {
  addCpu(tx, costs.triggerInvocation);
  records.fixed = true;
  const context = {
    event: 'after insert',
    object: trigger.object,
    newRecords: records,
    oldRecords: null,
    newMap: null,
    oldMap: null
  } as const;
  tx.triggerDepth++;
  tx.trigger = { ...context, size: records.items.length, summary: () => `${trigger.object} trigger event AfterInsert`, outer: null };
  trigger.run();
  tx.trigger = null;
  tx.triggerDepth--;
}

function advance(
  engine: Engine,
  subscription: Subscription,
  delivery: EventDelivery,
  { last, outcome }: { readonly last: number; readonly outcome: Outcome<unknown> }
): void {
  // A run that was killed has told nobody that it is done: the events are delivered again.
  if (!outcome.ok && outcome.error instanceof KilledError) return;
  const retry = !outcome.ok && isRetryable(outcome.error);
  subscription.lastError = outcome.ok ? '' : engine.failure(outcome.error).message;
  if (retry && subscription.retries < mostRetries) {
    subscription.retries++;
    subscription.notBefore = engine.services.clock.now() + retryDelay(subscription.retries);
  } else {
    // A run that sets a checkpoint and fails goes on after the checkpoint; one that ends well and set it, too.
    subscription.position = delivery.resumeCheckpoint ?? last;
    subscription.retries = 0;
    subscription.notBefore = 0;
  }
  noteSubscriber(engine, subscription, last);
}

/** The row that shows how far the trigger is (Object Reference, EventBusSubscriber). */
function noteSubscriber(
  { database, services }: Engine,
  { trigger, object, position, retries, lastError }: Subscription,
  tip: number
): void {
  const Topic = services.schema.object(object)!.name;
  const values = { Position: position, Retries: retries, LastError: lastError || null, Tip: tip };
  const known = [...systemRows(database, 'EventBusSubscriber', 'Name', trigger)][0];
  if (known) updateSystemRow(database, 'EventBusSubscriber', known, values);
  else {
    const fixed = { Name: trigger, Topic, Type: 'ApexTrigger', Status: 'Running' };
    insertSystemRow(database, 'EventBusSubscriber', { ...fixed, ...values }, '', services.clock.now());
  }
}

function isRetryable(error: unknown): boolean {
  return error instanceof ApexException && error.typeName === 'EventBus.RetryableException';
}

function subscriberUser(engine: Engine, trigger: RunnableTrigger): RunningUser {
  const username = engine.settings.eventSubscriber(trigger.name)?.username;
  if (!username) return automatedProcessUser(engine.database);
  for (const id of systemRows(engine.database, 'User', 'Username', username)) return runningUser(engine.database, id);
  throw new Error(`PlatformEventSubscriberConfig of ${trigger.name}: no user ${username}`);
}

function toRecord(engine: Engine, event: BusEvent): SObject {
  const schema = engine.services.schema.object(event.object)!;
  const record = SObject.create(schema);
  for (const field of schema.fields) {
    const value = event.fields[field.name];
    record.store(field, value === undefined ? systemField(event, field.name) : decoder(field)(value));
  }
  record.readOnly = true;
  return record;
}

function systemField(event: BusEvent, name: string): unknown {
  switch (name) {
    case 'ReplayId':
      return String(event.replayId);
    case 'EventUuid':
      return event.uuid;
    case 'CreatedById':
      return event.publishedBy;
    case 'CreatedDate':
      return new ApexDatetime(event.publishedAt);
    default:
      return null;
  }
}
