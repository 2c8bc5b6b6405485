import type { DmlOperation } from '../../contract/abi.ts';
import type { FieldSchema } from '../../contract/schema.ts';
import { keyOf } from '../storage/keys.ts';
import { apexException } from '../values/platform-exceptions.ts';
import type { SaveContext } from './context.ts';
import { failure } from './failures.ts';
import { normalize } from './normalize.ts';
import type { Work } from './work.ts';

/** Finds the stored row of every record, or notes why there is none. Throws for lists that are wrong as a whole. */
export function matchRecords(context: SaveContext, operation: DmlOperation, works: readonly Work[], externalId: string | undefined): void {
  if (operation === 'insert') for (const work of works) matchNew(work);
  else if (operation === 'upsert') matchUpsert(context, works, externalId);
  else for (const work of works) matchStored(context, operation, work);
  refuseDuplicates(operation, works);
}

function matchNew(work: Work): void {
  work.created = true;
  if (work.id === null) return;
  work.errors.push(failure('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', 'Id'));
}

function matchStored(context: SaveContext, operation: DmlOperation, work: Work): void {
  if (work.id === null) {
    const article = operation === 'update' || operation === 'undelete' || operation === 'upsert' ? 'an' : 'a';
    work.errors.push(failure('MISSING_ARGUMENT', `Id not specified in ${article} ${operation} call`));
    return;
  }
  const { table } = context;
  const live = table.get(work.id);
  const deleted = table.getDeleted(work.id);
  if (operation === 'undelete') {
    if (!deleted) work.errors.push(failure('UNDELETE_FAILED', live ? 'Entity is not in the recycle bin' : 'invalid record id'));
    work.before = deleted ?? null;
  } else if (live) work.before = live;
  else if (deleted) work.errors.push(failure('ENTITY_IS_DELETED', 'entity is deleted'));
  else work.errors.push(failure('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'));
}

function matchUpsert(context: SaveContext, works: readonly Work[], externalId: string | undefined): void {
  const field = externalId === undefined ? undefined : context.field(externalId);
  if (externalId !== undefined && !field)
    throw apexException('System.SObjectException', `Invalid field ${externalId} for ${context.object.name}`);
  const seen = new Set<unknown>();
  for (const work of works) {
    if (!field || field.type === 'id') {
      if (work.id === null) work.created = true;
      else matchStored(context, 'upsert', work);
    } else matchExternal(context, work, field, seen);
  }
}

function matchExternal(context: SaveContext, work: Work, field: FieldSchema, seen: Set<unknown>): void {
  const normalized = normalize(field, work.record.peek(field));
  const key = normalized.ok ? keyOf(field, normalized.value) : null;
  if (key === null) {
    work.errors.push(failure('MISSING_ARGUMENT', `${field.name} not specified`));
    return;
  }
  if (seen.has(key)) {
    work.errors.push(failure('DUPLICATE_VALUE', `Duplicate external id specified: ${String(work.record.peek(field))}`, field.name));
    return;
  }
  seen.add(key);
  const [id, another] = context.table.idsWhere(field, key);
  if (another !== undefined) {
    work.errors.push(
      failure('DUPLICATE_EXTERNAL_ID', `${field.label}: more than one record found for external id field: [${id}, ${another}]`, field.name)
    );
  } else if (id === undefined) {
    work.created = true;
    work.id = null;
  } else {
    work.id = id;
    work.before = context.table.get(id)!;
  }
}

function refuseDuplicates(operation: DmlOperation, works: readonly Work[]): void {
  const records = new Set<unknown>();
  const ids = new Set<string>();
  for (const work of works) {
    if (work.created && records.has(work.record))
      throw apexException('System.ListException', 'Before Insert or Upsert list must not have two identically equal elements');
    records.add(work.record);
    if (work.id === null || operation === 'insert') continue;
    if (ids.has(work.id)) throw apexException('System.ListException', `Duplicate id in list: ${work.id}`);
    ids.add(work.id);
  }
}
