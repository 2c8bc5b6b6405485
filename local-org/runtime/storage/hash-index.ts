import type { Key } from './keys.ts';
import { SortedIds } from './sorted-ids.ts';

const none: readonly string[] = [];

/** Key → Ids of the rows with that key. Null keys are not held. A key with one row, the common case, costs no list. */
export class HashIndex {
  readonly #ids = new Map<Key, string | SortedIds>();

  add(key: Key | null, id: string): void {
    if (key === null) return;
    const held = this.#ids.get(key);
    if (held === undefined) this.#ids.set(key, id);
    else if (held instanceof SortedIds) held.add(id);
    else if (held !== id) {
      const ids = new SortedIds();
      ids.add(held);
      ids.add(id);
      this.#ids.set(key, ids);
    }
  }

  remove(key: Key | null, id: string): void {
    if (key === null) return;
    const held = this.#ids.get(key);
    if (held instanceof SortedIds) {
      held.remove(id);
      if (held.ids.length === 0) this.#ids.delete(key);
    } else if (held === id) this.#ids.delete(key);
  }

  /** Ids in ascending order; valid until the next change. */
  get(key: Key): readonly string[] {
    const held = this.#ids.get(key);
    if (held === undefined) return none;
    return held instanceof SortedIds ? held.ids : [held];
  }

  count(key: Key): number {
    const held = this.#ids.get(key);
    return held === undefined ? 0 : held instanceof SortedIds ? held.ids.length : 1;
  }
}
