import { readFileSync } from 'node:fs';
import { compareRuns, type Difference } from '../testing/compare-runs.ts';
import type { SfTestRun } from '../testing/sf-json.ts';
import { counted, existingFile, readArguments, UsageError } from './arguments.ts';
import { command } from './command.ts';

/** `local-org compare`: where a run here and a run in an org differ. Exit code 1 if they do. */
export const main = command((args) => {
  const { positionals } = readArguments(args, {}, 2);
  if (positionals.length !== 2) throw new UsageError('compare wants two files: A.json B.json, each as sf apex run test --json prints it');
  const [a, b] = positionals.map(readRun) as [SfTestRun, SfTestRun];
  const differences = compareRuns(a, b);
  for (const difference of differences) console.log(describe(difference));
  console.log(
    `A: ${counted(a.result.tests.length, 'test')}, B: ${counted(b.result.tests.length, 'test')}, ${counted(differences.length, 'difference')}`
  );
  return differences.length ? 1 : 0;
});

function readRun(file: string): SfTestRun {
  let parsed: unknown;
  try {
    parsed = JSON.parse(decoded(readFileSync(existingFile('compare', file))));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${file} is not JSON: ${error.message}`);
    throw error;
  }
  const result = resultOf(parsed);
  if (!result) throw new UsageError(`${file} has no result.tests: it is no test run`);
  return { status: 0, result, warnings: [] };
}

/** `--json` wraps the run, `--result-format json` and the files of `--output-dir` do not. */
function resultOf(parsed: unknown): SfTestRun['result'] | undefined {
  const { result = parsed } = (parsed ?? {}) as { result?: unknown };
  return Array.isArray((result as Partial<SfTestRun['result']> | null)?.tests) ? (result as SfTestRun['result']) : undefined;
}

/** PowerShell redirects in UTF-16 or with a byte order mark. */
function decoded(bytes: Buffer): string {
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}

function describe({ test, kind, a, b }: Difference): string {
  return [`${test}: ${kind}`, a && `  A: ${a}`, b && `  B: ${b}`].filter(Boolean).join('\n');
}
