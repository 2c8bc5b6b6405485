import type { Row } from '../storage/row.ts';
import type { Table } from '../storage/table.ts';
import type { Access } from './choose-index.ts';

/** Rows by an access, in ascending order of Id; in the order of the index for `ordered`. Stops when `take` answers false. */
export function findRows(table: Table, access: Access, take: (row: Row) => boolean): void {
  if (access.kind === 'scan') {
    for (const row of table.rows()) if (!take(row)) return;
    return;
  }
  const ids = access.kind === 'ordered' ? orderedIds(table, access) : sortedIds(table, access);
  for (const id of ids) {
    const row = table.get(id);
    if (row && !take(row)) return;
  }
}

function sortedIds(table: Table, access: Access): readonly string[] {
  switch (access.kind) {
    case 'keys':
      if (access.keys.length === 1) return idsOfKey(table, access, 0);
      return distinct(access.keys.flatMap((_key, i) => idsOfKey(table, access, i)));
    case 'range':
      return [...table.ordered(access.field.ordinal).ascending(access.range)].sort();
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
  ids.sort();
  return ids.filter((id, i) => i === 0 || id !== ids[i - 1]);
}

function* orderedIds(table: Table, access: Access & { kind: 'ordered' }): IterableIterator<string> {
  const index = table.ordered(access.field.ordinal);
  if (access.nulls === 'first') yield* index.nulls;
  yield* access.descending ? index.descending(access.range) : index.ascending(access.range);
  if (access.nulls === 'last') yield* index.nulls;
}
