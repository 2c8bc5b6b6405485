import type { FieldSchema } from '../../contract/schema.ts';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/row.ts';
import { ApexDatetime } from '../values/datetime.ts';

/** Rows that the platform itself keeps (jobs, schedules): written without triggers, limits and access checks. Values by field name. */
export type SystemValues = Readonly<Record<string, unknown>>;

/** Adds a row and answers its Id. Audit fields are filled for `userId` at `now`. */
export function insertSystemRow(database: Database, object: string, values: SystemValues, userId: string, now: number): string {
  const schema = database.schema.object(object);
  if (!schema) throw new Error(`No object ${object} in the schema`);
  const id = database.ids.next(schema.keyPrefix);
  const at = new ApexDatetime(now);
  const audit = { CreatedById: userId, CreatedDate: at, LastModifiedById: userId, LastModifiedDate: at, SystemModstamp: at };
  write(database, object, [id], { ...audit, ...values });
  return id;
}

export function updateSystemRow(database: Database, object: string, id: string, values: SystemValues): void {
  const row = database.table(object).get(id);
  if (row) write(database, object, row, values);
}

export function deleteSystemRow(database: Database, object: string, id: string): void {
  if (database.table(object).get(id)) database.table(object).remove(id);
}

/** The value of a field of a live row; null if there is no such row or value. */
export function systemValue(database: Database, object: string, id: string, field: string): unknown {
  const table = database.table(object);
  const row = table.get(id);
  const schema = database.schema.field(object, field);
  return row && schema ? table.valueOf(row, schema) : null;
}

/** Live rows whose `field` has `value`. */
export function* systemRows(database: Database, object: string, field: string, value: unknown): IterableIterator<string> {
  const table = database.table(object);
  const schema = database.schema.field(object, field);
  if (!schema) return;
  for (const row of table.rows()) if (table.valueOf(row, schema) === value) yield row[0] as string;
}

function write(database: Database, object: string, from: Row, values: SystemValues): void {
  const table = database.table(object);
  const row = from.slice();
  for (const [name, value] of Object.entries(values)) {
    const field: FieldSchema | undefined = database.schema.field(object, name);
    // A field that the generated schema does not have is not kept: nothing could read it.
    if (!field) continue;
    const slot = table.layout.slotFor(field.ordinal);
    while (row.length <= slot) row.push(null);
    row[slot] = value;
  }
  table.put(row);
}
