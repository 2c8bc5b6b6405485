import type { PlainRecord, RowRecord } from '../../contract/org.ts';
import { encode } from '../storage/encode.ts';
import type { Row } from '../storage/row.ts';
import type { Table } from '../storage/table.ts';
import type { UndoEntry } from '../storage/undo.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';

/** `Object: number of rows` of what a transaction changed. */
export function countsByObject(undo: readonly UndoEntry[]): readonly string[] {
  const ids = new Map<Table, Set<string>>();
  for (const { table, id } of undo) {
    const known = ids.get(table as Table);
    if (known) known.add(id);
    else ids.set(table as Table, new Set([id]));
  }
  return [...ids].map(([table, changed]) => `${table.object.name}: ${changed.size}`);
}

/** The first `most` rows that a transaction changed, as they were before it and as they are now. */
export function rowRecords(undo: readonly UndoEntry[], most: number): readonly RowRecord[] {
  const first = new Map<string, UndoEntry>();
  for (const entry of undo) {
    const key = `${(entry.table as Table).object.name} ${entry.id}`;
    if (entry.place === 'live' && !first.has(key)) first.set(key, entry);
  }
  return [...first.values()]
    .slice(0, most)
    .map(({ table, id, before }) => rowRecord(table as Table, id, before, (table as Table).get(id)))
    .filter((record) => record.before !== null || record.after !== null);
}

function rowRecord(table: Table, id: string, before: Row | undefined, after: Row | undefined): RowRecord {
  const object = table.object.name;
  if (!before || !after) return { object, id, before: before ? values(table, before) : null, after: after ? values(table, after) : null };
  const [old, now] = [values(table, before), values(table, after)];
  const differing = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]);
  const only = (record: PlainRecord): PlainRecord => Object.fromEntries(differing.map((name) => [name, record[name] ?? null]));
  return { object, id, before: only(old), after: only(now) };
}

function values(table: Table, row: Row): PlainRecord {
  const { ordinals } = table.layout;
  const named = [...row.entries()].slice(1).map(([slot, value]) => [table.object.fields[ordinals[slot]!]!.name, readable(value)] as const);
  return Object.fromEntries(named.filter(([, value]) => value !== null));
}

function readable(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof ApexDatetime) return new Date(value.millis).toISOString();
  if (value instanceof ApexDate) return new Date(value.days * 86_400_000).toISOString().slice(0, 10);
  return encode(value);
}
