/** Something wrong in a project's file, for a person: where, what, what to do. Lines and columns start at 1. */
export interface MetadataProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Thrown by `readProject` with every problem found. */
export class MetadataError extends Error {
  readonly problems: readonly MetadataProblem[];

  constructor(problems: readonly MetadataProblem[]) {
    super(problems.map(problemText).join('\n'));
    this.name = 'MetadataError';
    this.problems = problems;
  }
}

export function problemText({ file, line, column, message }: MetadataProblem): string {
  return `${file}:${line}:${column}: ${message}`;
}

/** Collects problems, so that one run names all of them. */
export class Problems {
  readonly list: MetadataProblem[] = [];

  add(at: { readonly file: string; readonly line: number; readonly column: number }, message: string): void {
    this.list.push({ file: at.file, line: at.line, column: at.column, message });
  }

  throwIfAny(): void {
    if (this.list.length > 0) throw new MetadataError(this.list);
  }
}
