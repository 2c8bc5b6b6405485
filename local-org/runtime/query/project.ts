import type { FieldSchema } from '../../contract/schema.ts';
import type { Database } from '../storage/database.ts';
import { emptyOf, type Row } from '../storage/row.ts';
import { isCompound } from '../values/compound.ts';
import { Layout } from '../values/layout.ts';
import type { ApexList } from '../values/list.ts';
import { SObject } from '../values/sobject.ts';
import { setAliases } from '../values/aliases.ts';
import { formatted } from './format.ts';
import type { ParentPlan, SelectedField, SelectPlan } from './plan.ts';
import type { CurrentRun, Read } from './read-context.ts';
import { readField, readLabel } from './read-value.ts';
import { isPolymorphic } from './select-builder.ts';

/** Answers the list of a sub-query's records for the parent with an Id. Called with the position of the sub-query in the SELECT. */
export type ChildLists = (child: number, parentId: string) => ApexList;

/** Makes the record of the result from a row. */
export type Project = (row: Row, children: ChildLists) => SObject;

/** Values are copied out of the row one by one, so that no array of the store leaves it. */
export function projector(database: Database, select: SelectPlan, run: CurrentRun): Project {
  let layout = Layout.of(
    select.object,
    select.fields.map(({ field }) => field)
  );
  for (const { lookup } of select.parents) layout = layout.withParent(lookup);
  for (const { relationship } of select.children) layout = layout.withChildren(relationship);
  const slots = select.fields.map((selected) => plainSlot(database, select, selected));
  const empties = select.fields.map(({ field }) => emptyOf(field));
  const reads = select.fields.map((selected, i) => (slots[i]! >= 0 ? null : readSelected(database, select, selected, run)));
  const parents = select.parents.map((parent) => parentReader(database, select, parent, run));
  const aliased = aliasReader(database, select, run);
  const fieldCount = reads.length;
  const parentCount = parents.length;
  const childCount = select.children.length;
  return (row, children) => {
    const values = new Array<unknown>(layout.members.length);
    for (let i = 0; i < fieldCount; i++) {
      const slot = slots[i]!;
      values[i] = slot >= 0 ? (row[slot] ?? empties[i]) : reads[i]!(row);
    }
    for (let i = 0; i < parentCount; i++) values[fieldCount + i] = parents[i]!(row, children);
    for (let i = 0; i < childCount; i++) values[fieldCount + parentCount + i] = children(i, row[0] as string);
    const record = new SObject(layout, values, true);
    if (aliased) setAliases(record, aliased(row));
    return record;
  };
}

function aliasReader(database: Database, { aliased }: SelectPlan, run: CurrentRun): ((row: Row) => ReadonlyMap<string, unknown>) | null {
  if (aliased.length === 0) return null;
  const reads = aliased.map(({ alias, field, shown }) => ({
    alias: alias.toLowerCase(),
    read: readShown(readField(database, field, run), field.field, shown, run)
  }));
  return (row) => new Map(reads.map(({ alias, read }) => [alias, read(row)]));
}

/** Where the value lies in the row, if it is taken as it is; else -1. */
function plainSlot(database: Database, { object }: SelectPlan, { field, shown }: SelectedField): number {
  return shown !== 'value' || field.formula !== undefined || isCompound(field)
    ? -1
    : database.tableOf(object).layout.slotFor(field.ordinal);
}

function readSelected(database: Database, { object }: SelectPlan, { field, shown }: SelectedField, run: CurrentRun): Read {
  return readShown(readField(database, { path: [], object, field }, run), field, shown, run);
}

function readShown(read: Read, field: FieldSchema, shown: SelectedField['shown'], run: CurrentRun): Read {
  if (shown === 'value') return read;
  if (shown === 'formatted') return (row) => formatted(field, read(row), run().tx.user);
  return readLabel(read, field);
}

function parentReader(
  database: Database,
  select: SelectPlan,
  { lookup, select: parent, branches }: ParentPlan,
  run: CurrentRun
): (row: Row, children: ChildLists) => SObject | null {
  const readId = readField(database, { path: [], object: select.object, field: lookup }, run);
  if (branches) return typesReader(database, select, { lookup, select: parent, branches }, run);
  if (isPolymorphic(parent)) return polymorphicReader(database, select, lookup, parent, run);
  const table = database.tableOf(parent.object);
  const project = projector(database, parent, run);
  return (row, children) => {
    const id = readId(row);
    const parentRow = typeof id === 'string' ? table.get(id) : undefined;
    return parentRow ? project(parentRow, children) : null;
  };
}

/** `TYPEOF`: what is read depends on the object of the related record. */
function typesReader(
  database: Database,
  select: SelectPlan,
  { lookup, select: otherwise, branches }: ParentPlan,
  run: CurrentRun
): (row: Row, children: ChildLists) => SObject | null {
  const readId = readField(database, { path: [], object: select.object, field: lookup }, run);
  const readers = new Map(
    [...branches!].map(([prefix, branch]) => [
      prefix,
      { table: database.tableOf(branch.object), project: projector(database, branch, run) }
    ])
  );
  // Id alone is in every plan: without ELSE other records do not show.
  const readOther = otherwise.fields.length > 1 ? polymorphicReader(database, select, lookup, otherwise, run) : null;
  return (row, children) => {
    const id = readId(row);
    if (typeof id !== 'string') return null;
    const reader = readers.get(id.slice(0, 3));
    if (!reader) return readOther?.(row) ?? null;
    const related = reader.table.get(id);
    return related ? reader.project(related, children) : null;
  };
}

/** The record of a lookup with several targets has the type `Name` and what all targets share. */
function polymorphicReader(
  database: Database,
  select: SelectPlan,
  lookup: FieldSchema,
  parent: SelectPlan,
  run: CurrentRun
): (row: Row) => SObject | null {
  const { object } = parent;
  const layout = Layout.of(
    object,
    parent.fields.map(({ field }) => field)
  );
  const step = { object: select.object, lookup, target: object };
  const reads = parent.fields.map(({ field }) => readField(database, { path: [step], object, field }, run));
  const readId = readField(database, { path: [], object: select.object, field: lookup }, run);
  return (row) =>
    readId(row) === null
      ? null
      : new SObject(
          layout,
          reads.map((read) => read(row)),
          true
        );
}
