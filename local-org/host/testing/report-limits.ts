import type { TestResult } from './result.ts';

/** A table of the tests that used most of each limit, highest share first within a limit. CPU and heap are estimates. */
export function limitsReport(results: readonly TestResult[], top = 3): string {
  const names = [...new Set(results.flatMap((result) => Object.keys(result.limits)))];
  const lines = names.flatMap((name) => {
    const used = results.filter((result) => (result.limits[name] ?? 0) > 0).sort((a, b) => b.limits[name]! - a.limits[name]!);
    return used
      .slice(0, top)
      .map((result) => `${name.padEnd(20)} ${String(result.limits[name]).padStart(10)}  ${result.className}.${result.method}`);
  });
  return ['limits used (CPU and heap are estimates)', ...lines].join('\n');
}
