import { fullName, type TestResult, type TestTransaction } from './result.ts';

/** Names of limits as a debug log of the platform writes them (CUMULATIVE_LIMIT_USAGE). */
const names: Readonly<Record<string, string>> = {
  queries: 'Number of SOQL queries',
  queryRows: 'Number of query rows',
  soslQueries: 'Number of SOSL queries',
  dmlStatements: 'Number of DML statements',
  publishImmediate: 'Number of Publish Immediate DML',
  dmlRows: 'Number of DML rows',
  cpuTime: 'Maximum CPU time',
  heapSize: 'Maximum heap size',
  callouts: 'Number of callouts',
  emailInvocations: 'Number of Email Invocations',
  futureCalls: 'Number of future calls',
  queueableJobs: 'Number of queueable jobs added to the queue',
  mobilePushes: 'Number of Mobile Apex push calls'
};

/** The debug log of a run: per class its setup, then per test its transactions, each with its lines and the limits that it used. */
export function debugLog(results: readonly TestResult[]): string {
  const texts = results.flatMap((result, i) => {
    const isFirst = results[i - 1]?.className !== result.className;
    return isFirst && result.setup?.length ? [setupLog(result.className, result.setup), testLog(result)] : [testLog(result)];
  });
  return texts.join('\n');
}

function setupLog(className: string, transactions: readonly TestTransaction[]): string {
  return `${[`=== ${className}: test setup`, ...transactions.map(transactionLog)].join('\n')}\n`;
}

function testLog(result: TestResult): string {
  const failure = result.outcome === 'passed' ? [] : [`${result.exceptionType}: ${result.message}`, ...(result.stack ?? '').split('\n')];
  const head = [`=== ${fullName(result)}: ${result.outcome}`, ...failure].filter(Boolean);
  return `${[...head, ...result.transactions.map(transactionLog)].join('\n')}\n`;
}

function transactionLog({ what, log, error, limits, caps }: TestTransaction): string {
  const used = Object.entries(names).map(([limit, name]) => `  ${name}: ${limits[limit] ?? 0} out of ${caps[limit] ?? 0}`);
  const fatal = error === undefined ? [] : [`FATAL_ERROR|${error}`];
  return [`--- ${what}`, ...log, ...fatal, 'CUMULATIVE_LIMIT_USAGE (CPU and heap are estimates)', ...used].join('\n');
}
