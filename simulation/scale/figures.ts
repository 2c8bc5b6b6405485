import type { Figure } from '../../scripts/bench/figure.ts';
import type { Measured } from './scale-org.ts';

/** Writes that Account Engagement takes in one call (design 5). */
const bulkSize = 200;

/** A figure with an upper bar. */
export function atMost(figure: string, value: number, unit: string, bar: number): Figure {
  return { figure, value, unit, bar: `≤ ${bar.toLocaleString('en-US')}`, holds: value <= bar };
}

/** A figure with the only value that is right. */
export function exactly(figure: string, value: number, unit: string, right: number): Figure {
  return { figure, value, unit, bar: `= ${right.toLocaleString('en-US')}`, holds: value === right };
}

/** Calls against the least possible: writes ÷ bulk size in each business unit, and a question for the bulk size where it was never asked. */
export function callouts(what: string, { calls }: Measured, writesByUnit: readonly number[], questions = 0): Figure {
  const least = writesByUnit.reduce((sum, writes) => sum + Math.ceil(writes / bulkSize), questions);
  return {
    figure: `${what}: callouts (least possible ${least})`,
    value: calls.length,
    unit: 'callouts',
    bar: '≤ 1.05 × least',
    holds: calls.length <= least * 1.05
  };
}

/** The nearest limit of each kind of transaction; the one enqueue of an asynchronous transaction excepted. */
export function nearestLimits(what: string, { transactions }: Measured): readonly Figure[] {
  const nearest = new Map<string, { share: number; limit: string }>();
  for (const { kind, what: name, limits, caps } of transactions) {
    if (kind === 'read' || kind === 'finalizer') continue;
    const key = `${kind} ${name}`;
    for (const [limit, used] of Object.entries(limits)) {
      const share = (100 * used) / caps[limit]!;
      if (limit !== 'queueableJobs' && share > (nearest.get(key)?.share ?? 0)) nearest.set(key, { share, limit });
    }
  }
  return [...nearest].map(([key, { share, limit }]) => atMost(`${what}: nearest limit of ${key} (${limit})`, share, '%', 50));
}
