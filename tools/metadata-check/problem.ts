/** Something that an org would refuse, or that would not do what it says. `file` is relative to the project. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export function problemText({ file, line, message }: Problem): string {
  return `${file}:${line} ${message}`;
}
