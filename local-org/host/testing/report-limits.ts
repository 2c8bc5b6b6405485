import { nearestLimit, share, type NearestLimit } from './nearest-limit.ts';
import { fullName, type TestResult } from './result.ts';
import { textTable } from './text-table.ts';

/** Per test the limit that it comes nearest to, the nearest first. CPU and heap are estimates. */
export function limitsReport(results: readonly TestResult[]): string {
  const rows = results
    .map((result) => ({ test: fullName(result), nearest: nearestLimit(result) }))
    .filter((row): row is { test: string; nearest: NearestLimit } => row.nearest !== null)
    .sort((a, b) => share(b.nearest) - share(a.nearest) || (a.test < b.test ? -1 : 1))
    .map(({ test, nearest }) => [percent(nearest), nearest.limit, `${nearest.used} of ${nearest.cap}`, test, where(test, nearest)]);
  return `The limit that each test comes nearest to (CPU and heap are estimates)\n${textTable(['Share', 'Limit', 'Used', 'Test', 'In'], rows)}`;
}

const percent = (nearest: NearestLimit): string => `${Math.ceil(100 * share(nearest))} %`;
const where = (test: string, { what }: NearestLimit): string => (what === test ? '' : what.replace(`${test} `, ''));
