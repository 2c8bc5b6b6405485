import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { bundle } from '../../bin/bundle.mjs';
import { mergeCoverage, type CoverageByFile } from './coverage.ts';
import type { TestPlan } from './plan.ts';
import type { TestResult } from './result.ts';
import type { OpenedProject, ProgramStep, TestAnswer, TestAnswers, TestRequest, TestThreadOptions } from './test-messages.ts';
import { TestUses } from './test-uses.ts';

/** Scavenges of the default size cost a fifth of a run. */
const resourceLimits = { stackSizeMb: 32, maxYoungGenerationSizeMb: 128 };

/**
 * Bytes of bytecode that a function runs before V8 optimises it, many times its own figure: a run of tests is over before most functions pay that back, and
 * every thread would pay.
 */
const optimisedAfter = 600_000;

/** After these, more of them make little quicker. */
const rehearsals = { changes: 12, runs: 2 };

export interface PoolOptions extends TestThreadOptions {
  /** Number of threads that run tests. */
  readonly count: number;
  /** Whether the project is opened again and again: then it is compiled in a thread of its own, ahead of the next change. */
  readonly watches: boolean;
}

/** Threads that run tests, each with an org of its own. */
export class TestPool {
  /** May be one of those that run tests. */
  readonly #compiler: TestThread;
  readonly #threads: readonly TestThread[];
  /** Each thread runs tests as soon as it has taken over the program. */
  #followers: ReadonlyMap<TestThread, Promise<unknown>> = new Map();
  /** Where a class ran last: V8 knows its code there. */
  readonly #homes = new Map<string, TestThread>();
  readonly #uses = new TestUses();

  private constructor(compiler: TestThread | undefined, threads: readonly TestThread[]) {
    this.#compiler = compiler ?? threads[0]!;
    this.#threads = threads;
  }

  static async start({ count, watches, ...options }: PoolOptions): Promise<TestPool> {
    setFlagsFromString(`--interrupt-budget=${optimisedAfter}`);
    // What runs more than twice pays back the compilation of all that runs to machine code as it is.
    if (watches) setFlagsFromString('--always-sparkplug');
    const file = await bundle(fileURLToPath(new URL('./test-thread.ts', import.meta.url)));
    const thread = (): TestThread => new TestThread(new Worker(file, { workerData: options, resourceLimits }));
    return new TestPool(watches ? thread() : undefined, Array.from({ length: count }, thread));
  }

  /**
   * Reads and compiles the project as it is now. One thread compiles, the others take over its program.
   *
   * @param changed when called again, the files that have changed since
   */
  async open(changed?: readonly string[]): Promise<OpenedProject> {
    const early = changed ? new Map<TestThread, Promise<OpenedProject | null>>() : this.#openCompiled();
    const opened = (await early.get(this.#compiler)) ?? (await this.#compile(changed));
    // Of a change with an error nothing is run: what runs stays as it is, until the error is mended.
    if (changed && opened.errors.length > 0) return opened;
    const { step } = opened;
    const take = async (thread: TestThread): Promise<unknown> =>
      step ? thread.ask({ kind: 'follow', step }) : ((await early.get(thread)) ?? thread.ask({ kind: 'open' }));
    const others = this.#threads.filter((thread) => thread !== this.#compiler);
    this.#followers = new Map(others.map((thread) => [thread, take(thread)]));
    // Told by the run, which awaits them.
    for (const taken of this.#followers.values()) taken.catch(() => {});
    return opened;
  }

  get #all(): readonly TestThread[] {
    return [...new Set([this.#compiler, ...this.#threads])];
  }

  #openCompiled(): ReadonlyMap<TestThread, Promise<OpenedProject | null>> {
    const answers = new Map(this.#all.map((thread) => [thread, thread.ask({ kind: 'openCompiled' })]));
    // Whoever awaits them is told; a fault of the project is told by the compiler alone.
    for (const answer of answers.values()) answer.catch(() => {});
    return answers;
  }

  /** All threads parse, one compiles. */
  async #compile(changed: readonly string[] | undefined): Promise<OpenedProject> {
    const parts = this.#threads.length;
    if (!changed) await Promise.all(this.#threads.map((thread, part) => thread.ask({ kind: 'parse', part, parts })));
    return this.#compiler.ask({ kind: 'open', changed });
  }

  /** Uses the time until the next change, so that it is compiled sooner. */
  async prepare(): Promise<void> {
    await this.#compiler.ask({ kind: 'prepare' });
  }

  /** Those of the classes whose tests a change can give another outcome. */
  affected(plans: readonly TestPlan[], step: ProgramStep): readonly TestPlan[] {
    return plans.filter((plan) => this.#uses.canSee(step, plan));
  }

  /**
   * Goes on preparing until it is enough: compiles as if classes had changed, and runs tests, each where it ran last, twice more. V8 makes code quick only as it
   * runs.
   */
  async rehearse(plans: readonly TestPlan[], isEnough: () => boolean): Promise<void> {
    const compile = async (): Promise<void> => {
      for (let change = 0; change < rehearsals.changes && !isEnough(); change++) await this.#compiler.ask({ kind: 'rehearse' });
    };
    const run = async (thread: TestThread): Promise<void> => {
      const own = plans.filter(({ className }) => this.#homes.get(className) === thread);
      for (let time = 0; time < rehearsals.runs; time++) {
        for (const plan of own) if (!isEnough()) await thread.ask({ kind: 'run', plan });
      }
    };
    await Promise.all([compile(), ...this.#threads.map(run)]);
  }

  /** Runs classes in their order, each in the first thread that is free, yet where it ran last if that goes; tells of each class that is done. */
  async run(plans: readonly TestPlan[], done: (results: readonly TestResult[]) => void = () => {}): Promise<readonly TestResult[]> {
    const waiting = [...plans];
    const results: TestResult[] = [];
    const work = async (thread: TestThread) => {
      await this.#followers.get(thread);
      for (let plan = this.#next(waiting, thread); plan; plan = this.#next(waiting, thread)) {
        const { results: some, uses } = await thread.ask({ kind: 'run', plan });
        this.#uses.note(plan.className, uses);
        results.push(...some);
        done(some);
      }
    };
    await Promise.all(this.#threads.map(work));
    return results;
  }

  async coverage(): Promise<CoverageByFile> {
    await Promise.all(this.#followers.values());
    const parts = await Promise.all(this.#threads.map((thread) => thread.ask({ kind: 'coverage' })));
    return mergeCoverage(parts.map((part) => new Map(part)));
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((thread) => thread.close()));
  }

  /** Takes away the first class that is at home in the thread, or nowhere; else the last of another's. */
  #next(waiting: TestPlan[], thread: TestThread): TestPlan | undefined {
    const own = waiting.findIndex(({ className }) => (this.#homes.get(className) ?? thread) === thread);
    const [plan] = waiting.splice(own, 1);
    if (plan) this.#homes.set(plan.className, thread);
    return plan;
  }
}

class TestThread {
  readonly #worker: Worker;
  readonly #waiting: { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void }[] = [];

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answer: TestAnswer) => {
      const asked = this.#waiting.shift()!;
      if ('error' in answer) asked.reject(Object.assign(new Error(answer.error.message), answer.error));
      else asked.resolve(answer.value as never);
    });
    worker.on('error', (error) => this.#waiting.splice(0).forEach(({ reject }) => reject(error)));
  }

  ask<K extends TestRequest['kind']>(request: Extract<TestRequest, { kind: K }>): Promise<TestAnswers[K]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve: resolve as (value: never) => void, reject });
      this.#worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
