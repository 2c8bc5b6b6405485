import type { Row } from '../storage/row.ts';
import type { Table } from '../storage/table.ts';
import type { Access } from './choose-index.ts';

/** Rows by an access, in ascending order of Id; in the order of the index for `ordered`. Stops when `take` answers false. */
export function findRows(table: Table, access: Access, take: (row: Row) => boolean): void {
  if (access.kind === 'scan') {
    for (const row of table.rows()) if (!take(row)) return;
    return;
  }
  const visit = (id: string): boolean => {
    const row = table.get(id);
    return row === undefined || take(row);
  };
  if (access.kind === 'ordered') walk(table, access, visit);
  else sortedIds(table, access).every(visit);
}

function walk(table: Table, access: Access & { kind: 'ordered' }, visit: (id: string) => boolean): void {
  const index = table.ordered(access.field.ordinal);
  let going = access.nulls !== 'first' || index.nulls.every(visit);
  if (!going) return;
  const step = (id: string): boolean => (going = visit(id));
  if (access.descending) index.descending(access.range, step);
  else index.ascending(access.range, step);
  if (going && access.nulls === 'last') index.nulls.every(visit);
}

function sortedIds(table: Table, access: Access): readonly string[] {
  switch (access.kind) {
    case 'keys':
      if (access.keys.length === 1) return idsOfKey(table, access, 0);
      return distinct(access.keys.flatMap((_key, i) => idsOfKey(table, access, i)));
    case 'range':
      return table.ordered(access.field.ordinal).list(access.range).sort();
    case 'union':
      return distinct(access.parts.flatMap((part) => sortedIds(table, part)));
    case 'scan':
    case 'ordered':
      throw new Error(`${access.kind} has no list of Ids`);
  }
}

function idsOfKey(table: Table, access: Access & { kind: 'keys' }, at: number): readonly string[] {
  const key = access.keys[at]!;
  return access.field.type === 'id' ? [key as string] : table.hash(access.field.ordinal).get(key);
}

function distinct(ids: string[]): string[] {
  if (ids.every((id, i) => i === 0 || id > ids[i - 1]!)) return ids;
  ids.sort();
  return ids.filter((id, i) => i === 0 || id !== ids[i - 1]);
}
