import { compareKeys, type Key } from './keys.ts';
import { SortedIds } from './sorted-ids.ts';

const blockSize = 512;

interface Block {
  readonly keys: Key[];
  readonly ids: string[];
}

/** A range of keys; a missing bound is open. */
export interface KeyRange {
  readonly from?: Key;
  readonly fromExclusive?: boolean;
  readonly to?: Key;
  readonly toExclusive?: boolean;
}

/** Rows in the order of their keys, equal keys in the order of their Ids; a list of sorted blocks. Null keys are kept apart. */
export class OrderedIndex {
  readonly #blocks: Block[] = [];
  readonly #nulls = new SortedIds();

  add(key: Key | null, id: string): void {
    if (key === null) {
      this.#nulls.add(id);
      return;
    }
    if (this.#blocks.length === 0) {
      this.#blocks.push({ keys: [key], ids: [id] });
      return;
    }
    const at = Math.max(0, this.#blockAfter(key, id) - 1);
    const block = this.#blocks[at]!;
    const position = positionIn(block, key, id);
    if (block.ids[position] === id && block.keys[position] === key) return;
    block.keys.splice(position, 0, key);
    block.ids.splice(position, 0, id);
    if (block.ids.length > blockSize) this.#split(at);
  }

  remove(key: Key | null, id: string): void {
    if (key === null) {
      this.#nulls.remove(id);
      return;
    }
    const at = this.#blockAfter(key, id) - 1;
    const block = this.#blocks[at];
    if (!block) return;
    const position = positionIn(block, key, id);
    if (block.ids[position] !== id) return;
    block.keys.splice(position, 1);
    block.ids.splice(position, 1);
    if (block.ids.length === 0) this.#blocks.splice(at, 1);
  }

  get nulls(): readonly string[] {
    return this.#nulls.ids;
  }

  /** Visits Ids in key order until `visit` answers false; nothing may change meanwhile. */
  ascending(range: KeyRange, visit: (id: string) => boolean): void {
    for (let at = this.#startBlock(range); at < this.#blocks.length; at++) {
      const { keys, ids } = this.#blocks[at]!;
      for (let i = 0; i < ids.length; i++) {
        const key = keys[i]!;
        if (isBelow(key, range)) continue;
        if (isAbove(key, range) || !visit(ids[i]!)) return;
      }
    }
  }

  descending(range: KeyRange, visit: (id: string) => boolean): void {
    for (let at = this.#endBlock(range); at >= 0; at--) {
      const { keys, ids } = this.#blocks[at]!;
      for (let i = ids.length - 1; i >= 0; i--) {
        const key = keys[i]!;
        if (isAbove(key, range)) continue;
        if (isBelow(key, range) || !visit(ids[i]!)) return;
      }
    }
  }

  /** Ids in key order, as a list. */
  list(range: KeyRange = {}, descending = false): string[] {
    const ids: string[] = [];
    const add = (id: string): boolean => ids.push(id) > 0;
    if (descending) this.descending(range, add);
    else this.ascending(range, add);
    return ids;
  }

  /** Number of keys in a range, exact to a block at each end. */
  estimate(range: KeyRange): number {
    const start = this.#startBlock(range);
    const end = this.#endBlock(range);
    let count = 0;
    for (let at = start; at <= end; at++) count += this.#blocks[at]!.ids.length;
    return count;
  }

  /** Index of the first block whose first entry is after (key, id). */
  #blockAfter(key: Key, id: string): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const block = this.#blocks[middle]!;
      if (compareEntry(block.keys[0]!, block.ids[0]!, key, id) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #startBlock(range: KeyRange): number {
    return range.from === undefined ? 0 : Math.max(0, this.#blockAfter(range.from, '') - 1);
  }

  #endBlock(range: KeyRange): number {
    return range.to === undefined ? this.#blocks.length - 1 : this.#blockAfter(range.to, '\uffff') - 1;
  }

  #split(at: number): void {
    const { keys, ids } = this.#blocks[at]!;
    // An append in order leaves full blocks behind.
    const half = at === this.#blocks.length - 1 ? keys.length - 1 : keys.length >>> 1;
    this.#blocks.splice(at + 1, 0, { keys: keys.splice(half), ids: ids.splice(half) });
  }
}

function positionIn(block: Block, key: Key, id: string): number {
  let low = 0;
  let high = block.ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareEntry(block.keys[middle]!, block.ids[middle]!, key, id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareEntry(keyA: Key, idA: string, keyB: Key, idB: string): number {
  return compareKeys(keyA, keyB) || (idA < idB ? -1 : idA > idB ? 1 : 0);
}

function isBelow(key: Key, range: KeyRange): boolean {
  if (range.from === undefined) return false;
  const order = compareKeys(key, range.from);
  return order < 0 || (order === 0 && range.fromExclusive === true);
}

function isAbove(key: Key, range: KeyRange): boolean {
  if (range.to === undefined) return false;
  const order = compareKeys(key, range.to);
  return order > 0 || (order === 0 && range.toExclusive === true);
}
