import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../check/project-root.ts';
import { conformancePage } from './page.ts';
import { runSuite, type SuiteResult } from './run-suite.ts';
import { descriptionOf } from './suites.ts';

const page = join(projectRoot, 'docs', 'conformance.md');

/**
 * `npm run conformance -- --suites DIR [--only NAME]`: runs every checkout in DIR and writes docs/conformance.md; `--only` prints the failures of one and writes nothing.
 * Exit code 0 however many tests fail: the page is a measurement.
 */
export function main(args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: { suites: { type: 'string' }, only: { type: 'string' } } });
  if (!values.suites || !existsSync(values.suites)) {
    console.error('npm run conformance -- --suites DIR [--only NAME]: DIR is a folder with a checkout of each suite');
    process.exit(2);
  }
  const folder = resolve(values.suites);
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith('.') && statSync(join(folder, name)).isDirectory() && (!values.only || name === values.only))
    .sort();
  const results: SuiteResult[] = [];
  for (const name of names) {
    const result = runSuite(join(folder, name), descriptionOf(name), (needed) => join(folder, needed));
    const notSupported = result.failures.filter((failure) => failure.notSupported).length;
    console.log(`${name}: ${result.passed} passed, ${result.failures.length} failed (${notSupported} of them not supported)`);
    if (values.only) for (const { test, reason } of result.failures) console.log(`  ${test}: ${reason}`);
    results.push(result);
  }
  if (!values.only) writeFileSync(page, conformancePage(results));
}
