import type { Journal, StoredOrg } from './journal.ts';

/** Keeps nothing: tests and simulations, whose whole state is in memory. */
export class MemoryJournal implements Journal {
  load(): StoredOrg {
    return { queue: [], idCounters: new Map(), clock: null, notes: [] };
  }

  commit(): void {
    // The tables already hold what was committed.
  }

  close(): void {
    // Nothing is open.
  }
}
