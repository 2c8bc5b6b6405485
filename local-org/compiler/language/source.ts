import type { Span } from './ast.ts';

/** A file as the compiler reads it. */
export interface SourceFile {
  /** Path as it stands in messages and source maps. */
  readonly file: string;
  readonly text: string;
  /** `apiVersion` of the file's metadata (`67.0` → 67). */
  readonly apiVersion: number;
}

/** Offsets at which the lines of a text start. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The span between two offsets, with the 1-based line and column of its start. */
export function spanAt(starts: readonly number[], start: number, end: number): Span {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= start) low = middle;
    else high = middle - 1;
  }
  return { start, end, line: low + 1, column: start - starts[low]! + 1 };
}
