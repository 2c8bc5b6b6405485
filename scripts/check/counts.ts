import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

export function add(left: Counts, right: Counts): Counts {
  return { passed: left.passed + right.passed, failed: left.failed + right.failed, skipped: left.skipped + right.skipped };
}

export function countsText({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A check without tests of its own counts as one. */
export function oneCheck(exitCode: number): Counts {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** The last line `N passed, N failed[, N skipped]` of an output; a run without it, or with another exit code than it says, has failed. */
export function closingLine(output: string, exitCode: number): Counts {
  const lines = output.split('\n').flatMap((line) => /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(line.trim()) ?? []);
  if (lines.length < 4) return oneCheck(1);
  const [passed = 0, failed = 0, skipped = 0] = lines.slice(-3).map((text) => Number(text ?? 0));
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped };
}

/** Counts of the JSON report that vitest and Jest write alike. A report that is missing, or an exit code that it does not explain, is a failure. */
export function jsonReport(file: string, exitCode: number): Counts {
  if (!existsSync(file)) return oneCheck(1);
  const report: {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    numFailedTestSuites: number;
  } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = Math.max(report.numFailedTests, report.numFailedTestSuites, exitCode === 0 ? 0 : 1);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}
