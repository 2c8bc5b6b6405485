import { fullName, type TestResult } from './result.ts';
import { textTable } from './text-table.ts';

/** The tests that took longest by the wall's clock. */
export function slowestReport(results: readonly TestResult[], count: number): string {
  const rows = [...results]
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, count)
    .map((result) => [Math.round(result.milliseconds), fullName(result)]);
  return `The slowest tests\n${textTable(['ms', 'Test'], rows)}`;
}
