import { fullName, type TestResult } from './result.ts';

/** A run as `sf apex run test --json` prints it (plugin-apex, `JsonReporter`). */
export interface SfTestRun {
  readonly status: number;
  readonly result: { readonly summary: Readonly<Record<string, unknown>>; readonly tests: readonly SfTest[] };
  readonly warnings: readonly string[];
}
export interface SfTest {
  readonly FullName: string;
  readonly MethodName: string;
  readonly ApexClass: { readonly Name: string; readonly NamespacePrefix: string | null };
  readonly Outcome: 'Pass' | 'Fail' | 'Skip' | 'CompileFail';
  readonly Message: string | null;
  readonly StackTrace: string | null;
  /** Milliseconds. */
  readonly RunTime: number;
}

/** The exit status of `sf` when tests failed. */
const failed = 100;

/** @param started clock time (ms) */
export function sfTestRun(results: readonly TestResult[], started: number): SfTestRun {
  const passing = results.filter(({ outcome }) => outcome === 'passed').length;
  const failing = results.length - passing;
  const percent = (count: number) => `${results.length ? Math.round((100 * count) / results.length) : 0}%`;
  const time = `${Math.round(results.reduce((sum, { milliseconds }) => sum + milliseconds, 0))} ms`;
  const summary = {
    ...{ failRate: percent(failing), failing, hostname: 'local-org', outcome: failing ? 'Failed' : 'Passed', passRate: percent(passing) },
    ...{ passing, skipped: 0, testStartTime: new Date(started).toISOString(), testsRan: results.length },
    ...{ testExecutionTime: time, testTotalTime: time }
  };
  return { status: failing ? failed : 0, result: { summary, tests: results.map(sfTest) }, warnings: [] };
}

function sfTest(result: TestResult): SfTest {
  const passed = result.outcome === 'passed';
  return {
    FullName: fullName(result),
    MethodName: result.method,
    ApexClass: { Name: result.className, NamespacePrefix: null },
    Outcome: passed ? 'Pass' : 'Fail',
    Message: passed ? null : `${result.exceptionType}: ${result.message}`,
    StackTrace: passed ? null : (result.stack ?? ''),
    RunTime: Math.round(result.milliseconds)
  };
}
