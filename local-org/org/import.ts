import type { PlainRecord } from '../contract/org.ts';
import type { Schema } from '../contract/schema.ts';
import type { Engine } from '../runtime/transactions/engine.ts';
import { ApexDatetime } from '../runtime/values/datetime.ts';
import { toId18 } from '../runtime/values/id.ts';
import { ImportFailure } from './failures.ts';
import { fromPlain } from './plain.ts';

/** Writes records as they are, below triggers and rules; Ids that are given stay. All or none. Throws ImportFailure. */
export function importRecords(engine: Engine, objectName: string, records: readonly PlainRecord[]): void {
  const { database, services } = engine;
  const object = database.schema.object(objectName);
  if (!object) throw new ImportFailure(objectName, [`there is no object ${objectName}`]);
  const table = database.tableOf(object);
  const problems: string[] = [];
  const at = new ApexDatetime(services.clock.now());
  const audit = { CreatedDate: at, LastModifiedDate: at, SystemModstamp: at };
  const rows: unknown[][] = [];
  for (const [index, record] of records.entries()) {
    const id = idOf(record, object.keyPrefix) ?? database.ids.next(object.keyPrefix);
    const row: unknown[] = [id];
    const put = (name: string, value: unknown): void => {
      const field = database.schema.field(object.name, name)!;
      const slot = table.layout.slotFor(field.ordinal);
      while (row.length <= slot) row.push(null);
      row[slot] = value;
    };
    for (const [name, value] of Object.entries({ ...checkboxes(database.schema, object.name), ...audit })) {
      if (database.schema.field(object.name, name)) put(name, value);
    }
    try {
      for (const [name, value] of Object.entries(record)) putPlain(database.schema, object.name, put, name, value);
    } catch (error) {
      problems.push(`record ${index + 1}: ${(error as Error).message}`);
    }
    rows.push(row);
  }
  if (problems.length) throw new ImportFailure(objectName, problems);
  engine.writeSystem(() => {
    for (const row of rows) {
      database.ids.skipPast(row[0] as string);
      table.put(row);
    }
  });
}

function putPlain(schema: Schema, object: string, put: (name: string, value: unknown) => void, name: string, value: unknown): void {
  const field = schema.field(object, name);
  if (!field) throw new Error(`there is no field ${object}.${name}`);
  if (field.name !== 'Id') put(field.name, fromPlain(field, value));
}

function idOf(record: PlainRecord, keyPrefix: string): string | null {
  const id = typeof record['Id'] === 'string' ? toId18(record['Id']) : null;
  return id?.startsWith(keyPrefix) ? id : null;
}

function checkboxes(schema: Schema, object: string): Readonly<Record<string, boolean>> {
  const fields = schema.object(object)!.fields.filter((field) => field.apexType === 'Boolean');
  return Object.fromEntries(fields.map((field) => [field.name, field.defaultValue === 'true']));
}
