import { basename } from 'node:path';
import { compileErrorLine } from '../../compiler/language/diagnostics.ts';
import { stopwatch } from '../../runtime/kernel/clock.ts';
import type { TracedError } from '../testing/follow-ups.ts';
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

/** Runs the tests that a change of the project affects, after every change, until the input ends or Ctrl-C. */
export async function watchTests(pool: TestPool, options: TestOptions): Promise<number> {
  // Listens before it says that it waits: a change right after that is not missed.
  const wishes = new Wishes(options.sourceDir);
  const session = new WatchSession(pool, options, () => wishes.areThere);
  await session.answer({ files: undefined, all: true });
  for await (const wish of wishes) await session.answer(wish);
  return 0;
}

/** What is to be answered. */
interface Wish {
  /** Changed since the last one; undefined if the project is yet to be opened. */
  readonly files: readonly string[] | undefined;
  /** Also the tests that no change affects. */
  readonly all: boolean;
}

class WatchSession {
  readonly #pool: TestPool;
  readonly #options: TestOptions;
  readonly #isAsked: () => boolean;
  /** What ran last. */
  #program = '';
  #failed: ReadonlySet<string> = new Set();
  /** Milliseconds by class in its last run: the longest start first, so that all threads end together. */
  #lasted = new Map<string, number>();

  /** @param isAsked whether something waits to be answered */
  constructor(pool: TestPool, options: TestOptions, isAsked: () => boolean) {
    this.#pool = pool;
    this.#options = options;
    this.#isAsked = isAsked;
  }

  async answer(wish: Wish): Promise<void> {
    const start = stopwatch();
    const seconds = () => ((stopwatch() - start) / 1000).toFixed(2);
    try {
      const opened = await this.#pool.open(wish.files);
      const prepared = this.#pool.prepare();
      // Told below, unless the run has told of something before.
      prepared.catch(() => {});
      if (opened.errors.length > 0) printErrors(opened);
      else console.log(`${await this.#run(opened, wish)} (${seconds()} s)`);
      await prepared;
      if (opened.errors.length === 0 && !opened.step) await this.#rehearse(opened);
    } catch (error) {
      // A file that is half written, or metadata that is wrong: said, and tried again after the next change.
      console.log((error as Error).message);
    }
    console.log('Waiting for changes; Enter runs all tests, Ctrl-C ends.');
  }

  /** Answers how it went. */
  async #run(opened: OpenedProject, { files = [], all }: Wish): Promise<string> {
    const wanted = matching(opened.plans, this.#options.tests);
    const chosen = all ? wanted : this.#affected(wanted, opened);
    this.#program = opened.program;
    if (chosen.length === 0) return 'No test can be affected';
    const leftOut = testCount(wanted) - testCount(chosen);
    const closing = closingLine(await this.#runInOrder(chosen, files));
    return leftOut > 0 ? `${closing}, ${leftOut} not affected` : closing;
  }

  /** What failed is run again, so that it is not forgotten. */
  #affected(wanted: readonly TestPlan[], { program, step }: OpenedProject): readonly TestPlan[] {
    if (program === this.#program) return [];
    if (!step) return wanted;
    const affected = new Set(this.#pool.affected(wanted, step));
    return wanted.filter((plan) => affected.has(plan) || this.#failed.has(plan.className));
  }

  async #runInOrder(plans: readonly TestPlan[], changed: readonly string[]): Promise<readonly TestResult[]> {
    const names = changed.map((file) => basename(file).replace(/\..*$/, ''));
    const rank = ({ className }: TestPlan) => (this.#failed.has(className) ? 0 : names.some((name) => className.startsWith(name)) ? 1 : 2);
    const ordered = [...plans].sort((a, b) => rank(a) - rank(b) || this.#time(b) - this.#time(a));
    const results = await this.#pool.run(ordered, (some) => {
      for (const result of some) if (result.outcome !== 'passed') console.log(failureText(result));
    });
    for (const { className } of plans) this.#lasted.delete(className);
    for (const { className, milliseconds } of results) this.#lasted.set(className, (this.#lasted.get(className) ?? 0) + milliseconds);
    this.#failed = new Set(results.filter(({ outcome }) => outcome !== 'passed').map(({ className }) => className));
    return results;
  }

  async #rehearse({ plans }: OpenedProject): Promise<void> {
    const end = stopwatch() + rehearsal.longest;
    const brief = matching(plans, this.#options.tests).filter((plan) => this.#time(plan) <= rehearsal.longestClass);
    await this.#pool.rehearse(brief, () => this.#isAsked() || stopwatch() > end);
  }

  #time({ className }: TestPlan): number {
    return this.#lasted.get(className) ?? 0;
  }
}

/** Causes one by one; what may only follow from a class that cannot be read is counted. */
function printErrors({ errors }: OpenedProject): void {
  const following = new Map<string, TracedError[]>();
  for (const error of errors) {
    if (error.followsFrom === undefined) console.log(compileErrorLine(error));
    else following.set(error.followsFrom.toLowerCase(), [...(following.get(error.followsFrom.toLowerCase()) ?? []), error]);
  }
  for (const some of following.values()) {
    const files = new Set(some.map(({ file }) => file)).size;
    console.log(
      `and ${counted(some.length, 'error')} in ${counted(files, 'file')} that name${files === 1 ? 's' : ''} ${some[0]!.followsFrom}`
    );
  }
  console.log(counted(errors.length, 'error'));
}

const testCount = (plans: readonly TestPlan[]): number => plans.reduce((sum, { methods }) => sum + methods.length, 0);

/** What came up since the last answer, changed files once they are quiet. Ends with the standard input, so that a parent process can end the watch. */
class Wishes implements AsyncIterable<Wish> {
  readonly #files = new Set<string>();
  readonly #watch: ProjectWatch;
  #all = false;
  #wake: () => void = () => {};
  #ended = false;

  constructor(root: string) {
    this.#watch = new ProjectWatch(root, (file) => this.#notice(file));
    process.stdin.on('data', () => this.#askForAll()).on('end', () => this.#end());
  }

  get areThere(): boolean {
    return this.#files.size > 0 || this.#all || this.#ended;
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Wish> {
    for (;;) {
      while (!this.areThere) await new Promise<void>((resolve) => (this.#wake = resolve));
      if (this.#ended) return;
      await new Promise((resolve) => setTimeout(resolve, quiet));
      const wish = { files: [...this.#files], all: this.#all };
      this.#files.clear();
      this.#all = false;
      yield wish;
    }
  }

  #notice(file: string): void {
    if (!relevant.test(file)) return;
    this.#files.add(file);
    this.#wake();
  }

  /** A terminal hands over whole lines: whatever is typed, with Enter. */
  #askForAll(): void {
    this.#all = true;
    this.#wake();
  }

  #end(): void {
    this.#ended = true;
    this.#watch.close();
    this.#wake();
  }
}
