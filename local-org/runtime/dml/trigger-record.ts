import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import { readField } from '../query/read-value.ts';
import { zoneOffset } from '../query/zone-offset.ts';
import type { MutableRow, Row } from '../storage/row.ts';
import type { SObject } from '../values/sobject.ts';
import type { SaveContext } from './context.ts';
import { normalize } from './normalize.ts';
import { fieldsOf, recordOf, setValue } from './row-record.ts';

/** The stored record as triggers see it, with what its formulas make of it. */
export function triggerRecord(context: SaveContext, row: Row, readOnly: boolean): SObject {
  const record = recordOf(context.table, row, readOnly);
  compute(context, record, row, formulasOf(context.object));
  return record;
}

/** What formulas make of a draft, before triggers change it: of the values that are to be saved. Roll-ups stay what they were. */
export function computeDraft(context: SaveContext, draft: SObject): void {
  const fields = formulasOf(context.object).filter((field) => !field.summary);
  if (fields.length === 0) return;
  const row: MutableRow = [draft.id];
  for (const [field, given] of fieldsOf(draft)) {
    const result = field.type === 'id' ? null : normalize(field, given);
    if (result?.ok) setValue(context.table, row, field, result.value);
  }
  compute(context, draft, row, fields);
}

function compute({ tx, object }: SaveContext, record: SObject, row: Row, fields: readonly FieldSchema[]): void {
  const run = { tx, now: tx.org.clock.now(), zone: zoneOffset(tx.user.timeZone) };
  for (const field of fields) record.store(field, readField(tx.database, { path: [], object, field }, () => run)(row));
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
