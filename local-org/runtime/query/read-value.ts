import type { FieldSchema } from '../../contract/schema.ts';
import type { Database } from '../storage/database.ts';
import { emptyOf } from '../storage/row.ts';
import { isCompound } from '../values/compound.ts';
import { compoundField, distanceFrom } from './compound-field.ts';
import { applyDateFunction, utc } from './date-functions.ts';
import { formulaField } from './formula-field.ts';
import { polymorphicObject, type LookupStep, type ResolvedField } from './names.ts';
import type { ValueExpression } from './plan.ts';
import type { CurrentRun, Read } from './read-context.ts';

export function readExpression(database: Database, expression: ValueExpression, run: CurrentRun): Read {
  const read = readField(database, expression.field, run);
  if (expression.kind === 'field') return read;
  if (expression.kind === 'label') return readLabel(read, expression.field.field);
  if (expression.kind === 'distance') return distanceFrom(read, expression.to, run);
  const { name, converted } = expression;
  return (row) => applyDateFunction(name, read(row), converted ? run().zone : utc);
}

/** The label of a picklist's value. */
export function readLabel(read: Read, field: FieldSchema): Read {
  const labels = new Map(field.picklist?.map((entry) => [entry.value, entry.label]));
  return (row) => {
    const value = read(row);
    return labels.get(value as string) ?? value;
  };
}

export function readField(database: Database, { path, object, field }: ResolvedField, run: CurrentRun): Read {
  const [step, ...rest] = path;
  if (!step && field.formula !== undefined) return formulaField(readField, database, object, field, run);
  if (!step && isCompound(field)) return compoundField(readField, database, object, field, run);
  if (!step) return readSlot(database.tableOf(object).layout.slotFor(field.ordinal), emptyOf(field));
  if (step.target.name === polymorphicObject) return readPolymorphic(database, step, rest, field, run);
  const slot = database.tableOf(step.object).layout.slotFor(step.lookup.ordinal);
  const parents = database.tableOf(step.target);
  const read = readField(database, { path: rest, object, field }, run);
  return (row) => {
    const id = row[slot];
    const parent = typeof id === 'string' ? parents.get(id) : undefined;
    return parent ? read(parent) : null;
  };
}

function readSlot(slot: number, empty: false | null): Read {
  return (row) => row[slot] ?? empty;
}

/** The parent's object shows in its Id; a field that this object does not have is null. */
function readPolymorphic(database: Database, step: LookupStep, rest: readonly LookupStep[], field: FieldSchema, run: CurrentRun): Read {
  const slot = database.tableOf(step.object).layout.slotFor(step.lookup.ordinal);
  const readers = new Map<string, Read>();
  return (row) => {
    const id = row[slot];
    if (typeof id !== 'string') return null;
    const prefix = id.slice(0, 3);
    let read = readers.get(prefix);
    if (!read) readers.set(prefix, (read = readTarget(database, prefix, rest, field, run)));
    return read([id]);
  };
}

/** Reads from the record whose Id stands in slot 0. */
function readTarget(database: Database, prefix: string, rest: readonly LookupStep[], field: FieldSchema, run: CurrentRun): Read {
  const object = database.schema.objectByPrefix(prefix);
  if (!object) return () => null;
  const table = database.tableOf(object);
  if (rest.length === 0 && field.name === 'Type') return () => object.name;
  const name = rest[0]?.lookup.name ?? field.name;
  const own = database.schema.field(object.name, name);
  if (!own) return () => null;
  const path = rest[0] ? [{ ...rest[0], object, lookup: own }, ...rest.slice(1)] : [];
  const read = readField(database, rest[0] ? { path, object: rest.at(-1)!.target, field } : { path: [], object, field: own }, run);
  return ([id]) => {
    const row = table.get(id as string);
    return row ? read(row) : null;
  };
}
