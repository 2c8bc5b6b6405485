/** Rows locked by `FOR UPDATE` or by an uncommitted change, by record Id. Released at callout, commit and rollback (Apex Developer Guide, Locking Statements). */
export class LockTable {
  readonly #owners = new Map<string, number>();
  readonly #held = new Map<number, Set<string>>();

  /** Takes all locks or none. Answers the transaction in the way, or null. */
  take(transaction: number, ids: Iterable<string>): number | null {
    const wanted = [...ids];
    for (const id of wanted) {
      const owner = this.#owners.get(id);
      if (owner !== undefined && owner !== transaction) return owner;
    }
    let held = this.#held.get(transaction);
    if (!held) this.#held.set(transaction, (held = new Set()));
    for (const id of wanted) {
      this.#owners.set(id, transaction);
      held.add(id);
    }
    return null;
  }

  /** Whether another transaction has the record. */
  isTaken(transaction: number, id: string): boolean {
    const owner = this.#owners.get(id);
    return owner !== undefined && owner !== transaction;
  }

  release(transaction: number): void {
    for (const id of this.#held.get(transaction) ?? []) this.#owners.delete(id);
    this.#held.delete(transaction);
  }
}
