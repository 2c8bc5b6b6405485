import type { CompiledUnit } from '../../contract/program.ts';
import type { CodeFile } from '../../metadata/code.ts';
import type { FileCoverage } from './coverage.ts';
import type { TracedError } from './follow-ups.ts';
import type { TestPlan } from './plan.ts';
import type { TestResult } from './result.ts';
import type { Uses } from './test-uses.ts';

/** What a thread that runs tests is started with. */
export interface TestThreadOptions {
  readonly sourceDir: string;
  readonly coverage: boolean;
  /** Clock time (ms) at which every test begins. */
  readonly now: number;
}

/** What the command asks such a thread; every request has one answer, in order. */
export type TestRequest =
  /** Opens the project if it was compiled before, else the answer is `null`. */
  | { readonly kind: 'openCompiled' }
  /** Parses part `part` (from 0) of the files of a project that was not. */
  | { readonly kind: 'parse'; readonly part: number; readonly parts: number }
  /** Opens the project, compiled if need be. `changed`: files that have changed since the thread opened it; absent if it is opened anew. */
  | { readonly kind: 'open'; readonly changed?: readonly string[] | undefined }
  /** Takes over what another thread has compiled. */
  | { readonly kind: 'follow'; readonly step: ProgramStep }
  /** Uses the time until the next change: the compiler gets to know the program, which is then kept for the next process. */
  | { readonly kind: 'prepare' }
  /** Compiles as if a class had changed: the more often, the sooner a change that comes is compiled. */
  | { readonly kind: 'rehearse' }
  | { readonly kind: 'run'; readonly plan: TestPlan }
  | { readonly kind: 'coverage' };

/** From one program without errors to the next, if nothing but the text of classes has changed. */
export interface ProgramStep {
  readonly classes: readonly CodeFile[];
  /** Those that are not as before. */
  readonly units: readonly CompiledUnit[];
}

/** The project as it is now: its errors and its tests. */
export interface OpenedProject {
  readonly root: string;
  readonly errors: readonly TracedError[];
  readonly plans: readonly TestPlan[];
  /** A hash of the program and the setup: unchanged, no test can have another outcome. */
  readonly program: string;
  /** What other threads have to take over to have the same program; absent if they have to open it. */
  readonly step?: ProgramStep;
}

/** Results of the tests of a class. */
export interface NotedRun {
  readonly results: readonly TestResult[];
  readonly uses: Uses;
}

export interface TestAnswers {
  readonly openCompiled: OpenedProject | null;
  readonly parse: null;
  readonly open: OpenedProject;
  readonly follow: null;
  readonly prepare: null;
  readonly rehearse: null;
  readonly run: NotedRun;
  readonly coverage: readonly (readonly [string, FileCoverage])[];
}

export type TestAnswer =
  { readonly value: unknown } | { readonly error: { readonly name: string; readonly message: string; readonly stack: string } };
