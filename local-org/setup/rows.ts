import { sameKey } from '../runtime/values/hash.ts';
import { keyOf } from '../runtime/storage/keys.ts';
import type { Database } from '../runtime/storage/database.ts';
import { deleteSystemRow, insertSystemRow, systemValue, updateSystemRow, type SystemValues } from '../runtime/transactions/system-rows.ts';

/** Writes the rows that an org has by itself: new ones where there is none by that key, changed ones where one differs. */
export class SetupWriter {
  readonly database: Database;
  readonly now: number;
  readonly #written = new Set<string>();
  /** By object. */
  readonly #defaults = new Map<string, SystemValues>();
  /** Who created the rows; the administrator once there is one. */
  by = '';

  constructor(database: Database, now: number) {
    this.database = database;
    this.now = now;
  }

  /** Answers the Id of the row whose key fields have these values. The first key field should tell most rows apart: they are looked up by it. */
  put(object: string, key: readonly string[], values: SystemValues): string {
    const known = this.#find(object, key, values);
    const id = known ?? insertSystemRow(this.database, object, { ...this.#defaultsOf(object), ...values }, this.by, this.now);
    if (known && this.#differs(object, known, values)) updateSystemRow(this.database, object, known, values);
    this.#written.add(id);
    return id;
  }

  /** Takes away rows of an object that were not written now: the project no longer has them. */
  removeOthers(object: string, belongs: (id: string) => boolean = () => true): void {
    const others = [...this.database.table(object).rows()]
      .map((row) => row[0] as string)
      .filter((id) => !this.#written.has(id) && belongs(id));
    for (const id of others) deleteSystemRow(this.database, object, id);
  }

  #find(object: string, [first, ...rest]: readonly string[], values: SystemValues): string | undefined {
    for (const id of this.#candidates(object, first!, values[first!])) {
      if (rest.every((name) => systemValue(this.database, object, id, name) === values[name])) return id;
    }
    return undefined;
  }

  #candidates(object: string, field: string, value: unknown): Iterable<string> {
    const schema = this.database.schema.field(object, field)!;
    return this.database.table(object).idsWhere(schema, keyOf(schema, value) ?? '');
  }

  /** Checkboxes are never empty. */
  #defaultsOf(object: string): SystemValues {
    let defaults = this.#defaults.get(object);
    if (!defaults) {
      const checkboxes = (this.database.schema.object(object)?.fields ?? []).filter((field) => field.apexType === 'Boolean');
      defaults = Object.fromEntries(checkboxes.map((field) => [field.name, field.defaultValue === 'true']));
      this.#defaults.set(object, defaults);
    }
    return defaults;
  }

  #differs(object: string, id: string, values: SystemValues): boolean {
    return Object.entries(values).some(([name, value]) => !sameKey(systemValue(this.database, object, id, name), value ?? null));
  }
}
