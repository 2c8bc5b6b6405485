export interface LikePattern {
  /** Tests lower-case text. */
  readonly matches: (text: string) => boolean;
  /** What every match starts with, lower case. */
  readonly prefix: string;
}

/** A LIKE pattern without regard to case: `%` any text, `_` one character, `\` takes the next one literally. */
export function likePattern(pattern: string): LikePattern {
  const { text: prefix, rest } = literalPrefix(pattern);
  if (rest === '') return { prefix, matches: (text) => text === prefix };
  if (rest === '%') return { prefix, matches: (text) => text.startsWith(prefix) };
  const expression = new RegExp(`^${toRegExp(pattern)}$`, 's');
  return { prefix, matches: (text) => expression.test(text) };
}

/** The literal beginning of a pattern, lower case, and what follows it. */
function literalPrefix(pattern: string): { readonly text: string; readonly rest: string } {
  let text = '';
  let at = 0;
  while (at < pattern.length && pattern[at] !== '%' && pattern[at] !== '_') {
    if (pattern[at] === '\\' && at + 1 < pattern.length) at++;
    text += pattern[at++];
  }
  return { text: text.toLowerCase(), rest: pattern.slice(at) };
}

function toRegExp(pattern: string): string {
  let source = '';
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]!;
    if (character === '%') source += '.*';
    else if (character === '_') source += '.';
    else if (character === '\\' && at + 1 < pattern.length) source += escape(pattern[++at]!);
    else source += escape(character);
  }
  return source;
}

function escape(character: string): string {
  return character.toLowerCase().replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
