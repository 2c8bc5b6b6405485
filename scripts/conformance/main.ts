import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../check/project-root.ts';
import { conformancePage } from './page.ts';
import { runSuite, type SuiteResult } from './run-suite.ts';
import { descriptionOf } from './suites.ts';

const page = join(projectRoot, 'docs', 'conformance.md');

const usage = 'npm run conformance -- --suites DIR [--only NAME,NAME] [--add]: DIR is a folder with a checkout of each suite';

/**
 * `npm run conformance -- --suites DIR [--only NAMES] [--add]`: runs every checkout in DIR and writes docs/conformance.md, anew after each suite. With `--add`, what
 * the page says of suites that do not run stands. `--only` runs and prints the failures of some, and writes nothing unless they are to be added.
 * Exit code 0 however many tests fail: the page is a measurement.
 */
export function main(args: readonly string[]): void {
  const options = { suites: { type: 'string' }, only: { type: 'string' }, add: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  if (!values.suites || !existsSync(values.suites)) {
    console.error(usage);
    process.exit(2);
  }
  const folder = resolve(values.suites);
  const only = values.only?.split(',');
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith('.') && statSync(join(folder, name)).isDirectory() && (only?.includes(name) ?? true))
    .sort();
  let text = values.add ? readFileSync(page, 'utf8') : '';
  for (const name of names) {
    const result = runSuite(join(folder, name), descriptionOf(name), (needed) => join(folder, needed));
    print(result, only !== undefined);
    text = conformancePage([result], text);
    if (!only || values.add) writeFileSync(page, text);
  }
}

function print({ name, passed, failures }: SuiteResult, each: boolean): void {
  const notSupported = failures.filter((failure) => failure.notSupported).length;
  console.log(`${name}: ${passed} passed, ${failures.length} failed (${notSupported} of them not supported)`);
  if (each) for (const { test, reason } of failures) console.log(`  ${test}: ${reason}`);
}
