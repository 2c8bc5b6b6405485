import type { Database } from './database.ts';
import type { Table } from './table.ts';

/** Tables from which one thing is derived. */
export class TableGroup {
  readonly #tables: readonly Table[];

  /** @param objects names in the declared case */
  constructor(database: Database, objects: readonly string[]) {
    this.#tables = objects.map((object) => database.table(object));
  }

  /** Grows with every change of a live row of one of them, also an undone one: what was derived is stale when it differs. */
  get version(): number {
    let sum = 0;
    for (const table of this.#tables) sum += table.version;
    return sum;
  }
}
