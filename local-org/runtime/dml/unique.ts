import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import { keyOf } from '../storage/keys.ts';
import type { MutableRow } from '../storage/row.ts';
import type { SaveContext } from './context.ts';
import { failure } from './failures.ts';
import type { SaveError } from './results.ts';

const uniqueFields = new WeakMap<ObjectSchema, readonly FieldSchema[]>();

/** Another live record holds a value that must be unique. Null: none does. */
export function duplicateError(context: SaveContext, row: MutableRow): SaveError | null {
  const { table } = context;
  for (const field of uniqueOf(context.object)) {
    const key = keyOf(field, table.valueOf(row, field));
    const holder = key === null ? undefined : table.idsWhere(field, key).find((id) => id !== row[0]);
    if (holder === undefined) continue;
    return failure(
      'DUPLICATE_VALUE',
      `duplicate value found: ${field.name} duplicates value on record with id: ${holder.slice(0, 15)}`,
      field.name
    );
  }
  return null;
}

function uniqueOf(object: ObjectSchema): readonly FieldSchema[] {
  let fields = uniqueFields.get(object);
  if (!fields) uniqueFields.set(object, (fields = object.fields.filter((field) => field.unique)));
  return fields;
}
