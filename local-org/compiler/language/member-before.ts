import type { Span } from './ast.ts';
import { lineStarts, spanAt } from './source.ts';

const modifier = String.raw`(?:@\w+(?:\s*\([^()]*\))?|public|private|protected|global|static|virtual|abstract|override|testmethod|webservice)`;
const declaration = new RegExp(String.raw`(?<![\w@])(${modifier}(?:\s+${modifier})*)\s+(?:[\w.<>,\s[\]]+\s)?\w*\s*$`, 'i');

/**
 * The modifiers of a member that stands among statements, because a brace is missing before it: the platform stumbles over the first of them, the
 * grammar over what shows that no variable is declared (`void`, `(`, `class`).
 */
export function memberBefore(text: string, at: number): { readonly token: string; readonly span: Span } | undefined {
  if (!/^(?:void\b|\(|class\b|interface\b|enum\b)/i.test(text.slice(at, at + 10))) return undefined;
  const from = Math.max(text.lastIndexOf(';', at - 1), text.lastIndexOf('{', at - 1), text.lastIndexOf('}', at - 1)) + 1;
  const found = declaration.exec(text.slice(from, at));
  if (!found) return undefined;
  const start = from + found.index;
  const token = /^(?:@|\w+)/.exec(found[1]!)![0];
  return { token, span: spanAt(lineStarts(text), start, start + token.length) };
}
