const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const suffixDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

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
    const count = (this.#last.get(keyPrefix) ?? 0) + 1;
    this.#last.set(keyPrefix, count);
    return withSuffix(keyPrefix + base62(count).padStart(12, '0'));
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

/** The 18-character form of a 15-character Id: one letter per five characters says which of them are upper case. */
export function withSuffix(id15: string): string {
  let suffix = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) {
      const code = id15.charCodeAt(block * 5 + i);
      if (code >= 65 && code <= 90) bits |= 1 << i;
    }
    suffix += suffixDigits[bits];
  }
  return id15 + suffix;
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
