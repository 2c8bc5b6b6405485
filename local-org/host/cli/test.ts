import { existsSync, writeFileSync } from 'node:fs';
import { readProject } from '../../metadata/project.ts';
import { buildOrg, type BuiltOrg } from '../../org/build.ts';
import { SimulatedClock, wallTime } from '../../runtime/kernel/clock.ts';
import { Random } from '../../runtime/kernel/random.ts';
import { MemoryJournal } from '../../runtime/storage/memory-journal.ts';
import { coverageOf, coveredPercent, writeCobertura } from '../testing/coverage.ts';
import { discoverTests } from '../testing/discover.ts';
import { junitXml } from '../testing/junit.ts';
import { limitsReport } from '../testing/report-limits.ts';
import type { TestResult } from '../testing/result.ts';
import { runTestClass } from '../testing/run-tests.ts';
import { readArguments, text, UsageError, type Arguments } from './arguments.ts';

const options = {
  tests: { type: 'string' },
  junit: { type: 'string' },
  coverage: { type: 'string' },
  limits: { type: 'boolean' }
} as const;

/** `local-org test`: runs the Apex tests of a project. Exit code 1 if one failed or the project does not compile. */
export function test(args: readonly string[]): number {
  const parsed = readArguments(args, options);
  const project = readProject(parsed.sourceDir);
  const clock = new SimulatedClock(wallTime());
  const random = new Random('test');
  const compile = { coverage: text(parsed, 'coverage') !== undefined };
  const org = buildOrg({ project, journal: new MemoryJournal(), clock, random, people: true, compile });
  for (const { file, line, column, message } of org.compiled.diagnostics) console.log(`${file}:${line}:${column} ${message}`);
  const classes = discoverTests(
    [...org.core.program.classes()].map(({ info }) => info),
    text(parsed, 'tests')
  );
  if (classes.length === 0 && parsed.options['tests']) throw new UsageError(`No test matches ${String(parsed.options['tests'])}`);
  const results = classes.flatMap((tests) => runTestClass({ engine: org.core.engine, clock, random, adminId: org.adminId }, tests));
  report(results, parsed, org);
  return results.every((result) => result.outcome === 'passed') && org.compiled.diagnostics.length === 0 ? 0 : 1;
}

function report(results: readonly TestResult[], parsed: Arguments, org: BuiltOrg): void {
  for (const result of results) if (result.outcome !== 'passed') console.log(describe(result));
  if (parsed.options['limits']) console.log(limitsReport(results));
  const junit = text(parsed, 'junit');
  if (junit) writeFileSync(junit, junitXml(results));
  const coverage = text(parsed, 'coverage');
  if (coverage) {
    const covered = coverageOf(org.compiled.program.units, org.core.hits);
    writeCobertura(covered, coverage, org.project.root);
    if (existsSync(coverage)) console.log(`coverage ${coveredPercent(covered)} %`);
  }
  console.log(summary(results));
}

function describe({ className, method, outcome, exceptionType, message, stack }: TestResult): string {
  const what = outcome === 'notSupported' ? message : `${exceptionType}: ${message}`;
  const lines = (stack ?? '').split('\n').filter(Boolean);
  return [`FAILED ${className}.${method}`, `  ${what}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

/** `12 passed, 3 failed (1 of them not supported)`. */
function summary(results: readonly TestResult[]): string {
  const count = (outcome: TestResult['outcome']): number => results.filter((result) => result.outcome === outcome).length;
  const notSupported = count('notSupported');
  const named = notSupported ? ` (${notSupported} of them not supported)` : '';
  return `${count('passed')} passed, ${count('failed') + notSupported} failed${named}`;
}
