import type { Database } from '../runtime/storage/database.ts';
import { insertSystemRow, type SystemValues } from '../runtime/transactions/system-rows.ts';

/** Writes the rows of a fresh org, all by the same user at the same time. */
export class SetupWriter {
  readonly database: Database;
  readonly #now: number;
  /** Who created the rows; the first user's Id once there is one. */
  by = '';

  constructor(database: Database, now: number) {
    this.database = database;
    this.#now = now;
  }

  insert(object: string, values: SystemValues): string {
    return insertSystemRow(this.database, object, { ...defaultsOf(this.database, object), ...values }, this.by, this.#now);
  }
}

/** Checkboxes are never empty. */
function defaultsOf(database: Database, object: string): SystemValues {
  const fields = database.schema.object(object)?.fields ?? [];
  return Object.fromEntries(
    fields.filter((field) => field.apexType === 'Boolean').map((field) => [field.name, field.defaultValue === 'true'])
  );
}
