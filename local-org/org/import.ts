import type { PlainRecord } from '../contract/org.ts';
import type { ObjectSchema } from '../contract/schema.ts';
import type { Database } from '../runtime/storage/database.ts';
import type { Engine } from '../runtime/transactions/engine.ts';
import { ApexDatetime } from '../runtime/values/datetime.ts';
import { toId18 } from '../runtime/values/id.ts';
import { completeProfiles } from '../setup/profiles.ts';
import { SetupWriter } from '../setup/rows.ts';
import { completeUsers } from '../setup/users.ts';
import { ImportFailure } from './failures.ts';
import { fromPlain } from './plain.ts';

/** Writes records as they are, below triggers and rules; Ids that are given stay. All or none. Throws ImportFailure. */
export function importRecords(engine: Engine, objectName: string, records: readonly PlainRecord[]): void {
  const { database, services } = engine;
  const object = database.schema.object(objectName);
  if (!object) throw new ImportFailure(objectName, [`there is no object ${objectName}`]);
  const now = services.clock.now();
  const rows = makeRows(database, object, records, now);
  engine.writeSystem(() => {
    for (const row of rows) {
      database.ids.skipPast(row[0] as string);
      database.tableOf(object).put(row);
    }
    const writer = new SetupWriter(database, now);
    if (object.name === 'Profile') completeProfiles(writer);
    if (object.name === 'User') completeUsers(writer);
  });
}

function makeRows(database: Database, object: ObjectSchema, records: readonly PlainRecord[], now: number): readonly (readonly unknown[])[] {
  const problems: string[] = [];
  const at = new ApexDatetime(now);
  const checkboxes = object.fields
    .filter(({ apexType }) => apexType === 'Boolean')
    .map(({ name, defaultValue }) => [name, defaultValue === 'true']);
  const basis = { ...Object.fromEntries(checkboxes), CreatedDate: at, LastModifiedDate: at, SystemModstamp: at } as Record<string, unknown>;
  const rows = records.map((record, index) => {
    const row = new DraftRow(database, object, idOf(record, object.keyPrefix) ?? database.ids.next(object.keyPrefix));
    for (const [name, value] of Object.entries(basis)) row.put(name, value);
    try {
      for (const [name, value] of Object.entries(record)) row.putPlain(name, value);
    } catch (error) {
      problems.push(`record ${index + 1}: ${(error as Error).message}`);
    }
    return row.values;
  });
  if (problems.length) throw new ImportFailure(object.name, problems);
  return rows;
}

class DraftRow {
  readonly values: unknown[];
  readonly #database: Database;
  readonly #object: ObjectSchema;

  constructor(database: Database, object: ObjectSchema, id: string) {
    this.#database = database;
    this.#object = object;
    this.values = [id];
  }

  /** Fields that the object does not have are left out. */
  put(name: string, value: unknown): void {
    const field = this.#database.schema.field(this.#object.name, name);
    if (!field || field.type === 'id') return;
    const slot = this.#database.tableOf(this.#object).layout.slotFor(field.ordinal);
    while (this.values.length <= slot) this.values.push(null);
    this.values[slot] = value;
  }

  putPlain(name: string, value: unknown): void {
    const field = this.#database.schema.field(this.#object.name, name);
    if (!field) throw new Error(`there is no field ${this.#object.name}.${name}`);
    this.put(name, fromPlain(field, value));
  }
}

function idOf(record: PlainRecord, keyPrefix: string): string | null {
  const id = typeof record['Id'] === 'string' ? toId18(record['Id']) : null;
  return id?.startsWith(keyPrefix) ? id : null;
}
