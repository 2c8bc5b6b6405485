import { idSuffix } from '../values/id.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Makes the Ids of new records: key prefix, then a counter per prefix. Counters are part of an org's state: a rolled-back test gives its Ids back,
 * so that a test sees the same Ids alone, in order, shuffled and in any shard.
 */
export class IdCounters {
  #last: Map<string, number>;

  constructor(last: Iterable<readonly [string, number]> = []) {
    this.#last = new Map(last);
  }

  /** The next Id (18 characters) for a key prefix (3 characters). */
  next(keyPrefix: string): string {
    const id15 = keyPrefix + base62(this.count(keyPrefix)).padStart(12, '0');
    return id15 + idSuffix(id15);
  }

  /** The next number of any other series, from 1. */
  count(series: string): number {
    const count = (this.#last.get(series) ?? 0) + 1;
    this.#last.set(series, count);
    return count;
  }

  /** Keeps later Ids clear of one that came from outside. Ids that are not of our pattern cannot collide. */
  skipPast(id: string): void {
    const prefix = id.slice(0, 3);
    const count = fromBase62(id.slice(3, 15));
    if (count <= Number.MAX_SAFE_INTEGER && count > (this.#last.get(prefix) ?? 0)) this.#last.set(prefix, count);
  }

  snapshot(): ReadonlyMap<string, number> {
    return new Map(this.#last);
  }

  restore(snapshot: ReadonlyMap<string, number>): void {
    this.#last = new Map(snapshot);
  }
}

function base62(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = digits[rest % 62] + text;
  return text;
}

function fromBase62(text: string): number {
  let value = 0;
  for (const character of text) value = value * 62 + digits.indexOf(character);
  return value;
}
