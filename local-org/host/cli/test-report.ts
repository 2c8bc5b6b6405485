import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { coberturaXml } from '../testing/cobertura.ts';
import { coveredPercent, coverageTable, type CoverageByFile } from '../testing/coverage.ts';
import { debugLog } from '../testing/debug-log.ts';
import { junitXml } from '../testing/junit.ts';
import { limitsReport } from '../testing/report-limits.ts';
import { fullName, type TestResult } from '../testing/result.ts';
import { sfTestRun } from '../testing/sf-json.ts';
import { slowestReport } from '../testing/slowest.ts';
import type { OpenedProject } from '../testing/test-messages.ts';
import { counted } from './arguments.ts';
import type { TestOptions } from './test-options.ts';

export interface FinishedRun {
  readonly root: string;
  readonly errors: OpenedProject['errors'];
  readonly results: readonly TestResult[];
  readonly coverage: CoverageByFile | undefined;
  /** Clock time (ms). */
  readonly started: number;
}

/** Prints the reports that were asked for and writes their files; the closing line comes last. */
export function report(run: FinishedRun, options: TestOptions): void {
  const results = [...run.results].sort((a, b) => (a.className < b.className ? -1 : a.className > b.className ? 1 : 0));
  for (const result of results) if (result.outcome !== 'passed') console.log(failureText(result));
  if (options.limits) console.log(`${limitsReport(results)}\n`);
  if (options.slowest !== undefined) console.log(`${slowestReport(results, options.slowest)}\n`);
  if (options.junit) write(options.junit, junitXml(results, run.errors));
  if (options.json) write(options.json, `${JSON.stringify(sfTestRun(results, run.started), null, 2)}\n`);
  if (options.log) write(options.log, debugLog(results));
  if (run.coverage) reportCoverage(run, run.coverage, options);
  console.log(closingLine(results, run.errors.length));
}

function reportCoverage({ root, started }: FinishedRun, coverage: CoverageByFile, options: TestOptions): void {
  if (options.coverageTable) console.log(coverageTable(coverage));
  if (options.coverage) write(options.coverage, coberturaXml(coverage, root, started));
  console.log(`coverage ${coveredPercent(coverage)} %`);
}

export function failureText(result: TestResult): string {
  const { outcome, exceptionType, message, stack } = result;
  const what = outcome === 'notSupported' ? message : `${exceptionType}: ${message}`;
  const lines = (stack ?? '').split('\n').filter(Boolean);
  return [`FAILED ${fullName(result)}`, `  ${what}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

/** `12 passed, 3 failed (1 of them not supported)`; of what compiles, if not all does. */
export function closingLine(results: readonly TestResult[], errors = 0): string {
  const count = (outcome: TestResult['outcome']): number => results.filter((result) => result.outcome === outcome).length;
  const notSupported = count('notSupported');
  const named = notSupported ? ` (${notSupported} of them not supported)` : '';
  const compile = errors ? `; ${counted(errors, 'error')}: the project does not compile` : '';
  return `${count('passed')} passed, ${count('failed') + notSupported} failed${named}${compile}`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
