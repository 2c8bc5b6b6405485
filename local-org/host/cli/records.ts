import { stringify } from 'csv-stringify/sync';
import type { PlainRecord } from '../../contract/org.ts';
import { textTable } from '../testing/text-table.ts';
import { counted } from './arguments.ts';

export const formats = ['table', 'csv', 'json'] as const;
export type Format = (typeof formats)[number];

/** Records of a query as text. Parents become columns of their own (`Profile.Name`), child lists JSON. */
export function recordsText(records: readonly PlainRecord[], soql: string, format: Format): string {
  if (format === 'json') return JSON.stringify(records, null, 2);
  const flat = records.map((record) => new Map(cellsOf(record, '').map(([name, text]) => [name.toLowerCase(), text])));
  const columns = selected(soql) ?? columnsOf(records);
  const rows = flat.map((cells) => columns.map((name) => cells.get(name.toLowerCase()) ?? ''));
  if (format === 'csv') return stringify([columns, ...rows]).trimEnd();
  const count = counted(records.length, 'row');
  return records.length ? `${textTable(columns, rows)}\n${count}` : count;
}

/** The fields that a query names; undefined if it selects anything but fields. */
function selected(soql: string): readonly string[] | undefined {
  const [, list = ''] = /^\s*select\s+(.+?)\s+from\s/is.exec(soql) ?? [];
  const fields = list.split(',').map((field) => field.trim());
  return fields.every((field) => /^\w+(\.\w+)*$/.test(field)) ? fields : undefined;
}

/** A parent without a record has no cells of its own. */
function columnsOf(records: readonly PlainRecord[]): readonly string[] {
  const names = [...new Set(records.flatMap((record) => cellsOf(record, '').map(([name]) => name)))];
  return names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)));
}

function cellsOf(record: PlainRecord, prefix: string): (readonly [string, string])[] {
  return Object.entries(record).flatMap(([name, value]) => {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return cellsOf(value as PlainRecord, `${prefix}${name}.`);
    return [[prefix + name, cell(value)] as const];
  });
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
