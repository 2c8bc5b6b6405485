import type { Fault, FaultKind } from './fault.ts';

/** The faults that are switched on, with the seed that decides where they strike. They live as long as the process. */
export class Faults {
  private active: readonly Fault[] = [];
  private seed = 1;
  private drawn = 1;
  private held = new AbortController();

  /** What is on, and the seed that it was switched on with. */
  state(): { readonly seed: number; readonly faults: readonly Fault[] } {
    return { seed: this.seed, faults: this.active };
  }

  list(): readonly Fault[] {
    return this.active;
  }

  /** Fires when all faults are switched off, which lets go of the answers that are held back. */
  get switchedOff(): AbortSignal {
    return this.held.signal;
  }

  /** Replaces all faults; the same seed and the same requests give the same outcomes. */
  set(faults: readonly Fault[], seed = 1): void {
    this.active = faults;
    this.seed = seed;
    this.drawn = seed >>> 0;
    if (faults.length > 0) return;
    this.held.abort();
    this.held = new AbortController();
  }

  /** The first fault of these kinds that strikes the request, used up by it. */
  strike(kinds: readonly FaultKind[], method: string, path: string): Fault | undefined {
    const request = `${method} ${path}`;
    const fault = this.active.find(
      (candidate) => kinds.includes(candidate.kind) && request.startsWith(candidate.match) && this.draw() < candidate.chance
    );
    if (fault?.times !== undefined) {
      const left = fault.times - 1;
      this.active = this.active.flatMap((other) => (other !== fault ? [other] : left > 0 ? [{ ...fault, times: left }] : []));
    }
    return fault;
  }

  private draw(): number {
    this.drawn = (this.drawn + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.drawn ^ (this.drawn >>> 15), this.drawn | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}
