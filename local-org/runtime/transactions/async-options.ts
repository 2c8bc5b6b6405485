/** What `System.enqueueJob` was told beside the job. */
export interface QueueableOptions {
  readonly maximumStackDepth: number | null;
  readonly minimumDelayInMinutes: number | null;
  readonly duplicateSignature: string | null;
}

export const noOptions: QueueableOptions = { maximumStackDepth: null, minimumDelayInMinutes: null, duplicateSignature: null };

/** What a queued queueable carries beside its object; plain JSON. */
export interface QueuedOptions extends QueueableOptions {
  readonly stackDepth: number;
  /** Failed runs in a row that a finalizer has enqueued again. */
  readonly failures: number;
}
