import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import { keyOf } from '../storage/keys.ts';
import type { MutableRow } from '../storage/row.ts';
import type { SaveContext } from './context.ts';
import { failure } from './failures.ts';
import type { SaveError } from './results.ts';

const uniqueFields = new WeakMap<ObjectSchema, readonly FieldSchema[]>();

/** Other live records hold values that must be unique: one error that names them all, by no field. Null: none does. */
export function duplicateError(context: SaveContext, row: MutableRow): SaveError | null {
  const duplicates = uniqueOf(context.object).flatMap((field) => {
    const holder = holderOf(context, row, field);
    return holder === undefined ? [] : [`${field.name} duplicates value on record with id: ${holder.slice(0, 15)}`];
  });
  return duplicates.length === 0 ? null : failure('DUPLICATE_VALUE', `duplicate value found: ${duplicates.join(', ')}`);
}

function holderOf({ table }: SaveContext, row: MutableRow, field: FieldSchema): string | undefined {
  const key = keyOf(field, table.valueOf(row, field));
  return key === null ? undefined : table.idsWhere(field, key).find((id) => id !== row[0]);
}

function uniqueOf(object: ObjectSchema): readonly FieldSchema[] {
  let fields = uniqueFields.get(object);
  if (!fields) uniqueFields.set(object, (fields = object.fields.filter((field) => field.unique)));
  return fields;
}
