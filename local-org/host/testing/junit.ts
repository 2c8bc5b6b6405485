import type { TestResult } from './result.ts';

/** JUnit XML of a run: one `testsuite` per class; a test that met something not supported is an `error`, any other failure a `failure`. */
export function junitXml(results: readonly TestResult[]): string {
  const suites = [...groupByClass(results)].map(([name, tests]) => suite(name, tests));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts(results)}>\n${suites.join('')}</testsuites>\n`;
}

function suite(name: string, tests: readonly TestResult[]): string {
  return `  <testsuite name="${escape(name)}" ${counts(tests)}>\n${tests.map(testCase).join('')}  </testsuite>\n`;
}

function testCase(test: TestResult): string {
  const head = `    <testcase classname="${escape(test.className)}" name="${escape(test.method)}" time="${seconds(test.milliseconds)}"`;
  if (test.outcome === 'passed') return `${head}/>\n`;
  const element = test.outcome === 'notSupported' ? 'error' : 'failure';
  const attributes = `message="${escape(test.message ?? '')}" type="${escape(test.exceptionType ?? '')}"`;
  return `${head}>\n      <${element} ${attributes}>${escape(test.stack ?? '')}</${element}>\n    </testcase>\n`;
}

function counts(tests: readonly TestResult[]): string {
  const failures = tests.filter((t) => t.outcome === 'failed').length;
  const errors = tests.filter((t) => t.outcome === 'notSupported').length;
  const time = tests.reduce((sum, t) => sum + t.milliseconds, 0);
  return `tests="${tests.length}" failures="${failures}" errors="${errors}" time="${seconds(time)}"`;
}

function groupByClass(results: readonly TestResult[]): Map<string, TestResult[]> {
  const groups = new Map<string, TestResult[]>();
  for (const result of results) groups.set(result.className, [...(groups.get(result.className) ?? []), result]);
  return groups;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

function escape(text: string): string {
  // Characters that XML 1.0 cannot hold at all are dropped.
  const legal = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
  return legal.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
