/** Rows as they are shown, with what is known of each now. */
export interface Merged<R> {
  /** The same rows in the same order; one that the page no longer has stays as it was. */
  readonly rows: readonly R[];
  /** How many rows the page has instead of those that are shown, or has no longer. */
  readonly others: number;
}

export function merged<R>(shown: readonly R[], now: readonly R[], keyOf: (row: R) => string): Merged<R> {
  const fresh = new Map(now.map((row) => [keyOf(row), row]));
  const keys = new Set(shown.map(keyOf));
  const came = now.filter((row) => !keys.has(keyOf(row))).length;
  const went = shown.filter((row) => !fresh.has(keyOf(row))).length;
  return { rows: shown.map((row) => fresh.get(keyOf(row)) ?? row), others: Math.max(came, went) };
}
