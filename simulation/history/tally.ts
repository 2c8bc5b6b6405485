import type { Suspension } from '../../local-org/runtime/transactions/suspension.ts';

const switchNames: Readonly<Record<string, string>> = {
  soql: 'query',
  lock: 'lock',
  dml: 'first DML',
  callout: 'callout',
  batch: 'batch chunk'
};

/** Counts what a history did, by kind and name. */
export class Tally {
  #isCrossing = false;
  readonly counts = new Map<string, number>();

  count(kind: string, name: string, by = 1): void {
    const key = `${kind}: ${name}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + by);
  }

  /** A transaction waits at a clean point while `live` are under way. */
  wait(suspension: Suspension, live: number): void {
    const name = switchNames[suspension.kind === 'switch' ? suspension.at : suspension.kind] ?? suspension.kind;
    if (live > 1) this.count('switch point', name);
    if (live > 1 && !this.#isCrossing) this.count('overlap', 'of transactions');
    this.#isCrossing = live > 1;
  }
}
