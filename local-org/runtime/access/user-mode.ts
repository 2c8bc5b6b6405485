import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import { QueryException } from '../values/data-exceptions.ts';
import { checkAccess } from './check-access.ts';

/** A field with the object that has it. */
export interface FieldOfObject {
  readonly object: ObjectSchema;
  readonly field: FieldSchema;
}

/** What user mode refuses a query: an object, if it is one, and every inaccessible field by object. */
export interface Refusal {
  readonly object: ObjectSchema | null;
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Null: the running user may read everything that the query names. */
export function queryRefusal(tx: DataTransaction, objects: Iterable<ObjectSchema>, fields: readonly FieldOfObject[]): Refusal | null {
  const access = checkAccess(tx);
  if (access.isAdministrator) return null;
  const closed = new Set([...objects].filter((object) => object.name !== 'Name' && !access.objectRight(object, 'read')));
  const refused = new Map<string, Set<string>>();
  for (const { object, field } of fields) {
    if (!closed.has(object) && access.fieldRight(object, field, 'read')) continue;
    const names = refused.get(object.name);
    if (names) names.add(field.name);
    else refused.set(object.name, new Set([field.name]));
  }
  const [object = null] = closed;
  return object === null && refused.size === 0 ? null : { object, fields: refused };
}

/** QueryException with the fields for `getInaccessibleFields`. */
export function refusedQuery(text: string, fields: Refusal['fields']): QueryException {
  const exception = new QueryException(text);
  exception.inaccessibleFields = fields;
  return exception;
}
