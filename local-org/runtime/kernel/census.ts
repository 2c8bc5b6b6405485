import { sampling, smallest, weights } from '../values/allocation.ts';
import { ApexBlob } from '../values/blob.ts';
import { Decimal } from '../values/decimal.ts';
import { KeyTable } from '../values/key-table.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import { ApexSet } from '../values/set.ts';
import { ApexObject } from '../values/user-object.ts';
import { SObject } from '../values/sobject.ts';
import { collectGarbage } from './collect-garbage.ts';

/** Large texts made last that are taken to be held by variables: nothing tells whether a text is alive. */
const textsInVariables = 8;
/** Elements of a sampled collection that its sample stands for; larger collections are tracked one by one. */
const mostSampled = 63;
/** What an object or a collection counts beside its parts: bytes. */
const shell = 8;

/** What a transaction has made that counts in its heap: a sample of its objects, and its large collections, Blobs and texts. */
export class Census {
  #samples: WeakRef<object>[] = [];
  #tracked: WeakRef<object>[] = [];
  #texts: string[] = [];

  sample(object: object): void {
    this.#samples.push(new WeakRef(object));
  }

  track(object: object): void {
    this.#tracked.push(new WeakRef(object));
  }

  text(text: string): void {
    this.#texts.push(text);
    if (this.#texts.length > textsInVariables) this.#texts.shift();
  }

  /** Estimated bytes of what is still referred to. Records count once, however many hold them. */
  live(): number {
    collectGarbage();
    this.#samples = this.#samples.filter((one) => one.deref());
    this.#tracked = [...new Set(this.#tracked.map((one) => one.deref()))].flatMap((one) => (one ? [new WeakRef(one)] : []));
    const weighing = new Weighing();
    for (const one of this.#tracked) weighing.weighAll(one.deref()!, Infinity);
    const exact = weighing.bytes;
    for (const one of this.#samples) weighing.weighAll(one.deref()!, mostSampled);
    // Only a program that makes large texts can have them anywhere.
    const reached = this.#texts.length > 0 ? weighing.reached() : 0;
    // Large texts of samples stand for themselves alone.
    return reached + exact + weighing.large + (weighing.bytes - exact - weighing.large) * sampling + weighing.missing(this.#texts);
  }
}

class Weighing {
  bytes = 0;
  /** Part of the bytes: large texts found in samples. */
  large = 0;
  readonly #records = new Set<SObject>();
  readonly #texts = new Set<string>();
  /** Objects and collections that have been weighed, and those that they refer to. */
  readonly #seen = new Set<object>();
  readonly #referredTo: object[] = [];

  /** An object with its fields, a collection with its elements; at most so many. */
  weighAll(holder: object, most: number): void {
    this.bytes += shell + (holder instanceof ApexBlob ? holder.size : 0);
    if (holder instanceof ApexBlob) return;
    this.#seen.add(holder);
    let count = 0;
    for (const value of partsOf(holder)) {
      if (count++ >= most) return;
      this.weigh(value, most !== Infinity);
    }
  }

  /** Bytes of texts that none of the holders had. */
  missing(texts: readonly string[]): number {
    return texts.reduce((sum, text) => sum + (this.#texts.has(text) ? 0 : text.length), 0);
  }

  weigh(value: unknown, sampled = false): void {
    this.bytes += weights.reference;
    if (typeof value === 'string') {
      if (value.length <= smallest) this.bytes += value.length;
      else {
        this.#texts.add(value);
        this.bytes += value.length;
        if (sampled) this.large += value.length;
      }
    } else if (value instanceof SObject) {
      if (this.#records.has(value)) return;
      this.#records.add(value);
      this.bytes += weights.record;
      for (const part of value.values) this.weigh(part, sampled);
    } else if (value instanceof Decimal) this.bytes += weights.number;
    else if (isHolder(value)) this.#referredTo.push(value);
  }

  /** Bytes of the large texts in objects that those that were weighed lead to. */
  reached(): number {
    let bytes = 0;
    for (let holder = this.#referredTo.pop(); holder; holder = this.#referredTo.pop()) {
      if (this.#seen.has(holder)) continue;
      this.#seen.add(holder);
      for (const value of partsOf(holder)) {
        if (isHolder(value)) this.#referredTo.push(value);
        else if (typeof value === 'string' && value.length > smallest) {
          this.#texts.add(value);
          bytes += value.length;
        }
      }
    }
    return bytes;
  }
}

/** Objects of the program, and its collections. */
const isHolder = (value: unknown): value is object =>
  value instanceof ApexObject || value instanceof ApexList || value instanceof ApexMap || value instanceof ApexSet;

function* partsOf(holder: object): IterableIterator<unknown> {
  if (holder instanceof ApexList) yield* holder.items;
  else if (holder instanceof ApexMap || holder instanceof ApexSet) yield* partsOf(holder.table);
  else if (holder instanceof KeyTable)
    for (const [key, value] of holder.entries) {
      yield key;
      if (value !== true) yield value;
    }
  else yield* Object.values(holder);
}
