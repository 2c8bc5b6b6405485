import type { Database } from '../../storage/database.ts';
import { emptyOf, type MutableRow, type Row } from '../../storage/row.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import type { SaveContext } from '../context.ts';
import { setValue } from '../row-record.ts';

/** Sets a field of a row that is not stored yet; fields that the object does not have are left out. */
export function write(context: SaveContext, row: MutableRow, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = context.field(name);
    if (field) setValue(context.table, row, field, value);
  }
}

/** Adds a row that the platform makes by itself: no triggers, no limits. Answers its Id. */
export function addRow(context: SaveContext, object: string, values: Readonly<Record<string, unknown>>): string {
  const { database, user } = context.tx;
  return addPlatformRow(database, object, values, user.id, context.now());
}

export function addPlatformRow(
  database: Database,
  object: string,
  values: Readonly<Record<string, unknown>>,
  userId: string,
  at: ApexDatetime
): string {
  const table = database.table(object);
  const id = database.ids.next(table.object.keyPrefix);
  const row: MutableRow = [id];
  const set = (name: string, value: unknown): void => {
    const field = database.schema.field(object, name);
    if (field && value !== emptyOf(field)) setValue(table, row, field, value);
  };
  for (const name of ['CreatedById', 'LastModifiedById']) set(name, userId);
  for (const name of ['CreatedDate', 'LastModifiedDate', 'SystemModstamp']) set(name, at);
  for (const name in values) set(name, values[name]);
  table.put(row);
  return id;
}

/** A value of a record of any object; null if there is no such record. */
export function valueIn(context: SaveContext, object: string, id: unknown, name: string): unknown {
  const { database } = context.tx;
  const row: Row | undefined = typeof id === 'string' ? database.table(object).get(id) : undefined;
  return row ? database.table(object).valueOf(row, database.schema.field(object, name)!) : null;
}
