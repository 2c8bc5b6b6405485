import { born, grown, isStep } from './allocation.ts';
import { refuseChange } from './list.ts';
import { keyForm, sameKey, HASHED, hashOf } from './hash.ts';
import type { RuntimeType } from '../../contract/type.ts';

/** Types whose JavaScript values are equal as `Map` keys exactly if they are equal in Apex. */
const NATIVE: ReadonlySet<string> = new Set(['String', 'Id', 'Integer', 'Long', 'Boolean', 'Double']);

/**
 * Entries of a set or a map in insertion order (what the platform's LinkedHashMap does). Keys that JavaScript compares as Apex does live in a native `Map` alone;
 * for others `index` finds the stored key that is equal.
 */
export class KeyTable {
  readonly entries = new Map<unknown, unknown>();
  readonly index: KeyIndex | null;
  /** For-each loops under way. */
  iterating = 0;

  constructor(keyType: RuntimeType) {
    born(this);
    this.index = keyType.kind === 'enum' || (keyType.kind === 'primitive' && NATIVE.has(keyType.name)) ? null : new KeyIndex();
  }

  has(key: unknown): boolean {
    return this.index === null ? this.entries.has(key) : this.index.find(key) !== undefined;
  }

  /** `undefined` if there is none. */
  get(key: unknown): unknown {
    if (this.index === null) return this.entries.get(key);
    const stored = this.index.find(key);
    return stored === undefined ? undefined : this.entries.get(stored);
  }

  put(key: unknown, value: unknown): void {
    if (this.index === null) {
      if (this.iterating !== 0 && !this.entries.has(key)) refuseChange();
      const { size } = this.entries;
      this.entries.set(key, value);
      if (this.entries.size !== size) this.grew(key, value);
      return;
    }
    const stored = this.index.find(key);
    if (stored !== undefined) {
      this.entries.set(stored, value);
      return;
    }
    if (this.iterating !== 0) refuseChange();
    this.index.add(key);
    this.entries.set(key, value);
    this.grew(key, value);
  }

  /** Adds a key without a value (`true`) unless it is there; true if it was not. */
  add(key: unknown): boolean {
    if (this.has(key)) return false;
    if (this.index === null && this.iterating === 0) {
      this.entries.set(key, true);
      this.grew(key, true);
    } else this.put(key, true);
    return true;
  }

  private grew(key: unknown, value: unknown): void {
    const { size } = this.entries;
    if (isStep(size, value)) grown(this, size, key, value);
  }

  /** True if there was one. */
  delete(key: unknown): boolean {
    const stored = this.index === null ? (this.entries.has(key) ? key : undefined) : this.index.find(key);
    if (stored === undefined) return false;
    if (this.iterating !== 0) refuseChange();
    this.index?.delete(key, stored);
    return this.entries.delete(stored);
  }

  clear(): void {
    if (this.iterating !== 0) refuseChange();
    this.index?.clear();
    this.entries.clear();
  }

  /** Keys for a for-each, during which the table refuses changes. */
  *iterateKeys(): IterableIterator<unknown> {
    this.iterating++;
    try {
      yield* this.entries.keys();
    } finally {
      this.iterating--;
    }
  }
}

/** Finds the stored key that equals a given one: by a form that JavaScript can compare, else by hash bucket. */
class KeyIndex {
  private readonly forms = new Map<unknown, unknown>();
  private readonly buckets = new Map<number, unknown[]>();

  /** `undefined` if none. */
  find(key: unknown): unknown {
    const form = keyForm(key);
    if (form !== HASHED) return this.forms.get(form);
    return this.buckets.get(hashOf(key))?.find((stored) => sameKey(stored, key));
  }

  add(key: unknown): void {
    const form = keyForm(key);
    if (form !== HASHED) {
      this.forms.set(form, key);
      return;
    }
    const hash = hashOf(key);
    const bucket = this.buckets.get(hash);
    if (bucket === undefined) this.buckets.set(hash, [key]);
    else bucket.push(key);
  }

  delete(key: unknown, stored: unknown): void {
    const form = keyForm(key);
    if (form !== HASHED) {
      this.forms.delete(form);
      return;
    }
    const bucket = this.buckets.get(hashOf(key));
    bucket?.splice(bucket.indexOf(stored), 1);
  }

  clear(): void {
    this.forms.clear();
    this.buckets.clear();
  }
}
