import type { Row } from './row.ts';

/** What the undo log needs of a table. */
export interface Undoable {
  /** Puts a row back where it was; `undefined`: there was none. */
  restore(place: Place, id: string, before: Row | undefined): void;
}
/** `purged`: out of the recycle bin, but not yet physically deleted. */
export type Place = 'live' | 'bin' | 'purged';

export interface UndoEntry {
  readonly table: Undoable;
  readonly place: Place;
  readonly id: string;
  readonly before: Row | undefined;
}

/**
 * Every change of a row since the log was last cleared, oldest first. A mark is a position: savepoint, statement, chunk and transaction
 * roll back to theirs.
 */
export class UndoLog {
  readonly #entries: UndoEntry[] = [];

  get position(): number {
    return this.#entries.length;
  }

  record(table: Undoable, place: Place, id: string, before: Row | undefined): void {
    this.#entries.push({ table, place, id, before });
  }

  rollbackTo(position: number): void {
    while (this.#entries.length > position) {
      const { table, place, id, before } = this.#entries.pop()!;
      table.restore(place, id, before);
    }
  }

  /** Ids changed since a position, by table, each once. */
  changedSince<T extends Undoable>(position: number): ReadonlyMap<T, ReadonlySet<string>> {
    const changed = new Map<T, Set<string>>();
    for (let i = position; i < this.#entries.length; i++) {
      const { table, id } = this.#entries[i]!;
      const ids = changed.get(table as T);
      if (ids) ids.add(id);
      else changed.set(table as T, new Set([id]));
    }
    return changed;
  }

  /** Changes since a position, oldest first. */
  since(position: number): readonly UndoEntry[] {
    return this.#entries.slice(position);
  }

  clear(): void {
    this.#entries.length = 0;
  }
}
