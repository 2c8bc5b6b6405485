import type { Span } from './ast.ts';
import { lineStarts, spanAt } from './source.ts';

/** Comments and strings; a string that ends is whole even if it runs over lines. */
const token = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^'\\]|\\[\s\S])*'/g;

/** String literals that go over the end of their line: the grammar takes them, the platform does not. */
export function brokenStrings(text: string): readonly Span[] {
  const starts = lineStarts(text);
  return [...text.matchAll(token)].flatMap(({ 0: found, index }) =>
    found.startsWith("'") && /[\r\n]/.test(found) ? spanAt(starts, index, index + found.length) : []
  );
}
