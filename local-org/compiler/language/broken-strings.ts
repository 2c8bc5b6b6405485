import type { Span } from './ast.ts';
import { lineStarts, spanAt } from './source.ts';

/** Comments and strings; a string that ends is whole even if it runs over lines, and a literal of several lines begins with three quotes and a line break. */
const token = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'''\r?\n(?:[^\\]|\\[\s\S])*?'''|'(?:[^'\\]|\\[\s\S])*'/g;

/** String literals that go over the end of their line: the grammar takes them, the platform does not. */
export function brokenStrings(text: string): readonly Span[] {
  const starts = lineStarts(text);
  return [...text.matchAll(token)].flatMap(({ 0: found, index }) =>
    found.startsWith("'") && !found.startsWith("'''") && /[\r\n]/.test(found) ? spanAt(starts, index, index + found.length) : []
  );
}
