import type { PendingJob } from '../kernel/transaction.ts';
import type { QueueChange } from '../storage/journal.ts';

/** Committed work that becomes visible with `add`, once the journal has `changes`. */
export interface Prepared {
  readonly changes: readonly QueueChange[];
  add(): void;
}

/** Jobs that wait for their turn, in order of their time, then of their arrival. A job is here until it is started. */
export class JobQueue {
  readonly #waiting = new Map<string, PendingJob>();

  prepare(jobs: readonly PendingJob[]): Prepared {
    return {
      changes: jobs.map((job) => ({ queue: 'job', key: keyOf(job), value: job })),
      add: () => {
        for (const job of jobs) this.#waiting.set(keyOf(job), job);
      }
    };
  }

  /** Puts back what the journal has kept. */
  load(changes: readonly QueueChange[]): void {
    for (const { queue, key, value } of changes) if (queue === 'job') this.#waiting.set(key, value as PendingJob);
  }

  *waiting(): IterableIterator<PendingJob> {
    yield* this.#waiting.values();
  }

  get(id: string): PendingJob | undefined {
    return [...this.#waiting.values()].find((job) => job.id === id);
  }

  /** The next job that is due at `now`, or null. */
  due(now: number): PendingJob | null {
    let next: PendingJob | null = null;
    for (const job of this.#waiting.values()) {
      if (job.notBefore <= now && (!next || job.notBefore < next.notBefore)) next = job;
    }
    return next;
  }

  /** Clock time at which something is due, or null. */
  nextTime(): number | null {
    let time: number | null = null;
    for (const job of this.#waiting.values()) time = Math.min(time ?? Infinity, job.notBefore);
    return time;
  }

  /** Takes a job off the list of what waits; the journal keeps it until the commit that starts it. */
  start(job: PendingJob): void {
    this.#waiting.delete(keyOf(job));
  }

  /** Takes a job off. Answers what the next commit has to remove from the journal. */
  remove(job: PendingJob): { readonly queue: 'job'; readonly key: string } {
    this.#waiting.delete(keyOf(job));
    return { queue: 'job', key: keyOf(job) };
  }

  clear(): void {
    this.#waiting.clear();
  }
}

const keyOf = (job: PendingJob): string => `${job.kind}:${job.id}`;
