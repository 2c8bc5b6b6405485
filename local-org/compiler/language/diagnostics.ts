import type { Span } from './ast.ts';
import { type MessageCode, messageText } from './messages.ts';

/** An error of the compiler, worded as the platform words it. */
export interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly code: MessageCode;
  readonly span: Span;
}

/** An error as it leaves the compiler: to a terminal, a report, another thread. Line and column count from 1 and 0. */
export type CompileError = Pick<Diagnostic, 'file' | 'line' | 'column' | 'message'>;

/** The part of an error that others are told. */
export function compileError({ file, line, column, message }: Diagnostic): CompileError {
  return { file, line, column, message };
}

/** `file:line:column message` */
export function compileErrorLine({ file, line, column, message }: CompileError): string {
  return `${file}:${line}:${column} ${message}`;
}

/** Reports an error at a place; what resolvers and rules are given. */
export type Report = (span: Span, code: MessageCode, ...values: readonly string[]) => void;

/** Runs a pass over code. What nests deeper than the stack reaches is an error at `at`, and answers undefined. */
export function withinStack<T>(report: Report, at: Span, pass: () => T): T | undefined {
  try {
    return pass();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report(at, 'expression.too.long');
    return undefined;
  }
}

/** Collects the errors of one file. The same text at the same place counts once. */
export class Diagnostics {
  readonly file: string;
  readonly #list: Diagnostic[] = [];
  readonly #seen = new Set<string>();

  constructor(file: string) {
    this.file = file;
  }

  readonly report: Report = (span, code, ...values) => {
    const message = messageText(code, values);
    const key = `${span.line}:${span.column}:${message}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#list.push({ file: this.file, line: span.line, column: span.column, message, code, span });
  };

  /** In source order. */
  get all(): readonly Diagnostic[] {
    return this.#list.toSorted((a, b) => a.line - b.line || a.column - b.column);
  }

  get any(): boolean {
    return this.#list.length > 0;
  }
}
