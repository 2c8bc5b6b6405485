import { basename } from 'node:path';
import { compileErrorLine } from '../../compiler/language/diagnostics.ts';
import { stopwatch } from '../../runtime/kernel/clock.ts';
import { matching, type TestPlan } from '../testing/plan.ts';
import type { TestResult } from '../testing/result.ts';
import type { OpenedProject } from '../testing/test-messages.ts';
import type { TestPool } from '../testing/test-pool.ts';
import { ProjectWatch } from '../watch/project-watch.ts';
import { counted } from './arguments.ts';
import type { TestOptions } from './test-options.ts';
import { closingLine, failureText } from './test-report.ts';

/** Editors write a file in several steps: milliseconds. */
const quiet = 20;
/** How long a new program is run beyond its first results to make it quick, and the longest class that is: milliseconds. A change that comes ends it. */
const rehearsal = { longest: 3_000, longestClass: 250 };
/** Code, metadata and what tests read as static resources. */
const relevant = /\.(cls|trigger|xml|json)$|[\\/]staticresources[\\/]/;

/** Runs the tests again after every change of the project, until the input ends or Ctrl-C. */
export async function watchTests(pool: TestPool, options: TestOptions): Promise<number> {
  // Listens before it says that it waits: a change right after that is not missed.
  const changes = new Changes(options.sourceDir);
  const session = new WatchSession(pool, options, () => changes.areThere);
  await session.answer([]);
  for await (const files of changes) await session.answer(files);
  return 0;
}

class WatchSession {
  readonly #pool: TestPool;
  readonly #options: TestOptions;
  readonly #isChanged: () => boolean;
  #program = '';
  #failed: ReadonlySet<string> = new Set();
  /** Milliseconds by class in the last run: the longest start first, so that all threads end together. */
  #lasted = new Map<string, number>();

  /** @param isChanged whether there is something to answer */
  constructor(pool: TestPool, options: TestOptions, isChanged: () => boolean) {
    this.#pool = pool;
    this.#options = options;
    this.#isChanged = isChanged;
  }

  async answer(changed: readonly string[]): Promise<void> {
    const start = stopwatch();
    const seconds = () => ((stopwatch() - start) / 1000).toFixed(2);
    try {
      const opened = await this.#pool.open(changed.length > 0 ? changed : undefined);
      const prepared = this.#pool.prepare();
      // Told below, unless the run has told of something before.
      prepared.catch(() => {});
      if (opened.errors.length > 0) printErrors(opened);
      else if (opened.program === this.#program) console.log(`No test can be affected (${seconds()} s)`);
      else console.log(`${closingLine(await this.#run(opened, changed))} (${seconds()} s)`);
      this.#program = opened.errors.length > 0 ? '' : opened.program;
      await prepared;
      if (opened.errors.length === 0 && !opened.step) await this.#rehearse(opened);
    } catch (error) {
      // A file that is half written, or metadata that is wrong: said, and tried again after the next change.
      console.log((error as Error).message);
    }
    console.log('Waiting for changes; Ctrl-C ends.');
  }

  async #run({ plans }: OpenedProject, changed: readonly string[]): Promise<readonly TestResult[]> {
    const names = changed.map((file) => basename(file).replace(/\..*$/, ''));
    const rank = ({ className }: TestPlan) => (this.#failed.has(className) ? 0 : names.some((name) => className.startsWith(name)) ? 1 : 2);
    const ordered = [...matching(plans, this.#options.tests)].sort((a, b) => rank(a) - rank(b) || this.#time(b) - this.#time(a));
    const results = await this.#pool.run(ordered, (some) => {
      for (const result of some) if (result.outcome !== 'passed') console.log(failureText(result));
    });
    this.#lasted = new Map();
    for (const { className, milliseconds } of results) this.#lasted.set(className, (this.#lasted.get(className) ?? 0) + milliseconds);
    this.#failed = new Set(results.filter(({ outcome }) => outcome !== 'passed').map(({ className }) => className));
    return results;
  }

  async #rehearse({ plans }: OpenedProject): Promise<void> {
    const end = stopwatch() + rehearsal.longest;
    const brief = matching(plans, this.#options.tests).filter((plan) => this.#time(plan) <= rehearsal.longestClass);
    await this.#pool.rehearse(brief, () => this.#isChanged() || stopwatch() > end);
  }

  #time({ className }: TestPlan): number {
    return this.#lasted.get(className) ?? 0;
  }
}

function printErrors({ errors }: OpenedProject): void {
  for (const error of errors) console.log(compileErrorLine(error));
  console.log(counted(errors.length, 'error'));
}

/** Files that changed since the last answer, once they are quiet. Ends with the standard input, so that a parent process can end the watch. */
class Changes implements AsyncIterable<readonly string[]> {
  readonly #files = new Set<string>();
  readonly #watch: ProjectWatch;
  #wake: () => void = () => {};
  #ended = false;

  constructor(root: string) {
    this.#watch = new ProjectWatch(root, (file) => this.#notice(file));
    process.stdin.on('end', () => this.#end()).resume();
  }

  get areThere(): boolean {
    return this.#files.size > 0 || this.#ended;
  }

  async *[Symbol.asyncIterator](): AsyncIterator<readonly string[]> {
    for (;;) {
      while (!this.areThere) await new Promise<void>((resolve) => (this.#wake = resolve));
      if (this.#ended) return;
      await new Promise((resolve) => setTimeout(resolve, quiet));
      const files = [...this.#files];
      this.#files.clear();
      yield files;
    }
  }

  #notice(file: string): void {
    if (!relevant.test(file)) return;
    this.#files.add(file);
    this.#wake();
  }

  #end(): void {
    this.#ended = true;
    this.#watch.close();
    this.#wake();
  }
}
