/** The asynchronous job that a transaction runs: what its context object and `AsyncInfo` answer from. */
export interface RunningJob {
  /** Id of the AsyncApexJob (or CronTrigger) row. */
  readonly id: string;
  readonly kind: 'queueable' | 'future' | 'batchStart' | 'batchExecute' | 'batchFinish' | 'scheduled' | 'finalizer' | 'event';
  /** Position in a chain of queueables, from 1; 0 for other kinds. */
  readonly stackDepth: number;
  readonly maximumStackDepth: number | null;
  readonly minimumDelay: number | null;
  /** Finalizer: failed runs in a row, this one included. */
  readonly failures: number;
  /** The class implements `Database.AllowsCallouts` (or `@future(callout=true)`, finalizer). */
  readonly allowsCallouts: boolean;
  /** Attached by `System.attachFinalizer`; its state at the end of the job is kept. */
  finalizer: object | null;
}

/** A job outside any chain. */
export function runningJob(kind: RunningJob['kind'], id: string, allowsCallouts: boolean): RunningJob {
  return { id, kind, stackDepth: 0, maximumStackDepth: null, minimumDelay: null, failures: 0, allowsCallouts, finalizer: null };
}
