import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import type { MutableRow } from '../storage/row.ts';
import { sameKey } from '../values/hash.ts';
import type { SaveContext } from './context.ts';
import { failure } from './failures.ts';
import { normalize } from './normalize.ts';
import { referenceError } from './references.ts';
import type { SaveError } from './results.ts';
import { fieldsOf, setValue } from './row-record.ts';
import { nextAutoNumber } from './auto-number.ts';
import { isTruncated } from './truncation.ts';
import type { Work } from './work.ts';

/**
 * System validation: the row that a draft would store. Values that no caller may write keep what they were. Errors are noted on the work;
 * the row is then incomplete.
 */
export function makeRow(context: SaveContext, work: Work): MutableRow {
  const { table, object } = context;
  const inserting = work.before === null;
  const cuts = context.truncates || isTruncated(work.record);
  const row: MutableRow = work.before ? table.copy(work.before) : [work.id];
  for (const [field, given] of fieldsOf(work.draft!)) {
    if (field.type === 'id' || !(context.asPlatform || (inserting ? field.createable : field.updateable)) || field.formula !== undefined) {
      if (work.before && isFixedMaster(field) && given !== table.valueOf(work.before, field)) note(work, notWriteable(field));
      continue;
    }
    const result = normalize(field, cuts && typeof given === 'string' ? given.trim().slice(0, field.length) : given);
    if (!result.ok) {
      work.errors.push(result.error);
      continue;
    }
    const { value } = result;
    const before = work.before ? table.valueOf(work.before, field) : null;
    if (value !== null && field.type === 'reference' && value !== before) note(work, referenceError(context, field, value as string));
    if (inserting ? value !== null : !sameKey(value, before)) setValue(table, row, field, value);
  }
  if (inserting) completeNew(context, row);
  note(work, missingError(context, object, row));
  stamp(context, row, inserting);
  return row;
}

/** A detail that may not get another master. */
const isFixedMaster = (field: FieldSchema): boolean => field.relationshipKind === 'masterDetail' && field.createable && !field.updateable;

function notWriteable(field: FieldSchema): SaveError {
  const advice = 'Please check the security settings of this field and verify that it is read/write for your profile or permission set.';
  return failure('INVALID_FIELD_FOR_INSERT_UPDATE', `Unable to create/update fields: ${field.name}. ${advice}`, field.name);
}

function note(work: Work, error: SaveError | null): void {
  if (error) work.errors.push(error);
}

export function completeNew(context: SaveContext, row: MutableRow): void {
  const { table, object, tx } = context;
  for (const field of writtenBySystem(object)) {
    if (table.valueOf(row, field) !== null) continue;
    if (field.type === 'boolean') setValue(table, row, field, false);
    else if (field.autoNumberFormat !== undefined) setValue(table, row, field, nextAutoNumber(tx.database, object, field));
    else if (field.name === 'OwnerId') setValue(table, row, field, tx.user.id || null);
    // A custom object's name may be left out: the platform then takes the Id.
    else if (field.nameField && field.nillable && object.kind === 'custom') setValue(table, row, field, row[0]);
  }
}

const systemWritten = new WeakMap<ObjectSchema, readonly FieldSchema[]>();

function writtenBySystem(object: ObjectSchema): readonly FieldSchema[] {
  let fields = systemWritten.get(object);
  if (!fields) {
    fields = object.fields.filter(
      (field) =>
        field.formula === undefined &&
        (field.type === 'boolean' || field.autoNumberFormat !== undefined || field.name === 'OwnerId' || field.nameField === true)
    );
    systemWritten.set(object, fields);
  }
  return fields;
}

const required = new WeakMap<ObjectSchema, readonly FieldSchema[]>();

function missingError({ table }: SaveContext, object: ObjectSchema, row: MutableRow): SaveError | null {
  let fields = required.get(object);
  if (!fields) {
    fields = object.fields.filter(
      (field) => !field.nillable && (field.createable || field.updateable) && field.type !== 'boolean' && field.formula === undefined
    );
    required.set(object, fields);
  }
  const missing = fields.filter((field) => table.valueOf(row, field) === null).map((field) => field.name);
  return missing.length === 0
    ? null
    : failure('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, ...missing);
}

const stamps = { insert: ['CreatedById', 'LastModifiedById'], update: ['LastModifiedById'] } as const;
const times = { insert: ['CreatedDate', 'LastModifiedDate', 'SystemModstamp'], update: ['LastModifiedDate', 'SystemModstamp'] } as const;

/** Audit fields. An import into an empty org has no user. */
export function stamp(context: SaveContext, row: MutableRow, inserting: boolean): void {
  const { table, tx } = context;
  const now = context.now();
  const key = inserting ? 'insert' : 'update';
  for (const name of stamps[key]) set(context, name, (field) => setValue(table, row, field, tx.user.id || null));
  for (const name of times[key]) set(context, name, (field) => setValue(table, row, field, now));
}

function set(context: SaveContext, name: string, apply: (field: FieldSchema) => void): void {
  const field = context.field(name);
  if (field) apply(field);
}
