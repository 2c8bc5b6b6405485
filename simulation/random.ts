import { Random } from '../local-org/runtime/kernel/random.ts';

/** Chance that repeats from its seed. */
export class Chance {
  readonly #random: Random;

  constructor(seed: string) {
    this.#random = new Random(seed);
  }

  /** 0 ≤ n < `below`. */
  below(below: number): number {
    return this.#random.integer(below);
  }

  /** True with this probability. */
  is(probability: number): boolean {
    return this.#random.next() < probability;
  }

  /** One of them. Throws if there is none. */
  of<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('There is nothing to choose from');
    return items[this.below(items.length)]!;
  }

  /** One of them, likelier the greater its weight. */
  weighted<T extends { readonly weight: number }>(items: readonly T[]): T {
    let rest = this.#random.next() * items.reduce((sum, { weight }) => sum + weight, 0);
    return items.find((item) => (rest -= item.weight) < 0) ?? items.at(-1)!;
  }
}
