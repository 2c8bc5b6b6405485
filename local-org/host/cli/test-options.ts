import { availableParallelism } from 'node:os';
import { machineSeed } from '../../runtime/kernel/random.ts';
import { existingFolder, readArguments, text, UsageError, wholeNumber, writableFile, type Arguments } from './arguments.ts';

export interface TestOptions {
  readonly sourceDir: string;
  readonly tests: string | undefined;
  readonly shard: { readonly index: number; readonly count: number } | undefined;
  /** Seed of a random order. */
  readonly seed: string | undefined;
  readonly workers: number;
  readonly watch: boolean;
  readonly limits: boolean;
  readonly slowest: number | undefined;
  readonly coverageTable: boolean;
  /** Files to write. */
  readonly junit: string | undefined;
  readonly coverage: string | undefined;
  readonly json: string | undefined;
  readonly log: string | undefined;
}

const types = {
  tests: { type: 'string' },
  shard: { type: 'string' },
  'random-order': { type: 'string' },
  workers: { type: 'string' },
  watch: { type: 'boolean' },
  limits: { type: 'boolean' },
  slowest: { type: 'string' },
  'coverage-table': { type: 'boolean' },
  junit: { type: 'string' },
  coverage: { type: 'string' },
  json: { type: 'string' },
  log: { type: 'string' }
} as const;

/** Reports and choices of a run that ends. */
const runOnly = ['shard', 'random-order', 'limits', 'slowest', 'coverage-table', 'coverage', 'junit', 'json', 'log'];

/** More threads than this wait for memory rather than for a processor. */
const mostWorkers = 4;

/** Throws `UsageError` for what cannot be meant. */
export function testOptions(args: readonly string[]): TestOptions {
  const parsed = readArguments(withSeed(args), types);
  const alone = parsed.options['watch'] === true ? runOnly.filter((name) => parsed.options[name] !== undefined) : [];
  if (alone.length > 0) throw new UsageError(`--watch does not go with --${alone.join(', --')}`);
  return {
    sourceDir: existingFolder(parsed.sourceDir),
    tests: pattern(text(parsed, 'tests')),
    shard: shardOption(text(parsed, 'shard')),
    seed: text(parsed, 'random-order'),
    workers: wholeNumber(parsed, 'workers', 1) ?? Math.min(availableParallelism(), mostWorkers),
    watch: flag(parsed, 'watch'),
    limits: flag(parsed, 'limits'),
    slowest: wholeNumber(parsed, 'slowest', 1),
    coverageTable: flag(parsed, 'coverage-table'),
    junit: outputFile(parsed, 'junit'),
    coverage: outputFile(parsed, 'coverage'),
    json: outputFile(parsed, 'json'),
    log: outputFile(parsed, 'log')
  };
}

function pattern(tests: string | undefined): string | undefined {
  if (tests?.split(',').some((part) => part.trim() === ''))
    throw new UsageError('--tests wants Class or Class.method, several with commas');
  return tests;
}

function outputFile(args: Arguments, name: string): string | undefined {
  const file = text(args, name);
  return file === undefined ? undefined : writableFile(`--${name}`, file);
}

const flag = (args: Arguments, name: string): boolean => args.options[name] === true;

/** `--random-order` alone takes a new seed. */
function withSeed(args: readonly string[]): readonly string[] {
  const name = '--random-order';
  return args.map((arg, i) => (arg === name && (args[i + 1] ?? '-').startsWith('-') ? `${name}=${machineSeed().slice(0, 8)}` : arg));
}

function shardOption(value: string | undefined): TestOptions['shard'] {
  if (value === undefined) return undefined;
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(value) ?? [];
  if (!index || !count || Number(index) < 1 || Number(index) > Number(count))
    throw new UsageError(`--shard wants a part of a whole, such as 1/3, not ${value}`);
  return { index: Number(index), count: Number(count) };
}
