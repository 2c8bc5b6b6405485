import type { TestResult, TestTransaction } from './result.ts';

export interface NearestLimit {
  readonly limit: string;
  readonly used: number;
  readonly cap: number;
  /** The transaction of the test that came so near. */
  readonly what: string;
}

/** The limit that a test comes nearest to: the highest share over all of its transactions. Limits of one are left out: they are used or not. */
export function nearestLimit({ transactions }: Pick<TestResult, 'transactions'>): NearestLimit | null {
  const all = transactions.flatMap(shares);
  return all.reduce<NearestLimit | null>((nearest, one) => (nearest && share(nearest) >= share(one) ? nearest : one), null);
}

export const share = ({ used, cap }: NearestLimit): number => used / cap;

function shares({ what, limits, caps }: TestTransaction): NearestLimit[] {
  return Object.entries(limits)
    .map(([limit, used]) => ({ limit, used, cap: caps[limit] ?? 0, what }))
    .filter(({ used, cap }) => used > 0 && cap > 1);
}
