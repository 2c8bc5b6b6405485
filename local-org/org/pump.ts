import type { Engine } from '../runtime/transactions/engine.ts';
import { largestEventBatch, runEventTrigger } from '../runtime/transactions/run-event-trigger.ts';
import { runJob } from '../runtime/transactions/run-job.ts';
import type { Scheduler } from '../runtime/transactions/scheduler.ts';

/** Jobs that run at the same time; they take turns where they wait. */
const mostAtOnce = 5;

/** Starts what is due until nothing is: events first, then jobs by their time. */
export class JobPump {
  readonly #engine: Engine;
  readonly #scheduler: Scheduler;
  #pumping: Promise<number | null> | null = null;
  #wake = () => {};

  constructor(engine: Engine, scheduler: Scheduler) {
    this.#engine = engine;
    this.#scheduler = scheduler;
  }

  /**
   * Answers the time at which something is due next, or null. A call while another is under way joins it and has it look
   * again, because what became due meanwhile does not wait for a callout that is held open.
   */
  run(between: () => Promise<void> = async () => {}): Promise<number | null> {
    this.#wake();
    this.#pumping ??= this.#pump(between).finally(() => (this.#pumping = null));
    return this.#pumping;
  }

  async #pump(between: () => Promise<void>): Promise<number | null> {
    const running = new Set<Promise<void>>();
    for (;;) {
      await between();
      const started = running.size < mostAtOnce ? this.#startNext() : null;
      if (started) {
        const tracked = started.finally(() => running.delete(tracked));
        running.add(tracked);
      } else if (running.size) await Promise.race([...running, this.#woken()]);
      else return this.#nextTime();
    }
  }

  #woken(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }

  /** Takes the next thing that is due and starts it; null if there is none. */
  #startNext(): Promise<void> | null {
    const engine = this.#engine;
    const now = engine.services.clock.now();
    const delivery = engine.bus.due(now, (trigger) => engine.settings.eventSubscriber(trigger)?.batchSize ?? largestEventBatch);
    if (delivery) {
      const { subscription, events } = delivery;
      subscription.busy = true;
      const run = this.#scheduler.run(runEventTrigger(engine, subscription, events));
      return run.then(() => {}).finally(() => (subscription.busy = false));
    }
    const job = engine.queue.due(now);
    if (!job) return null;
    engine.queue.start(job);
    return this.#scheduler.run(runJob(engine, job)).then(() => {});
  }

  #nextTime(): number | null {
    const times = [this.#engine.bus.nextTime(), this.#engine.queue.nextTime()].filter((time) => time !== null);
    return times.length ? Math.min(...times) : null;
  }
}
