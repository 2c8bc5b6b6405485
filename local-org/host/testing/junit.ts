import type { CompileError } from '../../compiler/language/diagnostics.ts';
import type { TestResult } from './result.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

/**
 * JUnit XML of a run: one `testsuite` per class; a test that met something not supported is an `error`, any other failure a `failure`. So that nobody takes
 * it for a good run, each compile error is an `error` of a suite of its own.
 */
export function junitXml(results: readonly TestResult[], compileErrors: readonly CompileError[] = []): string {
  const all = [...results, ...compileErrors.map(asResult)];
  const suites = [...groupByClass(all)].map(([name, tests]) => suite(name, tests));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts(all)}>\n${suites.join('')}</testsuites>\n`;
}

type JUnitCase = Pick<TestResult, 'className' | 'method' | 'outcome' | 'message' | 'exceptionType' | 'stack' | 'milliseconds'>;

function asResult({ file, line, column, message }: CompileError): JUnitCase {
  const place = `${file}:${line}:${column}`;
  return { className: 'Compile errors', method: place, outcome: 'notSupported', message, exceptionType: 'CompileError', milliseconds: 0 };
}

function suite(name: string, tests: readonly JUnitCase[]): string {
  return `  <testsuite name="${xmlAttribute(name)}" ${counts(tests)}>\n${tests.map(testCase).join('')}  </testsuite>\n`;
}

function testCase(test: JUnitCase): string {
  const head = `    <testcase classname="${xmlAttribute(test.className)}" name="${xmlAttribute(test.method)}" time="${seconds(test.milliseconds)}"`;
  if (test.outcome === 'passed') return `${head}/>\n`;
  const element = test.outcome === 'notSupported' ? 'error' : 'failure';
  const attributes = `message="${xmlAttribute(test.message ?? '')}" type="${xmlAttribute(test.exceptionType ?? '')}"`;
  return `${head}>\n      <${element} ${attributes}>${xmlText(test.stack ?? '')}</${element}>\n    </testcase>\n`;
}

function counts(tests: readonly JUnitCase[]): string {
  const failures = tests.filter((t) => t.outcome === 'failed').length;
  const errors = tests.filter((t) => t.outcome === 'notSupported').length;
  const time = tests.reduce((sum, t) => sum + t.milliseconds, 0);
  return `tests="${tests.length}" failures="${failures}" errors="${errors}" time="${seconds(time)}"`;
}

function groupByClass(results: readonly JUnitCase[]): Map<string, JUnitCase[]> {
  const groups = new Map<string, JUnitCase[]>();
  for (const result of results) groups.set(result.className, [...(groups.get(result.className) ?? []), result]);
  return groups;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);
