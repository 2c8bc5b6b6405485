import { readFileSync, writeFileSync } from 'node:fs';

/** A verdict on a program that the local org's compiler gives otherwise, and why. */
export interface ListedDifference {
  readonly program: string;
  readonly theirs: string;
  readonly ours: string;
  readonly reason: string;
}

/** What the front end said of the package and of what is kept here, and what it was said about. */
export interface Stored {
  /** Files of the package, all accepted: hash of the text. */
  readonly sources: Readonly<Record<string, string>>;
  /** Types and overloads of each, which were the front end's: hash of what the local org's compiler says. */
  readonly typed: Readonly<Record<string, string>>;
  /** Mutants of each class: hash of their texts; the first lines that the front end refuses, 0 where it accepts. */
  readonly mutants: Readonly<Record<string, readonly [hash: string, lines: string]>>;
  readonly differences: readonly ListedDifference[];
  /** Lines with an error, by file of `faults`. */
  readonly faults: Readonly<Record<string, readonly number[]>>;
}

const file = new URL('./stored/package.json', import.meta.url);

export function readStored(): Stored {
  return JSON.parse(readFileSync(file, 'utf8')) as Stored;
}

/** One entry a line, so that a change of one class changes one line of each table. */
export function writeStored(stored: Stored): void {
  const parts = Object.entries(stored).map(([name, value]: [string, object]) => {
    const isList = Array.isArray(value);
    const entries = Object.entries(value).map(([key, one]) =>
      isList ? JSON.stringify(one) : `${JSON.stringify(key)}:${JSON.stringify(one)}`
    );
    const [open, close] = isList ? ['[', ']'] : ['{', '}'];
    return `${JSON.stringify(name)}:${open}\n${entries.join(',\n')}\n${close}`;
  });
  writeFileSync(file, `{${parts.join(',\n')}}\n`);
}
