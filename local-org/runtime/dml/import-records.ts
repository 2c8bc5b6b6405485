import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import { emptyOf, type MutableRow } from '../storage/row.ts';
import { mark, rollbackTo } from '../storage/savepoint.ts';
import type { SObject } from '../values/sobject.ts';
import { SaveContext } from './context.ts';
import { missingDefaults } from './defaults.ts';
import { completeNew, stamp } from './make-row.ts';
import { normalize } from './normalize.ts';
import { referenceError } from './references.ts';
import type { SaveError } from './results.ts';
import { fieldsOf, setValue } from './row-record.ts';
import { rulesOf } from './rules/index.ts';
import { duplicateError } from './unique.ts';

export interface ImportProblem {
  /** Position in the list. */
  readonly index: number;
  readonly error: SaveError;
}

/**
 * Writes new records of one object as they are given, read-only fields and Ids included, with the rules of the system but without triggers, access
 * checks and limits. Required fields may be missing: exports often lack columns. Records of the list may refer to each other in any order.
 * All or nothing: with problems nothing is written.
 */
export function importRecords(tx: DataTransaction, records: readonly SObject[]): readonly ImportProblem[] {
  const [first] = records;
  if (!first) return [];
  const context = new SaveContext(tx, first.object, { mode: 'system', sharing: 'without', allOrNone: true });
  const start = mark(tx);
  const problems: ImportProblem[] = [];
  const rows = records.map((record, index) => {
    const row = importedRow(context, record, (error) => problems.push({ index, error }));
    context.table.put(row);
    return row;
  });
  for (const [index, row] of rows.entries()) for (const error of violations(context, row)) problems.push({ index, error });
  if (problems.length > 0) rollbackTo(tx, start);
  else for (const row of rows) rulesOf(context.object).saved?.(context, row, null);
  return problems;
}

function importedRow(context: SaveContext, record: SObject, note: (error: SaveError) => void): MutableRow {
  const { tx, object, table } = context;
  const id = record.id ?? tx.database.ids.next(object.keyPrefix);
  tx.database.ids.skipPast(id);
  const draft = record.copy();
  draft.readOnly = false;
  for (const [field, value] of missingDefaults(context, draft)) if (value !== emptyOf(field)) draft.store(field, value);
  const rules = rulesOf(object);
  rules.prepare?.(context, draft);
  const row: MutableRow = [id];
  stamp(context, row, true);
  for (const [field, given] of fieldsOf(draft)) {
    if (field.type === 'id') continue;
    const result = normalize(field, given);
    if (!result.ok) note(result.error);
    else if (result.value !== emptyOf(field)) setValue(table, row, field, result.value);
  }
  completeNew(context, row);
  rules.complete?.(context, row, null);
  return row;
}

function* violations(context: SaveContext, row: MutableRow): IterableIterator<SaveError> {
  const { table, object } = context;
  for (const field of lookupsOf(object)) {
    const id = table.valueOf(row, field);
    const error = id === null ? null : referenceError(context, field, id as string);
    if (error) yield error;
  }
  const duplicate = duplicateError(context, row);
  if (duplicate) yield duplicate;
}

const lookups = new WeakMap<ObjectSchema, readonly FieldSchema[]>();

function lookupsOf(object: ObjectSchema): readonly FieldSchema[] {
  let fields = lookups.get(object);
  if (!fields) lookups.set(object, (fields = object.fields.filter(({ type, createable }) => type === 'reference' && createable)));
  return fields;
}
