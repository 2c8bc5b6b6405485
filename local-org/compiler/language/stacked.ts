import type { Span } from './ast.ts';
import { lineStarts, spanAt } from './source.ts';

/** More casts or type arguments in one another than anybody writes: the time that the grammar takes grows faster than their number. */
const stacked = /(?:\(\s*[A-Za-z_][\w.]*\s*\)\s*){100}|(?:\b[A-Za-z_]\w*\s*<\s*(?:[A-Za-z_]\w*\s*,\s*)?){60}/;

/** Where casts or type arguments are stacked so deep that the text is not read. */
export function stackedAt(text: string): Span | undefined {
  const found = stacked.exec(text);
  return found ? spanAt(lineStarts(text), found.index, found.index + 1) : undefined;
}
