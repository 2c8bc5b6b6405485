import { RegexSyntaxError } from './syntax-error.ts';
import { unicodeBlock } from './unicode-blocks.ts';

/** Java's predefined classes and properties as the inside of a JavaScript class with the `v` flag. */
const LINE_ENDS = '\\n\\r\\u0085\\u2028\\u2029';
export const NO_LINE_END = `[^${LINE_ENDS}]`;
export const LINE_END = `[${LINE_ENDS}]`;

const POSIX: Readonly<Record<string, string>> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7f',
  Alpha: 'A-Za-z',
  Digit: '0-9',
  Alnum: 'A-Za-z0-9',
  Punct: '\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e',
  Graph: '\\x21-\\x7e',
  Print: '\\x20-\\x7e',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1f\\x7f',
  XDigit: '0-9A-Fa-f',
  Space: ' \\t\\n\\x0b\\f\\r',
  javaLowerCase: '\\p{Lowercase}',
  javaUpperCase: '\\p{Uppercase}',
  javaLetter: '\\p{L}',
  javaDigit: '\\p{Nd}',
  javaLetterOrDigit: '\\p{L}\\p{Nd}',
  javaWhitespace: '\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000',
  IsWhite_Space: '\\p{White_Space}',
  IsPunctuation: '\\p{P}',
  IsDigit: '\\p{Nd}'
};

const SHORTHAND: Readonly<Record<string, string>> = {
  d: '0-9',
  w: 'A-Za-z0-9_',
  s: ' \\t\\n\\x0b\\f\\r',
  h: ' \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000',
  v: '\\n\\x0b\\f\\r\\x85\\u2028\\u2029'
};

/** `\d`, `\W` … as a class of its own; undefined if the letter is none. */
export function shorthandClass(letter: string): string | undefined {
  const inside = SHORTHAND[letter.toLowerCase()];
  return inside === undefined ? undefined : `[${letter === letter.toLowerCase() ? '' : '^'}${inside}]`;
}

/** `\p{name}` and `\P{name}` as a class of its own. */
export function propertyClass(name: string, negated: boolean): string {
  return `[${negated ? '^' : ''}${POSIX[name] ?? unicodeProperty(name)}]`;
}

function unicodeProperty(name: string): string {
  if (/^(?:In|block=|blk=)/i.test(name)) return unicodeBlock(name);
  const bare = name.replace(/^Is/, '');
  const candidates = [bare, `Script=${bare}`, bare.replace(/^(?:script|sc)=/, 'Script='), bare.replace(/^(?:general_category|gc)=/, '')];
  for (const candidate of candidates) {
    const property = `\\p{${candidate}}`;
    if (isValid(property)) return property;
  }
  throw new RegexSyntaxError(`Unknown character property name {${name}}`);
}

function isValid(property: string): boolean {
  try {
    new RegExp(property, 'v');
    return true;
  } catch {
    return false;
  }
}
