import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import { readField } from '../query/read-value.ts';
import { zoneOffset } from '../query/zone-offset.ts';
import type { Row } from '../storage/row.ts';
import type { SObject } from '../values/sobject.ts';
import type { SaveContext } from './context.ts';
import { recordOf } from './row-record.ts';

/** The stored record as triggers see it, with what its formulas make of it. */
export function triggerRecord(context: SaveContext, row: Row, readOnly: boolean): SObject {
  const record = recordOf(context.table, row, readOnly);
  const { tx, object } = context;
  const run = { tx, now: tx.org.clock.now(), zone: zoneOffset(tx.user.timeZone) };
  for (const field of formulasOf(object)) record.store(field, readField(tx.database, { path: [], object, field }, () => run)(row));
  return record;
}

/** `Trigger.old`: the record as it was stored before. */
export function oldRecord(context: SaveContext, before: Row): SObject {
  const record = triggerRecord(context, before, true);
  for (const [field, value] of context.computedBefore.get(before[0] as string) ?? []) record.store(field, value);
  return record;
}

const formulas = new WeakMap<ObjectSchema, readonly FieldSchema[]>();

export function formulasOf(object: ObjectSchema): readonly FieldSchema[] {
  let fields = formulas.get(object);
  if (!fields) formulas.set(object, (fields = object.fields.filter((field) => field.formula !== undefined)));
  return fields;
}
