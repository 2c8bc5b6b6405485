import type { TriggerEvent } from '../../contract/program.ts';
import { addCpu } from '../kernel/add-cpu.ts';
import { costs } from '../kernel/costs.ts';
import { depths } from '../kernel/limits.ts';
import type { RunnableTrigger, TriggerContext } from '../kernel/transaction.ts';
import { apexError } from '../values/caught.ts';
import { ApexException } from '../values/exception.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import { listType, mapType, TYPES } from '../values/runtime-type.ts';
import type { SObject } from '../values/sobject.ts';
import type { SaveContext } from './context.ts';
import { failure } from './failures.ts';
import { isAlive, type Work } from './work.ts';

/** Records of one event; by position they belong to its works. */
export interface TriggerRecords {
  /** `Trigger.new`; null in delete. */
  readonly newRecords: readonly SObject[] | null;
  /** `Trigger.old`; null in insert and undelete. */
  readonly oldRecords: readonly SObject[] | null;
}

export function hasTriggers(context: SaveContext, events: readonly TriggerEvent[]): boolean {
  return triggersOf(context).some((trigger) => trigger.events.some((event) => events.includes(event)));
}

function triggersFor(context: SaveContext, event: TriggerEvent): readonly RunnableTrigger[] {
  return triggersOf(context).filter((trigger) => trigger.events.includes(event));
}

function triggersOf({ tx, object }: SaveContext): readonly RunnableTrigger[] {
  return object.triggerable ? tx.org.program.triggers(object.name) : [];
}

/**
 * Runs the triggers of an event, if there are any, on the records that are then made for them. Errors added to these, and exceptions that a trigger lets out, become
 * errors of the works.
 */
export function fireTriggers(context: SaveContext, event: TriggerEvent, works: readonly Work[], recordsOf: () => TriggerRecords): void {
  const triggers = triggersFor(context, event);
  if (triggers.length === 0 || works.length === 0) return;
  const { tx } = context;
  const records = recordsOf();
  const outer = tx.trigger;
  const summary = () => summaryOf(context, event, records);
  if (tx.triggerDepth >= depths.trigger) return failTooDeep(works, triggers[0]!, summary, outer);
  for (const trigger of triggers) {
    addCpu(tx, costs.triggerInvocation);
    tx.trigger = { ...contextOf(context, event, records), event, object: context.object.name, size: works.length, summary, outer };
    tx.triggerDepth++;
    try {
      trigger.run();
    } catch (error) {
      failAll(context, works, trigger, event, apexError(error));
      return;
    } finally {
      tx.triggerDepth--;
      tx.trigger = outer;
    }
  }
  collectErrors(works, records);
}

function contextOf(
  { tx, object }: SaveContext,
  event: TriggerEvent,
  { newRecords, oldRecords }: TriggerRecords
): { newRecords: ApexList | null; oldRecords: ApexList | null; newMap: ApexMap | null; oldMap: ApexMap | null } {
  const type = tx.org.types.sobject(object.name);
  const listOf = (records: readonly SObject[] | null): ApexList | null => {
    if (!records) return null;
    const list = new ApexList(listType(type), [...records]);
    list.fixed = true;
    return list;
  };
  const mapOf = (records: readonly SObject[] | null): ApexMap | null =>
    records &&
    new ApexMap(
      mapType(TYPES.Id, type),
      records.map((record) => [record.id, record] as const)
    );
  return {
    newRecords: listOf(newRecords),
    oldRecords: listOf(oldRecords),
    newMap: event === 'before insert' ? null : mapOf(newRecords),
    oldMap: mapOf(oldRecords)
  };
}

/** `AfterUpdate` */
const eventName = (event: TriggerEvent): string => event.replace(/(?:^|\s)(\w)/g, (_match, letter: string) => letter.toUpperCase());

function summaryOf({ object }: SaveContext, event: TriggerEvent, { newRecords, oldRecords }: TriggerRecords): string {
  const ids = event === 'before insert' ? ['new'] : (newRecords ?? oldRecords!).map((record) => record.id);
  return `${object.label} trigger event ${eventName(event)} for [${ids.join(', ')}]`;
}

/** A trigger below the deepest does not run: its records fail, which code may catch as any other failure of a save. Names the triggers that are running. */
function failTooDeep(works: readonly Work[], trigger: RunnableTrigger, summary: () => string, running: TriggerContext | null): void {
  const events = [summary()];
  for (let outer = running; outer; outer = outer.outer) events.push(outer.summary());
  const text = [`${trigger.name}: maximum trigger depth exceeded`, ...events.slice(0, depths.trigger)].join('\n');
  for (const work of works) work.errors.push(failure('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', text));
}

/** The frames of an exception's stack that belong to the trigger's run: who saved is told by that statement's own exception. */
function framesOfTrigger(stack: string): string {
  const frames = stack.split('\n');
  const last = frames.findIndex((frame) => frame.startsWith('Trigger.'));
  return (last < 0 ? frames : frames.slice(0, last + 1)).join('\n');
}

/** An exception that leaves a trigger fails every record of the invocation. What Apex cannot catch goes on. */
function failAll(context: SaveContext, works: readonly Work[], trigger: RunnableTrigger, event: TriggerEvent, error: Error): void {
  if (!(error instanceof ApexException) || !error.catchable) throw error;
  const stack = framesOfTrigger(context.tx.org.program.stackOf?.(error) ?? '');
  const text = [`${trigger.name}: execution of ${eventName(event)}`, `caused by: ${error.toString()}`, ...(stack ? [stack] : [])].join(
    '\n\n'
  );
  for (const work of works) work.errors.push(failure('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', text));
}

/** `addError` on a record of `Trigger.new`, in delete of `Trigger.old`. */
function collectErrors(works: readonly Work[], { newRecords, oldRecords }: TriggerRecords): void {
  const records = newRecords ?? oldRecords!;
  for (const [i, work] of works.entries()) {
    const record = records[i]!;
    if (!record.errors) continue;
    for (const { field, message, statusCode } of record.errors)
      work.errors.push(failure(statusCode, message, ...(field ? [field.name] : [])));
    record.errors = null;
  }
}

/** Works that are still to be saved. */
export function alive(works: readonly Work[]): Work[] {
  return works.filter(isAlive);
}
