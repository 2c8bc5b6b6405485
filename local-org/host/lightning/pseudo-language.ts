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
 * The text in a language that nobody speaks: accented, in brackets, and about a third longer, as translations are. What stays in English on a screen is
 * hard-coded, what is cut off has no room for a translation. Placeholders (`{0}`) are kept.
 */
export function pseudo(text: string): string {
  const parts = text.split(/(\{\d+\})/);
  const letters = parts
    .map((part) => (/^\{\d+\}$/.test(part) ? part : part.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter)))
    .join('');
  return `[${letters}${'~'.repeat(Math.ceil(text.length / 3))}]`;
}
