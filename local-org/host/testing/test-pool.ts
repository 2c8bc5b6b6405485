import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { bundle } from '../../bin/bundle.mjs';
import { mergeCoverage, type CoverageByFile } from './coverage.ts';
import type { TestPlan } from './plan.ts';
import type { TestResult } from './result.ts';
import type { OpenedProject, TestAnswer, TestAnswers, TestRequest, TestThreadOptions } from './test-messages.ts';

/** Scavenges of the default size cost a fifth of a run. */
const resourceLimits = { stackSizeMb: 32, maxYoungGenerationSizeMb: 128 };

/**
 * Bytes of bytecode that a function runs before V8 optimises it, many times its own figure: a run of tests is over before most functions pay that back, and
 * every thread would pay.
 */
const optimisedAfter = 600_000;

/** Threads that run tests, each with an org of its own. */
export class TestPool {
  readonly #threads: readonly TestThread[];
  /** Of the threads beside the first: each runs tests as soon as it has taken over the program. */
  #followers: ReadonlyMap<TestThread, Promise<unknown>> = new Map();

  private constructor(threads: readonly TestThread[]) {
    this.#threads = threads;
  }

  static async start(options: TestThreadOptions, count: number): Promise<TestPool> {
    setFlagsFromString(`--interrupt-budget=${optimisedAfter}`);
    const file = await bundle(fileURLToPath(new URL('./test-thread.ts', import.meta.url)));
    return new TestPool(Array.from({ length: count }, () => new TestThread(new Worker(file, { workerData: options, resourceLimits }))));
  }

  /**
   * Reads and compiles the project as it is now. One thread compiles, the others take over its program.
   *
   * @param changed when called again, the files that have changed since, if that is known
   */
  async open(changed?: readonly string[]): Promise<OpenedProject> {
    const [first, ...others] = this.#threads;
    if (changed) {
      const opened = (await first!.ask({ kind: 'open', compile: true, changed }))!;
      const { step } = opened;
      const take = (thread: TestThread) => {
        const taken = step ? thread.ask({ kind: 'follow', step }) : thread.ask({ kind: 'open', compile: true });
        // Told by the run, which awaits it.
        taken.catch(() => {});
        return taken;
      };
      this.#followers = new Map(opened.errors.length > 0 ? [] : others.map((thread) => [thread, take(thread)]));
      return opened;
    }
    const early = others.map((thread) => thread.ask({ kind: 'open', compile: false }));
    // Whoever awaits them is told; a fault of the project is told by the first thread alone.
    for (const answer of early) answer.catch(() => {});
    const opened = await first!.ask({ kind: 'open', compile: true });
    const follow = async (thread: TestThread, known: OpenedProject | null) => known ?? thread.ask({ kind: 'open', compile: true });
    this.#followers = new Map(others.map((thread, i) => [thread, early[i]!.then((known) => follow(thread, known))]));
    return opened!;
  }

  /** Uses the time until the next change, so that it is compiled sooner. */
  async prepare(): Promise<void> {
    await this.#threads[0]!.ask({ kind: 'prepare' });
  }

  /** Runs classes in their order, each in the first thread that is free; tells of each class that is done. */
  async run(plans: readonly TestPlan[], done: (results: readonly TestResult[]) => void = () => {}): Promise<readonly TestResult[]> {
    const waiting = [...plans];
    const results: TestResult[] = [];
    const work = async (thread: TestThread) => {
      await this.#followers.get(thread);
      for (let plan = waiting.shift(); plan; plan = waiting.shift()) {
        const some = await thread.ask({ kind: 'run', plan });
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
    await Promise.all(this.#threads.map((thread) => thread.close()));
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
