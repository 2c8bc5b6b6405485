import type { Result } from './history/run.ts';

/** Outcomes that a user can end with, and that the histories must all reach. */
export const outcomes = [
  'Created',
  'Updated',
  'Restored',
  'Linked',
  'Recycled',
  'Unchanged',
  'Skipped',
  'Waiting',
  'Held',
  'Retrying',
  'Refused',
  'Released',
  'NotAssigned'
] as const;
export const switchPoints = ['callout', 'query', 'lock', 'first DML'] as const;
/** How often each of them must occur over this many histories. */
const least = 30;
const fullRun = 300;

/** What a run of histories did, and which floors it missed. */
export interface Distribution {
  readonly lines: readonly string[];
  readonly missed: readonly string[];
}

const totalOf = (result: Pick<Result, 'counts'>, kind: string) =>
  Object.entries(result.counts)
    .filter(([key]) => key.startsWith(`${kind}: `))
    .reduce((sum, [, count]) => sum + count, 0);

/** Medians per history and totals, with their floors; totals are asked of a full run only. */
export function distributionOf(results: readonly Pick<Result, 'steps' | 'counts'>[]): Distribution {
  const medians = [
    { name: 'steps', floor: 25, value: median(results.map(({ steps }) => steps)) },
    { name: 'faults that struck, crashes included', floor: 3, value: median(results.map((result) => totalOf(result, 'fault'))) },
    { name: 'overlapping transactions', floor: 2, value: median(results.map((result) => totalOf(result, 'overlap'))) }
  ];
  const totals = new Map<string, number>();
  for (const { counts } of results) for (const [key, count] of Object.entries(counts)) totals.set(key, (totals.get(key) ?? 0) + count);
  const asked = [...outcomes.map((name) => `outcome: ${name}`), ...switchPoints.map((name) => `switch point: ${name}`)];
  const missed = [
    ...medians
      .filter(({ value, floor }) => value < floor)
      .map(({ name, value, floor }) => `median of ${name} is ${value}, at least ${floor} are asked`),
    ...(results.length < fullRun
      ? []
      : asked.filter((key) => (totals.get(key) ?? 0) < least).map((key) => `${key}: ${totals.get(key) ?? 0}, at least ${least} are asked`))
  ];
  const lines = [
    ...medians.map(({ name, value, floor }) => `median of ${name}: ${value} (floor ${floor})`),
    ...[...totals].sort(([left], [right]) => left.localeCompare(right)).map(([key, count]) => `${key} × ${count}`)
  ];
  return { lines, missed };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
