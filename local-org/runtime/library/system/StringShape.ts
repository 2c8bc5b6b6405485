import { madeText } from '../../values/allocation.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { nonNull, type Members } from '../registry.ts';
import { fold } from './String.ts';

/** Apex Reference, String Class: what the text is made of, padding, parts around separators. The rules are of Apache Commons Lang StringUtils 2.6. */
export const stringShapeMembers: Members = nonNull({
  'System.String.abbreviate(Integer)': (s: string, width: number) => abbreviate(s, 0, width),
  'System.String.abbreviate(Integer,Integer)': (s: string, width: number, offset: number) => abbreviate(s, offset, width),
  'System.String.capitalize()': (s: string) => mapFirst(s, (first) => first.toUpperCase()),
  'System.String.uncapitalize()': (s: string) => mapFirst(s, (first) => first.toLowerCase()),
  'System.String.swapCase()': (s: string) =>
    s.replace(/\p{L}/gu, (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase())),
  'System.String.center(Integer)': (s: string, width: number) => center(s, width, ' '),
  'System.String.center(Integer,String)': center,
  'System.String.leftPad(Integer)': (s: string, width: number) => madeText(s.padStart(width)),
  'System.String.leftPad(Integer,String)': (s: string, width: number, pad: string) => madeText(s.padStart(width, pad || ' ')),
  'System.String.rightPad(Integer)': (s: string, width: number) => madeText(s.padEnd(width)),
  'System.String.rightPad(Integer,String)': (s: string, width: number, pad: string) => madeText(s.padEnd(width, pad || ' ')),
  'System.String.containsAny(String)': (s: string, characters: string) => [...s].some((c) => characters.includes(c)),
  'System.String.containsNone(String)': (s: string, characters: string) => ![...s].some((c) => characters.includes(c)),
  'System.String.containsOnly(String)': (s: string, characters: string) => [...s].every((c) => characters.includes(c)),
  'System.String.containsWhitespace()': (s: string) => WHITESPACE.test(s),
  'System.String.countMatches(String)': (s: string, part: string) => (part === '' ? 0 : s.split(part).length - 1),
  'System.String.deleteWhitespace()': (s: string) => s.replace(new RegExp(WHITESPACE, 'gu'), ''),
  'System.String.normalizeSpace()': (s: string) => s.replace(/\s+/g, ' ').trim(),
  'System.String.difference(String)': (s: string, other: string) => {
    const at = differenceAt(s, other);
    return at < 0 ? '' : other.slice(at);
  },
  'System.String.indexOfDifference(String)': (s: string, other: string) => differenceAt(s, other),
  'System.String.indexOfAny(String)': (s: string, characters: string) => firstIndex(s, (c) => characters.includes(c)),
  'System.String.indexOfAnyBut(String)': (s: string, characters: string) => firstIndex(s, (c) => !characters.includes(c)),
  'System.String.isAllLowerCase()': (s: string) => /^\p{Ll}+$/u.test(s),
  'System.String.isAllUpperCase()': (s: string) => /^\p{Lu}+$/u.test(s),
  'System.String.isAlpha()': (s: string) => /^\p{L}+$/u.test(s),
  'System.String.isAlphaSpace()': (s: string) => /^[\p{L} ]*$/u.test(s),
  'System.String.isAlphanumeric()': (s: string) => /^[\p{L}\p{Nd}]+$/u.test(s),
  'System.String.isAlphanumericSpace()': (s: string) => /^[\p{L}\p{Nd} ]*$/u.test(s),
  'System.String.isAsciiPrintable()': (s: string) => /^[\x20-\x7e]*$/.test(s),
  'System.String.isNumeric()': (s: string) => /^\p{Nd}+$/u.test(s),
  'System.String.isNumericSpace()': (s: string) => /^[\p{Nd} ]*$/u.test(s),
  'System.String.isWhitespace()': (s: string) => new RegExp(`^(?:${WHITESPACE.source})*$`, 'u').test(s),
  'System.String.overlay(String,Integer,Integer)': overlay,
  'System.String.removeStart(String)': (s: string, part: string) => (s.startsWith(part) ? s.slice(part.length) : s),
  'System.String.removeStartIgnoreCase(String)': (s: string, part: string) => (fold(s).startsWith(fold(part)) ? s.slice(part.length) : s),
  'System.String.removeEnd(String)': (s: string, part: string) => (s.endsWith(part) ? s.slice(0, s.length - part.length) : s),
  'System.String.removeEndIgnoreCase(String)': (s: string, part: string) =>
    fold(s).endsWith(fold(part)) ? s.slice(0, s.length - part.length) : s,
  'System.String.substringAfter(String)': (s: string, separator: string) => after(s, s.indexOf(separator), separator),
  'System.String.substringAfterLast(String)': (s: string, separator: string) =>
    separator === '' ? '' : after(s, s.lastIndexOf(separator), separator),
  'System.String.substringBefore(String)': (s: string, separator: string) => before(s, s.indexOf(separator)),
  'System.String.substringBeforeLast(String)': (s: string, separator: string) =>
    separator === '' ? s : before(s, s.lastIndexOf(separator)),
  'System.String.substringBetween(String)': (s: string, tag: string) => between(s, tag, tag),
  'System.String.substringBetween(String,String)': between
});

/** Java's Character.isWhitespace. */
const WHITESPACE = /[\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/u;

const mapFirst = (s: string, change: (first: string) => string): string => (s === '' ? s : change(s[0]!) + s.slice(1));

/** In UTF-16 units; -1 if there is none. */
function firstIndex(s: string, test: (character: string) => boolean): number {
  for (let i = 0; i < s.length; i++) if (test(s[i]!)) return i;
  return -1;
}

function abbreviate(s: string, offset: number, width: number): string {
  if (width < 4) throw illegalWidth(`Minimum abbreviation width is 4`);
  if (s.length <= width) return s;
  let from = Math.min(offset, s.length);
  if (s.length - from < width - 3) from = s.length - (width - 3);
  if (from <= 4) return `${s.slice(0, width - 3)}...`;
  if (width < 7) throw illegalWidth('Minimum abbreviation width with offset is 7');
  return from + width - 3 < s.length ? `...${abbreviate(s.slice(from), 0, width - 3)}` : `...${s.slice(s.length - (width - 3))}`;
}

function center(s: string, width: number, pad: string): string {
  const missing = width - s.length;
  if (missing <= 0) return s;
  return s.padStart(s.length + Math.floor(missing / 2), pad || ' ').padEnd(width, pad || ' ');
}

function differenceAt(a: string, b: string): number {
  if (a === b) return -1;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function overlay(s: string, part: string, start: number, end: number): string {
  const clamp = (i: number): number => Math.min(Math.max(i, 0), s.length);
  const [from, to] = [clamp(start), clamp(end)].sort((x, y) => x - y) as [number, number];
  return s.slice(0, from) + part + s.slice(to);
}

const after = (s: string, at: number, separator: string): string => (at < 0 ? '' : s.slice(at + separator.length));
const before = (s: string, at: number): string => (at < 0 ? s : s.slice(0, at));

/** Null if there is no such pair. */
function between(s: string, open: string, close: string): string | null {
  const start = s.indexOf(open);
  if (start < 0) return null;
  const end = s.indexOf(close, start + open.length);
  return end < 0 ? null : s.slice(start + open.length, end);
}

const illegalWidth = (message: string): Error => apexException('System.IllegalArgumentException', message);
