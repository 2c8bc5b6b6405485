import type { Commit, Journal, PlainRow, QueueChange, StoredOrg } from '../../local-org/runtime/storage/journal.ts';

interface Stored {
  readonly values: PlainRow;
  readonly deleted: boolean;
}

/** Everything that an org has committed. */
export interface OrgState {
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Stored>>;
  readonly queue: ReadonlyMap<string, QueueChange>;
  readonly idCounters: ReadonlyMap<string, number>;
  readonly clock: number;
}

const keyOf = ({ queue, key }: { readonly queue: string; readonly key: string }) => `${queue}:${key}`;

/** Keeps commits in memory on top of a state that many orgs share, so that an org can be opened again as after a crash. */
export class ForkJournal implements Journal {
  readonly #base: OrgState | null;
  readonly #rows = new Map<string, Map<string, Stored | null>>();
  readonly #queue: Map<string, QueueChange>;
  #idCounters: ReadonlyMap<string, number>;
  #clock: number | null;
  #frozen = false;

  constructor(base: OrgState | null = null) {
    this.#base = base;
    this.#queue = new Map(base?.queue);
    this.#idCounters = base?.idCounters ?? new Map();
    this.#clock = base?.clock ?? null;
  }

  load(row: (object: string, id: string, values: PlainRow, deleted: boolean) => void): StoredOrg {
    for (const [object, rows] of this.state().rows) for (const [id, { values, deleted }] of rows) row(object, id, values, deleted);
    return { queue: [...this.#queue.values()], idCounters: this.#idCounters, clock: this.#clock, notes: [] };
  }

  commit({ rows, added, removed, idCounters, clock }: Commit): void {
    if (this.#frozen) return;
    for (const { object, id, after, deleted } of rows) {
      let table = this.#rows.get(object);
      if (!table) this.#rows.set(object, (table = new Map()));
      table.set(id, after ? { values: after, deleted } : null);
    }
    for (const change of removed) this.#queue.delete(keyOf(change));
    for (const change of added) this.#queue.set(keyOf(change), change);
    this.#idCounters = idCounters;
    this.#clock = clock;
  }

  /** The process is dead: nothing reaches the store any more. */
  freeze(): void {
    this.#frozen = true;
  }

  /** What the store holds now. */
  state(): OrgState {
    const rows = new Map(this.#base?.rows);
    for (const [object, changes] of this.#rows) {
      const table = new Map(rows.get(object));
      for (const [id, stored] of changes) {
        if (stored) table.set(id, stored);
        else table.delete(id);
      }
      rows.set(object, table);
    }
    return { rows, queue: new Map(this.#queue), idCounters: this.#idCounters, clock: this.#clock ?? 0 };
  }

  close(): void {
    this.#frozen = true;
  }
}
