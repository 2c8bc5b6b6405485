import type { PlainValue } from './encode.ts';

/** A record as the journal keeps it: values by field name, nulls left out. */
export type PlainRow = Readonly<Record<string, PlainValue>>;

export interface RowChange {
  readonly object: string;
  readonly id: string;
  /** The row after the commit; null: gone. */
  readonly after: PlainRow | null;
  /** The row is in the recycle bin. */
  readonly deleted: boolean;
}

/** Something kept beside the rows until it is done: a queued job, a published event. `value` is JSON. */
export interface QueueChange {
  readonly queue: 'job' | 'event';
  readonly key: string;
  readonly value: unknown;
}

/** Everything that one transaction leaves behind. */
export interface Commit {
  /** Made while they are read; valid until `commit` returns. */
  readonly rows: Iterable<RowChange>;
  readonly added: readonly QueueChange[];
  readonly removed: readonly { readonly queue: QueueChange['queue']; readonly key: string }[];
  readonly idCounters: ReadonlyMap<string, number>;
  /** Milliseconds. */
  readonly clock: number;
}

/** What a journal found at its opening. */
export interface StoredOrg {
  readonly queue: readonly QueueChange[];
  readonly idCounters: ReadonlyMap<string, number>;
  readonly clock: number | null;
  /** Differences between the stored schema and the project's, in words for a person. */
  readonly notes: readonly string[];
}

/** Where commits go. A commit is whole or not at all; when it throws, the transaction is rolled back. */
export interface Journal {
  /** Calls `row` for every stored record, then answers the rest. Called once, before the first commit. */
  load(row: (object: string, id: string, values: PlainRow, deleted: boolean) => void): StoredOrg;
  commit(commit: Commit): void;
  close(): void;
}
