import { randomBytes } from 'node:crypto';

/**
 * Reproducible random numbers (sfc32). Everything random in an org comes from one of these, so that a run repeats from its seed;
 * only this file may ask the machine for randomness.
 */
export class Random {
  #a = 0;
  #b = 0;
  #c = 0;
  #counter = 1;

  constructor(seed: number | string) {
    this.reseed(seed);
  }

  /** Starts over from a seed. */
  reseed(seed: number | string): void {
    const text = String(seed);
    this.#counter = 1;
    this.#a = hash(text, 0x9e3779b9);
    this.#b = hash(text, 0x243f6a88);
    this.#c = hash(text, 0xb7e15162);
    for (let i = 0; i < 12; i++) this.#word();
  }

  /** 0 ≤ x < 1, with 53 bits. */
  next(): number {
    return ((this.#word() >>> 5) * 67_108_864 + (this.#word() >>> 6)) / 9_007_199_254_740_992;
  }

  /** 0 ≤ n < `below`. */
  integer(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** -2³¹ ≤ n < 2³¹. */
  int32(): number {
    return this.#word() | 0;
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.#word() & 0xff);
  }

  #word(): number {
    const word = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + word) | 0;
    return word >>> 0;
  }
}

/** A seed for runs that need not repeat, and for secrets. */
export function machineSeed(): string {
  return randomBytes(16).toString('hex');
}

function hash(text: string, start: number): number {
  let value = start;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    value ^= value >>> 15;
  }
  return value | 0;
}
