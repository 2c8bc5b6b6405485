import type { FieldSchema } from '../../contract/schema.ts';
import { failure } from './failures.ts';
import type { SaveContext } from './context.ts';
import type { SaveError } from './results.ts';

/** A lookup must lead to a live record of an object that the field refers to. Null: it does. */
export function referenceError(context: SaveContext, field: FieldSchema, id: string): SaveError | null {
  const { database, org } = context.tx;
  const target = org.schema.objectByPrefix(id.slice(0, 3));
  if (!target || !field.referenceTo?.includes(target.name))
    return failure('FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${id}`, field.name);
  const table = database.tableOf(target);
  if (table.get(id)) return null;
  if (table.getDeleted(id)) return failure('ENTITY_IS_DELETED', 'entity is deleted');
  return failure('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
}
