/**
 * The org's clock. Everything that asks for the time asks one of these; only this file may read the machine's clock.
 * Times are milliseconds since 1970 (UTC).
 */
export interface Clock {
  now(): number;
  /** Moves the clock forward. */
  advance(milliseconds: number): void;
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
}

export function wallTime(): number {
  return Date.now();
}

/** Milliseconds from an arbitrary start that never go back: for watchdogs and for logs of real durations. */
export function stopwatch(): number {
  return performance.now();
}
