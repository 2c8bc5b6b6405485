import { madeText } from '../../values/allocation.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { unbox } from '../../values/boxed.ts';
import { hashText } from '../../values/hash.ts';
import { ApexList } from '../../values/list.ts';
import { TYPES, listType } from '../../values/runtime-type.ts';
import { nonNull, type Members } from '../registry.ts';

/** Apex Reference, String Class: search, parts, padding, replacement. Case-sensitive unless the name says otherwise. */
export const stringMembers: Members = {
  /** Nothing is equal to null. */
  'System.String.equalsIgnoreCase(String)': (s: string, other: string | null) => other !== null && fold(s) === fold(other),
  ...nonNull({
    'System.String.length()': (s: string) => s.length,
    'System.String.charAt(Integer)': (s: string, i: number) => s.charCodeAt(index(s, i)),
    'System.String.codePointAt(Integer)': (s: string, i: number) => s.codePointAt(index(s, i))!,
    'System.String.codePointBefore(Integer)': (s: string, i: number) => codePointBefore(s, i),
    'System.String.codePointCount(Integer,Integer)': (s: string, start: number, end: number) => [...slice(s, start, end)].length,
    'System.String.offsetByCodePoints(Integer,Integer)': (s: string, i: number, count: number) => offsetByCodePoints(s, i, count),
    'System.String.getChars()': (s: string) =>
      new ApexList(
        listType(TYPES.Integer),
        Array.from({ length: s.length }, (_, i) => s.charCodeAt(i))
      ),
    'System.String.compareTo(String)': (s: string, other: string) => compareCodeUnits(s, other),
    'System.String.hashCode()': (s: string) => hashText(s),
    'System.String.contains(String)': (s: string, part: string) => s.includes(part),
    'System.String.containsIgnoreCase(String)': (s: string, part: string) => fold(s).includes(fold(part)),
    'System.String.startsWith(String)': (s: string, part: string) => s.startsWith(part),
    'System.String.startsWithIgnoreCase(String)': (s: string, part: string) => fold(s).startsWith(fold(part)),
    'System.String.endsWith(String)': (s: string, part: string) => s.endsWith(part),
    'System.String.endsWithIgnoreCase(String)': (s: string, part: string) => fold(s).endsWith(fold(part)),
    'System.String.indexOf(String)': (s: string, part: string) => s.indexOf(part),
    'System.String.indexOf(String,Integer)': (s: string, part: string, from: number) => s.indexOf(part, from),
    'System.String.indexOfIgnoreCase(String)': (s: string, part: string) => fold(s).indexOf(fold(part)),
    'System.String.indexOfIgnoreCase(String,Integer)': (s: string, part: string, from: number) => fold(s).indexOf(fold(part), from),
    'System.String.lastIndexOf(String)': (s: string, part: string) => s.lastIndexOf(part),
    'System.String.lastIndexOf(String,Integer)': (s: string, part: string, from: number) => lastIndexOf(s, part, from),
    'System.String.lastIndexOfIgnoreCase(String)': (s: string, part: string) => fold(s).lastIndexOf(fold(part)),
    'System.String.lastIndexOfIgnoreCase(String,Integer)': (s: string, part: string, from: number) =>
      lastIndexOf(fold(s), fold(part), from),
    'System.String.indexOfChar(Integer)': (s: string, character: number) => s.indexOf(String.fromCodePoint(character)),
    'System.String.indexOfChar(Integer,Integer)': (s: string, character: number, from: number) =>
      s.indexOf(String.fromCodePoint(character), from),
    'System.String.lastIndexOfChar(Integer)': (s: string, character: number) => s.lastIndexOf(String.fromCodePoint(character)),
    'System.String.lastIndexOfChar(Integer,Integer)': (s: string, character: number, from: number) =>
      lastIndexOf(s, String.fromCodePoint(character), from),
    'System.String.left(Integer)': (s: string, length: number) => s.slice(0, Math.max(length, 0)),
    'System.String.right(Integer)': (s: string, length: number) => (length <= 0 ? '' : s.slice(-length)),
    'System.String.mid(Integer,Integer)': (s: string, start: number, length: number) => mid(s, start, length),
    'System.String.substring(Integer)': (s: string, start: number) => slice(s, start, s.length),
    'System.String.substring(Integer,Integer)': (s: string, start: number, end: number) => slice(s, start, end),
    'System.String.reverse()': (s: string) => [...s].reverse().join(''),
    'System.String.repeat(Integer)': (s: string, count: number) => madeText(s.repeat(Math.max(count, 0))),
    'System.String.repeat(String,Integer)': (s: string, separator: string, count: number) =>
      madeText(new Array<string>(Math.max(count, 0)).fill(s).join(separator)),
    'System.String.replace(String,String)': (s: string, target: string, replacement: string) =>
      madeText(
        s.replaceAll(target, () => replacement),
        s
      ),
    'System.String.remove(String)': (s: string, part: string) => (part === '' ? s : s.replaceAll(part, '')),
    'System.String.trim()': (s: string) => s.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, ''),
    'System.String.toLowerCase()': (s: string) => s.toLowerCase(),
    'System.String.toUpperCase()': (s: string) => s.toUpperCase(),
    'System.String.toLowerCase(String)': (s: string, locale: string) => s.toLocaleLowerCase(locale.replace('_', '-')),
    'System.String.toUpperCase(String)': (s: string, locale: string) => s.toLocaleUpperCase(locale.replace('_', '-'))
  }),
  'System.String.equals(Object)': (s: string, other: unknown) => s === unbox(other)
};

export const fold = (text: string): string => text.toLowerCase();

/** Java order: by UTF-16 unit, the difference of the first that differs, else of the lengths. */
export function compareCodeUnits(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = a.charCodeAt(i) - b.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** JavaScript takes a negative start for 0. */
const lastIndexOf = (s: string, part: string, from: number): number => (from < 0 ? -1 : s.lastIndexOf(part, from));

function index(s: string, i: number): number {
  if (i < 0 || i >= s.length) throw apexException('System.StringException', `String index out of range: ${i}`);
  return i;
}

function slice(s: string, start: number, end: number): string {
  if (start < 0 || start > s.length) throw apexException('System.StringException', `Starting position out of bounds: ${start}`);
  if (end < start || end > s.length) throw apexException('System.StringException', `Ending position out of bounds: ${end}`);
  return s.slice(start, end);
}

function mid(s: string, start: number, length: number): string {
  if (length < 0 || start > s.length) return '';
  const from = Math.max(start, 0);
  return s.slice(from, from + length);
}

function codePointBefore(s: string, i: number): number {
  index(s, i - 1);
  const isPair = i >= 2 && s.codePointAt(i - 2)! > 0xffff;
  return s.codePointAt(isPair ? i - 2 : i - 1)!;
}

function offsetByCodePoints(s: string, i: number, count: number): number {
  let at = i;
  for (let left = count; left > 0; left--) at += s.codePointAt(index(s, at))! > 0xffff ? 2 : 1;
  for (let left = count; left < 0; left++) at -= codePointBefore(s, at) > 0xffff ? 2 : 1;
  return at;
}
