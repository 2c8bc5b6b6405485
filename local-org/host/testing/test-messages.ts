import type { Diagnostic } from '../../compiler/language/diagnostics.ts';
import type { FileCoverage } from './coverage.ts';
import type { TestPlan } from './plan.ts';
import type { TestResult } from './result.ts';

/** What a thread that runs tests is started with. */
export interface TestThreadOptions {
  readonly sourceDir: string;
  readonly coverage: boolean;
  /** Clock time (ms) at which every test begins. */
  readonly now: number;
}

/** What the command asks such a thread; every request has one answer, in order. */
export type TestRequest =
  | {
      readonly kind: 'open';
      /** Compiles the project if that was not done before; else the answer is `null`. */
      readonly compile: boolean;
    }
  /** Compiles the project as it is now for nothing but the next change. */
  | { readonly kind: 'prepare' }
  | { readonly kind: 'run'; readonly plan: TestPlan }
  | { readonly kind: 'coverage' };

/** The project as it is now: its errors and its tests. */
export interface OpenedProject {
  readonly root: string;
  readonly errors: readonly Pick<Diagnostic, 'file' | 'line' | 'column' | 'message'>[];
  readonly plans: readonly TestPlan[];
  /** A hash of the program and the setup: unchanged, no test can have another outcome. */
  readonly program: string;
}

export interface TestAnswers {
  readonly open: OpenedProject | null;
  readonly prepare: null;
  readonly run: readonly TestResult[];
  readonly coverage: readonly (readonly [string, FileCoverage])[];
}

export type TestAnswer =
  { readonly value: unknown } | { readonly error: { readonly name: string; readonly message: string; readonly stack: string } };
