import { readFileSync } from 'node:fs';
import { compareRuns, type Difference } from '../testing/compare-runs.ts';
import type { SfTestRun } from '../testing/sf-json.ts';
import { existingFile, readArguments, UsageError } from './arguments.ts';
import { command } from './command.ts';

/** `local-org compare`: where a run here and a run in an org differ. Exit code 1 if they do. */
export const main = command((args) => {
  const { positionals } = readArguments(args, {});
  if (positionals.length !== 2) throw new UsageError('compare wants two files: A.json B.json, each as sf apex run test --json prints it');
  const [a, b] = positionals.map(readRun) as [SfTestRun, SfTestRun];
  const differences = compareRuns(a, b);
  for (const difference of differences) console.log(describe(difference));
  console.log(`A: ${a.result.tests.length} tests, B: ${b.result.tests.length} tests, ${differences.length} differences`);
  return differences.length ? 1 : 0;
});

function readRun(file: string): SfTestRun {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(existingFile('compare', file), 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${file} is not JSON: ${error.message}`);
    throw error;
  }
  if (!Array.isArray((parsed as Partial<SfTestRun>).result?.tests)) throw new UsageError(`${file} has no result.tests: it is no test run`);
  return parsed as SfTestRun;
}

function describe({ test, kind, a, b }: Difference): string {
  return [`${test}: ${kind}`, a && `  A: ${a}`, b && `  B: ${b}`].filter(Boolean).join('\n');
}
