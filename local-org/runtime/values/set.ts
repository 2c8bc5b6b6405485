import { HASHED, hashOf, type ValueObject } from './hash.ts';
import { CollectionIterator } from './iterator.ts';
import { KeyTable } from './key-table.ts';
import type { RuntimeType } from '../../contract/type.ts';

/** Set (Apex Reference, Set Class), iterated in insertion order. `Map.keySet()` is a set over the map's own table. */
export class ApexSet implements ValueObject {
  readonly type: RuntimeType;
  readonly table: KeyTable;

  constructor(type: RuntimeType, items: Iterable<unknown> = [], table: KeyTable = new KeyTable(type.arguments[0]!)) {
    this.type = type;
    this.table = table;
    for (const item of items) table.put(item, true);
  }

  get elementType(): RuntimeType {
    return this.type.arguments[0]!;
  }

  size(): number {
    return this.table.entries.size;
  }

  has(value: unknown): boolean {
    return this.table.has(value);
  }

  /** True if the set changed. */
  add(value: unknown): boolean {
    return this.table.add(value);
  }

  /** True if the set changed. */
  delete(value: unknown): boolean {
    return this.table.delete(value);
  }

  clear(): void {
    this.table.clear();
  }

  /** Same elements in any order. */
  equals(other: unknown): boolean {
    if (!(other instanceof ApexSet) || other.size() !== this.size()) return false;
    for (const value of this.values()) if (!other.has(value)) return false;
    return true;
  }

  hashCode(): number {
    let hash = 0;
    for (const value of this.values()) hash = (hash + hashOf(value)) | 0;
    return hash;
  }

  keyForm(): unknown {
    return HASHED;
  }

  /** Without a guard against changes; for runtime code. */
  values(): IterableIterator<unknown> {
    return this.table.entries.keys();
  }

  /** `iterator()`, also through `System.Iterable`. */
  i_iterator_0(): CollectionIterator {
    return new CollectionIterator(this.elementType.name, [...this.values()]);
  }

  /** For-each. */
  iterate(): IterableIterator<unknown> {
    return this.table.iterateKeys();
  }
}
