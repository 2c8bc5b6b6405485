import { basename } from 'node:path';
import type { Compiled } from '../../compiler/compile.ts';
import { compileError, type CompileError } from '../../compiler/language/diagnostics.ts';
import type { CodeFile } from '../../metadata/code.ts';

/** An error as it is shown where a person mends one thing after another. */
export interface TracedError extends CompileError {
  /** The class that cannot be read and that the file names: once it can, this error may be none. Absent: an error of its own. */
  readonly followsFrom?: string;
}

/** The errors of a program, with those that may only follow from a class that cannot be read. `codeOf`: a file by its path in messages. */
export function traceErrors({ diagnostics, program }: Compiled, codeOf: (file: string) => CodeFile | undefined): readonly TracedError[] {
  const readable = new Set(program.units.map(({ file }) => file));
  const broken = [...new Set(diagnostics.map(({ file }) => file))].filter((file) => !readable.has(file) && file.endsWith('.cls'));
  if (broken.length === 0) return diagnostics.map(compileError);
  const names = new RegExp(`\\b(?:${broken.map((file) => basename(file, '.cls')).join('|')})\\b`, 'i');
  const causes = new Map<string, string | undefined>();
  const causeOf = (file: string): string | undefined => {
    if (!readable.has(file)) return undefined;
    if (!causes.has(file)) causes.set(file, names.exec(codeOf(file)?.source ?? '')?.[0]);
    return causes.get(file);
  };
  return diagnostics.map((diagnostic) => {
    const followsFrom = causeOf(diagnostic.file);
    return { ...compileError(diagnostic), ...(followsFrom !== undefined && { followsFrom }) };
  });
}
