import type { ApexError } from '../contract/org.ts';

/** A save of a host that Apex or the platform refused. */
export class ApexFailure extends Error {
  readonly error: ApexError;

  constructor(error: ApexError) {
    super(error.message);
    this.name = 'ApexFailure';
    this.error = error;
  }
}

/** Why a record cannot be imported; `index` counts from 0. */
export interface ImportProblem {
  readonly index: number;
  readonly message: string;
}

/** Records that cannot be imported; nothing was written. `problems`: the first hundred. */
export class ImportFailure extends Error {
  readonly problems: readonly ImportProblem[];

  constructor(object: string, problems: readonly ImportProblem[]) {
    const first = problems.slice(0, 3).map(({ index, message }) => `record ${index + 1}: ${message}`);
    super(`${object}: ${problems.length} records cannot be imported: ${first.join('; ')}`);
    this.name = 'ImportFailure';
    this.problems = problems.slice(0, 100);
  }
}
