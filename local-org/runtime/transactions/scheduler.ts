import type { Random } from '../kernel/random.ts';
import type { Clock } from '../kernel/clock.ts';
import { CalloutFailure, type CalloutPort, type CalloutRequest } from './callout-port.ts';
import type { CalloutOutcome, Coroutine, Resume, Suspension } from './suspension.ts';

interface Live {
  readonly coroutine: Coroutine<unknown>;
  readonly priority: number;
  resume: Resume;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs transactions as coroutines, one step at a time: a step goes from one clean point to the next and is never interrupted. Which of several
 * ready ones goes next: the highest priority, then the longest waiting, or by chance from a seed (`pick`).
 */
export class Scheduler {
  readonly #port: CalloutPort;
  readonly #clock: Clock;
  readonly #random: Random | null;
  readonly #ready: Live[] = [];
  readonly #waiting = new Set<Live>();
  #running = false;

  /** With `random`, the order of ready transactions is drawn from it. */
  constructor(port: CalloutPort, clock: Clock, random: Random | null = null) {
    this.#port = port;
    this.#clock = clock;
    this.#random = random;
  }

  /** Transactions that have started and not ended. */
  get live(): number {
    return this.#ready.length + this.#waiting.size;
  }

  /** Runs a coroutine to its end. Higher priorities go first: people before jobs. */
  run<T>(coroutine: Coroutine<T>, priority = 0): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#ready.push({ coroutine, priority, resume: undefined, resolve: resolve as (value: unknown) => void, reject });
      this.#turn();
    });
  }

  #turn(): void {
    if (this.#running) return;
    this.#running = true;
    // A turn of the event loop for every step: messages of people come in between, and what arrives together is ready together.
    setImmediate(() => {
      this.#running = false;
      if (this.#ready.length) this.#step(this.#next());
      if (this.#ready.length) this.#turn();
    });
  }

  #next(): Live {
    const highest = Math.max(...this.#ready.map((live) => live.priority));
    const candidates = this.#ready.filter((live) => live.priority === highest);
    const chosen = candidates[this.#random ? this.#random.integer(candidates.length) : 0]!;
    this.#ready.splice(this.#ready.indexOf(chosen), 1);
    return chosen;
  }

  #step(live: Live): void {
    let next: IteratorResult<Suspension, unknown>;
    try {
      next = live.coroutine.next(live.resume);
    } catch (error) {
      live.reject(error);
      return;
    }
    if (next.done) live.resolve(next.value);
    else this.#suspend(live, next.value);
  }

  #suspend(live: Live, suspension: Suspension): void {
    live.resume = undefined;
    if (suspension.kind === 'switch') {
      this.#ready.push(live);
      return;
    }
    this.#waiting.add(live);
    void this.#send(suspension.request).then((outcome) => {
      this.#waiting.delete(live);
      live.resume = outcome;
      this.#ready.push(live);
      this.#turn();
    }, live.reject);
  }

  /** On a clock that stands still, the time that a simulated answer took passes when it arrives. */
  async #send(request: CalloutRequest): Promise<CalloutOutcome> {
    const started = this.#clock.now();
    const took = (): number => this.#clock.now() - started;
    try {
      const response = await this.#port.send(request);
      const rest = started + (response.milliseconds ?? 0) - this.#clock.now();
      if (rest > 0) this.#clock.elapse(rest);
      return { ok: true, response, milliseconds: took() };
    } catch (error) {
      if (!(error instanceof CalloutFailure)) throw error;
      return { ok: false, message: error.message, milliseconds: took() };
    }
  }
}
