import { addCpu } from '../kernel/add-cpu.ts';
import { costs } from '../kernel/costs.ts';
import { charge } from '../kernel/limits.ts';
import type { PendingEvent } from '../kernel/transaction.ts';
import { normalize } from '../dml/normalize.ts';
import type { SaveResult } from '../dml/results.ts';
import { nullPointer } from '../values/platform-exceptions.ts';
import type { SObject } from '../values/sobject.ts';
import type { ApexTransaction } from './apex-transaction.ts';

/**
 * `EventBus.publish`. Events that publish after commit count as one DML statement a call and wait for the commit; those that publish immediately
 * have a limit of their own and are not undone by a rollback.
 */
export function publishEvents(tx: ApexTransaction, records: readonly (SObject | null)[]): readonly SaveResult[] {
  if (records.includes(null)) throw nullPointer();
  const events = records as readonly SObject[];
  if (events.length === 0) return [];
  const immediate = events[0]!.object.publishBehavior === 'PublishImmediately';
  charge(tx.limits, immediate ? 'publishImmediate' : 'dmlStatements');
  addCpu(tx, costs.publish * events.length);
  return events.map((event) => publishOne(tx, event, immediate));
}

function publishOne(tx: ApexTransaction, record: SObject, immediate: boolean): SaveResult {
  const missing = record.object.fields.filter(
    (field) => !field.nillable && field.createable && field.defaultValue === undefined && record.peek(field) === null
  );
  const refused = record.object.fields.flatMap((field) => {
    const checked = normalize(field, record.peek(field));
    return checked.ok ? [] : [checked.error];
  });
  const given = tx.org.schema.field(record.object.name, 'EventUuid');
  const uuid = ((given && record.peek(given)) as string | null | undefined) ?? newUuid(tx);
  if (missing.length) {
    const fields = missing.map((field) => field.name);
    const message = `Required fields are missing: [${fields.join(', ')}]`;
    return { id: null, success: false, created: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', message, fields }] };
  }
  if (refused.length) return { id: null, success: false, created: false, errors: refused };
  const event: PendingEvent = { object: record.object.name, uuid, publishedBy: tx.user.id, fields: valuesOf(record) };
  if (immediate) tx.engine.publishNow(tx, event);
  else {
    tx.pendingEvents.push(event);
    tx.uncommittedWork = true;
  }
  return { id: null, success: true, created: true, errors: [{ statusCode: 'OPERATION_ENQUEUED', message: uuid, fields: [] }] };
}

function valuesOf(record: SObject): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const field of record.object.fields) {
    const value = record.peek(field) ?? defaultOf(field.apexType, field.defaultValue);
    if (value !== null) values.set(field.name, value);
  }
  return values;
}

function defaultOf(type: string, text: string | undefined): unknown {
  return type === 'Boolean' ? text === 'true' : null;
}

/** A random UUID (RFC 9562, version 4). */
export function newUuid(tx: ApexTransaction): string {
  const hex = [...tx.org.random.bytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}
