import { apexException } from './platform-exceptions.ts';
import { HASHED, hashOf, sameKey, type ValueObject } from './hash.ts';
import { KeyTable } from './key-table.ts';
import { ApexSet } from './set.ts';
import { ApexList } from './list.ts';
import { listType, setType } from './runtime-type.ts';
import type { RuntimeType } from '../../contract/type.ts';

/** Keys of a map: what is removed here leaves the map, and nothing can be added, as of java.util.Map.keySet. */
class KeySet extends ApexSet {
  override add(value: unknown): boolean {
    if (this.has(value)) return false;
    throw apexException('System.UnsupportedOperationException', 'The keys of a map cannot be added to');
  }

  /** For-each runs over the keys as they are now: the map may change meanwhile (public suites that are green in orgs rely on it). */
  override iterate(): IterableIterator<unknown> {
    return [...this.values()].values();
  }
}

/** Map (Apex Reference, Map Class), iterated in insertion order. */
export class ApexMap implements ValueObject {
  readonly type: RuntimeType;
  readonly table: KeyTable;

  constructor(type: RuntimeType, entries: Iterable<readonly [unknown, unknown]> = []) {
    this.type = type;
    this.table = new KeyTable(type.arguments[0]!);
    for (const [key, value] of entries) this.table.put(key, value);
  }

  get keyType(): RuntimeType {
    return this.type.arguments[0]!;
  }

  get valueType(): RuntimeType {
    return this.type.arguments[1]!;
  }

  size(): number {
    return this.table.entries.size;
  }

  has(key: unknown): boolean {
    return this.table.has(key);
  }

  /** Null if there is none. */
  get(key: unknown): unknown {
    const value = this.table.get(key);
    return value === undefined ? null : value;
  }

  /** Answers the value that was there, or null. */
  put(key: unknown, value: unknown): unknown {
    const before = this.table.get(key);
    this.table.put(key, value);
    return before === undefined ? null : before;
  }

  /** Answers the value that was there, or null. */
  remove(key: unknown): unknown {
    const before = this.table.get(key);
    this.table.delete(key);
    return before === undefined ? null : before;
  }

  clear(): void {
    this.table.clear();
  }

  /** Same entries in any order. */
  equals(other: unknown): boolean {
    if (!(other instanceof ApexMap) || other.size() !== this.size()) return false;
    for (const [key, value] of this.entries()) {
      const there = other.table.get(key);
      if (there === undefined || !sameKey(value, there)) return false;
    }
    return true;
  }

  hashCode(): number {
    let hash = 0;
    for (const [key, value] of this.entries()) hash = (hash + (hashOf(key) ^ hashOf(value))) | 0;
    return hash;
  }

  keyForm(): unknown {
    return HASHED;
  }

  /** Without a guard against changes; for runtime code. */
  entries(): IterableIterator<[unknown, unknown]> {
    return this.table.entries.entries();
  }

  /** A live view. */
  keySet(): ApexSet {
    return new KeySet(setType(this.keyType), [], this.table);
  }

  values(): ApexList {
    return new ApexList(listType(this.valueType), [...this.table.entries.values()]);
  }
}
