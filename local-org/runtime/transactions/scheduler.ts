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
  readonly #onWait: (suspension: Suspension, live: number) => void;
  readonly #ready: Live[] = [];
  /** Answers that take simulated time: they arrive when everything that can run before has run. */
  readonly #arriving: { readonly live: Live; readonly at: number }[] = [];
  #inFlight = 0;
  #running = false;

  /** With `random`, the order of ready transactions is drawn from it. `onWait` is told of every point at which one waits, and how many are under way. */
  constructor(
    port: CalloutPort,
    clock: Clock,
    random: Random | null = null,
    onWait: (suspension: Suspension, live: number) => void = () => {}
  ) {
    this.#port = port;
    this.#clock = clock;
    this.#random = random;
    this.#onWait = onWait;
  }

  /** Transactions that have started and not ended. */
  get live(): number {
    return this.#ready.length + this.#arriving.length + this.#inFlight;
  }

  /** Runs a coroutine to its end. Higher priorities go first: people before jobs. */
  run<T>(coroutine: Coroutine<T>, priority = 0): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#makeReady({ coroutine, priority, resume: undefined, resolve: resolve as (value: unknown) => void, reject });
    });
  }

  #makeReady(live: Live): void {
    this.#ready.push(live);
    this.#turn();
  }

  /** A turn of the event loop for every step: messages of people come in between, and what arrives together is ready together. */
  #turn(): void {
    if (this.#running) return;
    this.#running = true;
    setImmediate(() => {
      this.#running = false;
      if (this.#ready.length === 0 && this.#inFlight === 0) this.#letTimePass();
      if (this.#ready.length) this.#step(this.#next());
      if (this.live > this.#inFlight) this.#turn();
    });
  }

  #letTimePass(): void {
    const next = this.#arriving.sort((a, b) => a.at - b.at).shift();
    if (!next) return;
    const rest = next.at - this.#clock.now();
    if (rest > 0) this.#clock.elapse(rest);
    this.#ready.push(next.live);
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
    this.#onWait(suspension, this.live + 1);
    if (suspension.kind === 'switch') {
      this.#ready.push(live);
      return;
    }
    this.#inFlight++;
    const started = this.#clock.now();
    const arrive = (outcome: CalloutOutcome): void => {
      this.#inFlight--;
      live.resume = outcome;
      const at = started + outcome.milliseconds;
      if (at <= this.#clock.now()) this.#ready.push(live);
      else this.#arriving.push({ live, at });
      this.#turn();
    };
    void this.#send(suspension.request, started).then(arrive, (error: unknown) => {
      this.#inFlight--;
      live.reject(error);
    });
  }

  async #send(request: CalloutRequest, started: number): Promise<CalloutOutcome> {
    const took = (simulated: number | undefined): number => simulated ?? this.#clock.now() - started;
    try {
      const response = await this.#port.send(request);
      return { ok: true, response, milliseconds: took(response.milliseconds) };
    } catch (error) {
      if (!(error instanceof CalloutFailure)) throw error;
      return { ok: false, message: error.message, milliseconds: took(error.milliseconds) };
    }
  }
}
