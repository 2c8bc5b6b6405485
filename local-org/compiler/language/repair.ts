import type { Span } from './ast.ts';
import type { MessageCode } from './messages.ts';
import { lineStarts, spanAt } from './source.ts';

/** What may be missing in front of a token, in the order in which it is tried, and how the platform words it. */
const insertions: readonly { readonly text: string; readonly code: MessageCode }[] = [
  { text: ';', code: 'missing.syntax' },
  { text: ')', code: 'missing.syntax' },
  { text: ']', code: 'missing.syntax' },
  { text: '}', code: 'missing.syntax' },
  { text: '>', code: 'missing.syntax' },
  { text: ' finally { } ', code: 'invalid.try.needs.catch.or.finally' },
  { text: ' when else { } ', code: 'illegal.no.when.blocks' }
];

/**
 * Finds out what is missing at an unexpected token: the insertion after which the parser gets past the line. The grammar decides by looking far
 * ahead and then only knows that nothing fits.
 */
export function missingAt(
  text: string,
  at: number,
  firstError: (text: string) => number | undefined
): { readonly text: string; readonly code: MessageCode } | undefined {
  return insertions.find((insertion) => {
    const repaired = text.slice(0, at) + insertion.text + text.slice(at);
    const error = firstError(repaired);
    return error === undefined || repaired.slice(at, error).includes('\n');
  });
}

/**
 * What the platform wants in place of a token: nothing more behind a whole unit; the end of a block where no statement or member can begin; something at
 * all where a text has no code.
 */
export function insteadOf(
  text: string,
  at: number,
  token: string,
  isWhole: (text: string) => boolean
): { readonly code: MessageCode; readonly wanted: string } | undefined {
  const before = text
    .slice(0, at)
    .replace(/\/\/[^\n]*|\/\*[^]*?\*\//g, ' ')
    .trimEnd();
  if (token === '' && !before.includes('{')) {
    return /\w\s+\w+\s*$/.test(before) ? { code: 'mismatched.syntax', wanted: '{' } : { code: 'unexpected.token', wanted: '' };
  }
  if (token === '' || !/[{};]$/.test(before)) return undefined;
  if (before.endsWith('}') && isWhole(text.slice(0, at))) {
    const isUnit = /^(?:@|public|private|protected|global|class|interface|enum|virtual|abstract|with|without|static|final)$/i.test(token);
    return { code: isUnit ? 'missing.syntax' : 'unmatched.syntax', wanted: '<EOF>' };
  }
  return /^(?:else|catch|finally|if|while|for|do|try|return|throw|break|continue|insert|update|delete|[.;<=?:*])$/i.test(token)
    ? { code: 'mismatched.syntax', wanted: '}' }
    : undefined;
}

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
