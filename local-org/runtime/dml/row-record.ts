import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import { emptyOf, type MutableRow, type Row } from '../storage/row.ts';
import type { Table } from '../storage/table.ts';
import { Layout } from '../values/layout.ts';
import { SObject } from '../values/sobject.ts';

/** The whole stored record as triggers see it: every field reads, also one without a value. */
export function recordOf(table: Table, row: Row, readOnly: boolean): SObject {
  const layout = layoutOf(table);
  const values = Array.from(layout.members, (member, slot) => row[slot] ?? (member.kind === 'field' ? emptyOf(member.field) : null));
  const record = new SObject(layout, values);
  record.readOnly = readOnly;
  return record;
}

const layouts = new WeakMap<Table, Layout>();

/** Slots of the layout are the slots of the table's rows. */
function layoutOf(table: Table): Layout {
  let layout = layouts.get(table) ?? Layout.empty(table.object);
  const { ordinals } = table.layout;
  if (layout.members.length === ordinals.length) return layout;
  for (let slot = layout.members.length; slot < ordinals.length; slot++) layout = layout.with(table.object.fields[ordinals[slot]!]!);
  layouts.set(table, layout);
  return layout;
}

/** Fields of a record's own layout with their values; related records are left out. */
export function* fieldsOf(record: SObject): IterableIterator<readonly [FieldSchema, unknown]> {
  const { members } = record.layout;
  for (let slot = 0; slot < members.length; slot++) {
    const member = members[slot]!;
    if (member.kind === 'field') yield [member.field, record.values[slot]];
  }
}

/** Sets a value in a row that is not stored yet. */
export function setValue(table: Table, row: MutableRow, field: FieldSchema, value: unknown): void {
  const slot = table.layout.slotFor(field.ordinal);
  while (row.length < slot) row.push(null);
  row[slot] = value;
}

export function fieldNamed(object: ObjectSchema, name: string): FieldSchema | undefined {
  return object.fields.find((field) => field.name === name);
}
