import type { DmlOperation } from '../../contract/abi.ts';
import { checkAccess, type ObjectRight, type UserAccess } from '../access/check-access.ts';
import { sharingFilter } from '../access/sharing.ts';
import { DmlException } from '../values/data-exceptions.ts';
import { sameKey } from '../values/hash.ts';
import { apexException } from '../values/platform-exceptions.ts';
import type { SaveContext } from './context.ts';
import { failure } from './failures.ts';
import { fieldsOf } from './row-record.ts';
import { isAlive, type Work } from './work.ts';

const rights: Readonly<Record<DmlOperation, ObjectRight>> = {
  insert: 'create',
  update: 'edit',
  upsert: 'edit',
  delete: 'delete',
  undelete: 'create',
  merge: 'delete'
};

/** User mode: object and field permissions. Throws for the whole statement. */
export function requireAccess(context: SaveContext, operation: DmlOperation, works: readonly Work[]): void {
  if (context.mode !== 'user') return;
  const access = checkAccess(context.tx);
  const { object } = context;
  if (!access.objectRight(object, rights[operation]))
    throw apexException('System.SecurityException', `Access to entity '${object.name}' denied`);
  if (operation === 'delete' || operation === 'undelete' || operation === 'merge') return;
  const failures = works.flatMap((work) => {
    const fields = inaccessible(context, access, work);
    const message = `Fields not accessible: ${fields.join(', ')}`;
    const { index, id } = work;
    return fields.length === 0 ? [] : [{ index, object: object.name, id, statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message, fields }];
  });
  if (failures.length === 0) return;
  throw DmlException.of(
    `Operation failed due to fields being inaccessible on Sobject ${object.name}, check errors on Exception or Result!`,
    failures
  );
}

/** Fields that the record would set; an update that leaves a queried value as it is does not count. */
function inaccessible({ object, table }: SaveContext, access: UserAccess, { record, before }: Work): string[] {
  const names: string[] = [];
  for (const [field, value] of fieldsOf(record)) {
    if (field.type === 'id' || access.fieldRight(object, field, 'edit')) continue;
    if (!before || !sameKey(value, table.valueOf(before, field))) names.push(field.name);
  }
  return names;
}

/** Records that exist but that the user may not change. Locks hold always, sharing in user mode and in classes with sharing. */
export function requireRecordAccess(context: SaveContext, works: readonly Work[]): void {
  refuseLocked(context, works);
  if (context.mode !== 'user' && context.sharing === 'without') return;
  const test = sharingFilter(context.tx, context.object, 'edit');
  if (!test) return;
  for (const work of works) {
    if (isAlive(work) && work.before && !test(work.before))
      work.errors.push(failure('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id'));
  }
}

/** Only who may modify all records of the object changes one that is locked (Salesforce Help, Considerations for Approvals). */
function refuseLocked({ tx, object }: SaveContext, works: readonly Work[]): void {
  const locks = tx.database.table('RecordLock');
  if (locks.size === 0 || checkAccess(tx).objectRight(object, 'modifyAll')) return;
  for (const work of works)
    if (isAlive(work) && work.before && locks.get(work.before[0] as string))
      work.errors.push(failure('ENTITY_IS_LOCKED', 'the entity is locked for editing'));
}
