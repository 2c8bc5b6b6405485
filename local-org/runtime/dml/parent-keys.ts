import type { FieldSchema } from '../../contract/schema.ts';
import { keyOf } from '../storage/keys.ts';
import type { SObject } from '../values/sobject.ts';
import type { SaveContext } from './context.ts';
import { failure } from './failures.ts';
import { fieldsOf } from './row-record.ts';
import type { Work } from './work.ts';

/**
 * Lookups given by a related record with an external id: `new Contact(Account = new Account(Key__c = '1'))` (Apex Developer Guide, Creating Parent and
 * Child Records in a Single Statement). Related records from queries say nothing.
 */
export function setParentsByKey(context: SaveContext, work: Work, draft: SObject): void {
  const { record } = work;
  for (const [slot, member] of record.layout.members.entries()) {
    if (member.kind !== 'parent') continue;
    const parent = record.values[slot] as SObject | null;
    if (!parent || parent.queried || record.has(member.field)) continue;
    const id = idByKey(context, work, parent);
    if (id !== null) draft.store(member.field, id);
  }
}

function idByKey(context: SaveContext, work: Work, parent: SObject): string | null {
  const keys = [...fieldsOf(parent)].filter(([field, value]) => isKey(field) && value !== null);
  if (keys.length !== 1) return null;
  const [field, value] = keys[0]!;
  const table = context.tx.database.tableOf(parent.object);
  const [id, another] = table.idsWhere(field, keyOf(field, value)!);
  if (id !== undefined && another === undefined) return id;
  const found = id === undefined ? 'not found' : 'not unique';
  work.errors.push(
    failure('INVALID_FIELD', `Foreign key external ID: ${String(value)} ${found} for field ${field.name} in entity ${parent.object.name}`)
  );
  return null;
}

function isKey(field: FieldSchema): boolean {
  return field.externalId === true || (field.unique === true && field.type !== 'id');
}
