import type { Database } from './database.ts';
import { decoder, type PlainValue } from './encode.ts';
import type { Journal, PlainRow, StoredOrg } from './journal.ts';
import type { MutableRow } from './row.ts';
import type { Table } from './table.ts';

/** Puts a journal's records into the tables. Values of fields that the schema no longer has stay in the journal. */
export function loadRows(database: Database, journal: Journal): StoredOrg {
  const readers = new Map<string, TableReader>();
  return journal.load((object, id, values, deleted) => {
    let reader = readers.get(object);
    if (!reader) readers.set(object, (reader = new TableReader(database.table(object))));
    reader.read(id, values, deleted);
  });
}

class TableReader {
  readonly #table: Table;
  readonly #columns = new Map<string, { slot: number; decode: (value: PlainValue) => unknown } | null>();

  constructor(table: Table) {
    this.#table = table;
  }

  read(id: string, values: PlainRow, deleted: boolean): void {
    const row: MutableRow = new Array<unknown>(this.#table.layout.ordinals.length).fill(null);
    row[0] = id;
    for (const name in values) {
      const column = this.#column(name);
      if (!column) continue;
      while (row.length < column.slot) row.push(null);
      row[column.slot] = column.decode(values[name]!);
    }
    if (deleted) this.#table.loadDeleted(row);
    else this.#table.load(row);
  }

  #column(name: string): { slot: number; decode: (value: PlainValue) => unknown } | null {
    let column = this.#columns.get(name);
    if (column === undefined) {
      const field = this.#table.object.fields.find((candidate) => candidate.name === name);
      column = field ? { slot: this.#table.layout.slotFor(field.ordinal), decode: decoder(field) } : null;
      this.#columns.set(name, column);
    }
    return column;
  }
}
