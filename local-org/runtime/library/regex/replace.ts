import { apexException } from '../../values/platform-exceptions.ts';
import type { JavaMatch, JavaPattern } from './java-pattern.ts';

/** All matches from left to right, as repeated `Matcher.find()`. */
export function* matchesOf(pattern: JavaPattern, text: string): IterableIterator<JavaMatch> {
  for (let from = 0; from <= text.length;) {
    const match = pattern.exec(text, from, 'find');
    if (match === null) return;
    yield match;
    from = match.next(text);
  }
}

export function replaceMatches(pattern: JavaPattern, text: string, replacement: string, all: boolean): string {
  let result = '';
  let copied = 0;
  for (const match of matchesOf(pattern, text)) {
    result += text.slice(copied, match.start()) + expand(replacement, match, pattern);
    copied = match.end();
    if (!all) break;
  }
  return result + text.slice(copied);
}

/** java.util.regex replacement text: `$1`, `${name}`, `\` before a literal. */
export function expand(replacement: string, match: JavaMatch, pattern: JavaPattern): string {
  if (!/[\\$]/.test(replacement)) return replacement;
  return replacement.replace(
    /\\([\s\S]?)|\$(?:\{([^}]*)\}|(\d+))?/g,
    (whole, literal: string | undefined, name: string | undefined, digits: string | undefined, at: number, text: string) => {
      if (literal !== undefined) return literal === '' ? illegal('character to be escaped is missing') : literal;
      if (name !== undefined) return match.group(pattern.groupNumber(name) ?? illegal(`No group with name {${name}}`)) ?? '';
      if (digits === undefined)
        return illegal(whole.length + at < text.length ? 'Illegal group reference' : 'Illegal group reference: group index is missing');
      return numbered(digits, match, pattern, whole);
    }
  );
}

/** Takes as many digits as make an existing group; the first always. */
function numbered(digits: string, match: JavaMatch, pattern: JavaPattern, whole: string): string {
  let length = digits.length;
  while (length > 1 && Number(digits.slice(0, length)) > pattern.groupCount) length--;
  const group = Number(digits.slice(0, length));
  if (group > pattern.groupCount) return illegal(`No group ${group}`);
  return (match.group(group) ?? '') + whole.slice(1 + length);
}

function illegal(message: string): never {
  throw apexException('System.StringException', message);
}

/** java.lang.String.split: no empty text first for a match without width, none last if the limit is 0. */
export function splitText(pattern: JavaPattern, text: string, limit: number): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of matchesOf(pattern, text)) {
    if (limit > 0 && parts.length === limit - 1) break;
    if (match.end() === 0) continue;
    parts.push(text.slice(from, match.start()));
    from = match.end();
  }
  if (from === 0) return [text];
  parts.push(text.slice(from));
  if (limit === 0) while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts;
}
