/**
 * The org's clock. Everything that asks for the time asks one of these; only this file may read the machine's clock.
 * Times are milliseconds since 1970 (UTC).
 */
export interface Clock {
  now(): number;
  /** Moves the clock forward. */
  advance(milliseconds: number): void;
  /** Code ran for so long by the cost model: moves a clock that stands still otherwise. */
  elapse(milliseconds: number): void;
}

/** Stands still unless it is advanced: tests and simulations. */
export class SimulatedClock implements Clock {
  #now: number;

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  elapse(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Puts the clock to a time, also back: every test starts at the same. */
  set(now: number): void {
    this.#now = now;
  }
}

/** Follows the machine's clock, plus what it was advanced by. */
export class WallClock implements Clock {
  #ahead = 0;

  now(): number {
    return wallTime() + this.#ahead;
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  /** Time passes by itself. */
  elapse(): void {}
}

export function wallTime(): number {
  return Date.now();
}

/** Milliseconds from an arbitrary start that never go back: for watchdogs and for logs of real durations. */
export function stopwatch(): number {
  return performance.now();
}
