const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ö',
  u: 'ü',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  U: 'Û',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  y: 'ý'
};

/**
 * The text in a language that nobody speaks: accented, in brackets, every word a third longer, as translations are. What stays in English on a screen is
 * hard-coded, what is cut off has no room for a translation. Placeholders (`{0}`) are kept.
 */
export function pseudo(text: string): string {
  return `[${text
    .split(/(\{\d+\}|\s+)/)
    .map(word)
    .join('')}]`;
}

function word(part: string): string {
  if (/^(\{\d+\}|\s*)$/.test(part)) return part;
  return part.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter) + '~'.repeat(Math.ceil(part.length / 3));
}
