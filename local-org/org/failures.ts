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

/** Records that cannot be imported; nothing was written. `problems`: a line each, the first hundred. */
export class ImportFailure extends Error {
  readonly problems: readonly string[];

  constructor(object: string, problems: readonly string[]) {
    super(`${object}: ${problems.length} records cannot be imported: ${problems.slice(0, 3).join('; ')}`);
    this.name = 'ImportFailure';
    this.problems = problems.slice(0, 100);
  }
}
