import type { CoverageByFile } from './coverage.ts';

/** What became of one test method. `notSupported`: it ran into something that the local org does not implement; counts as failed. */
export interface TestResult {
  readonly className: string;
  readonly method: string;
  readonly outcome: 'passed' | 'failed' | 'notSupported';
  readonly message?: string;
  readonly exceptionType?: string;
  /** Apex stack, one frame per line. */
  readonly stack?: string;
  readonly log: readonly string[];
  /** Wall time; for people, never asserted on. */
  readonly milliseconds: number;
  /** Limits used, by the platform's names. */
  readonly limits: Readonly<Record<string, number>>;
  /** The test method's own transaction, inside and outside of `startTest` … `stopTest`, then the jobs and triggers that it ran. */
  readonly transactions: readonly TestTransaction[];
  /** Those of the class's `@TestSetup`, which ran before all of its tests. */
  readonly setup?: readonly TestTransaction[];
}

/** One set of limits of a test. */
export interface TestTransaction {
  readonly what: string;
  readonly limits: Readonly<Record<string, number>>;
  readonly caps: Readonly<Record<string, number>>;
  readonly log: readonly string[];
  /** What ended a job or event trigger, which does not fail the test. */
  readonly error?: string;
}

export interface TestRun {
  readonly results: readonly TestResult[];
  /** Present when the program was built with coverage. */
  readonly coverage?: CoverageByFile;
}

export const fullName = ({ className, method }: Pick<TestResult, 'className' | 'method'>): string => `${className}.${method}`;
