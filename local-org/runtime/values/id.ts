import { apexException } from './platform-exceptions.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const SHAPE = /^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/;

/** The three characters that make a 15-character Id case-safe: one per group of five, a bit per upper-case letter. */
export function idSuffix(id15: string): string {
  let suffix = '';
  for (let group = 0; group < 3; group++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) {
      const code = id15.charCodeAt(group * 5 + i);
      if (code >= 65 && code <= 90) bits |= 1 << i;
    }
    suffix += ALPHABET[bits]!;
  }
  return suffix;
}

/**
 * The 18-character form, or null if the text is no Id. The suffix of an 18-character Id restores the case of its letters; a suffix that belongs to no case of
 * them is kept as it is (public suites that are green in orgs rely on it).
 */
export function toId18(text: string): string | null {
  if (!SHAPE.test(text)) return null;
  if (text.length === 15) return text + idSuffix(text);
  const id15 = text.slice(0, 15);
  const suffix = text.slice(15).toUpperCase();
  if (idSuffix(id15) === suffix) return id15 + suffix;
  const restored = restoreCase(id15, suffix);
  return idSuffix(restored) === suffix ? restored + suffix : text;
}

function restoreCase(id15: string, suffix: string): string {
  let restored = '';
  for (let i = 0; i < 15; i++) {
    const bits = ALPHABET.indexOf(suffix[Math.floor(i / 5)]!);
    const character = id15[i]!;
    restored += bits & (1 << (i % 5)) ? character.toUpperCase() : character.toLowerCase();
  }
  return restored;
}

/** Conversion String → Id. StringException `Invalid id: …`. Null stays null. */
export function stringToId(text: string | null): string | null {
  if (text === null) return null;
  const id = toId18(text);
  if (id === null) throw apexException('System.StringException', `Invalid id: ${text}`);
  return id;
}

/** Case-sensitive; a 15- and an 18-character text of the same Id are equal. */
export function equalId(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  return a !== null && b !== null && a.length !== b.length && toId18(a) === toId18(b);
}
