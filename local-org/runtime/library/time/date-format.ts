import { apexException } from '../../values/platform-exceptions.ts';
import { CalendarFields } from './fields.ts';
import { dayPeriods, monthNames, weekdayNames } from './names.ts';
import { weekRule } from './week.ts';
import { offsetAt, toLocal } from './zone.ts';
import { longZoneName, shortZoneName } from './zone-names.ts';

interface Moment {
  readonly millis: number;
  readonly fields: CalendarFields;
  readonly zone: string;
  readonly locale: string;
}
type Writer = (moment: Moment, width: number) => string;

const number =
  (value: (moment: Moment) => number): Writer =>
  (moment, width) =>
    String(value(moment)).padStart(width, '0');

/** `yy` is the year of the century. */
const year =
  (value: (moment: Moment) => number): Writer =>
  (moment, width) =>
    width === 2 ? String(value(moment) % 100).padStart(2, '0') : String(value(moment)).padStart(width, '0');

const month: Writer = ({ fields, locale }, width) =>
  width >= 3 ? monthNames(locale, width === 3 ? 'short' : 'long')[fields.month - 1]! : String(fields.month).padStart(width, '0');

/** Letters of java.text.SimpleDateFormat. */
const LETTERS: Readonly<Record<string, Writer>> = {
  G: ({ fields }) => (fields.year > 0 ? 'AD' : 'BC'),
  y: year(({ fields }) => (fields.year > 0 ? fields.year : 1 - fields.year)),
  Y: year(({ fields, locale }) => fields.weekOfYear(weekRule(locale)).year),
  M: month,
  L: month,
  w: number(({ fields, locale }) => fields.weekOfYear(weekRule(locale)).week),
  W: number(({ fields, locale }) => fields.weekOfMonth(weekRule(locale))),
  D: number(({ fields }) => fields.dayOfYear),
  d: number(({ fields }) => fields.day),
  F: number(({ fields }) => Math.floor((fields.day - 1) / 7) + 1),
  E: ({ fields, locale }, width) => weekdayNames(locale, width >= 4 ? 'long' : 'short')[fields.weekday]!,
  u: number(({ fields }) => fields.weekday || 7),
  a: ({ fields, locale }) => dayPeriods(locale)[fields.hour < 12 ? 0 : 1]!,
  H: number(({ fields }) => fields.hour),
  k: number(({ fields }) => fields.hour || 24),
  K: number(({ fields }) => fields.hour % 12),
  h: number(({ fields }) => fields.hour % 12 || 12),
  m: number(({ fields }) => fields.minute),
  s: number(({ fields }) => fields.second),
  S: number(({ fields }) => fields.millisecond),
  z: ({ zone, millis, locale }, width) => (width >= 4 ? longZoneName(zone, millis, locale) : shortZoneName(zone, millis)),
  Z: ({ zone, millis }) => offsetText(offsetAt(zone, millis), '', true),
  X: ({ zone, millis }, width) =>
    offsetAt(zone, millis) === 0 ? 'Z' : offsetText(offsetAt(zone, millis), width === 3 ? ':' : '', width > 1)
};

function offsetText(offset: number, separator: string, withMinutes: boolean): string {
  const minutes = Math.trunc(Math.abs(offset) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${withMinutes ? separator + two(minutes % 60) : ''}`;
}

/** Formats as java.text.SimpleDateFormat. `zone` is an IANA name, `locale` a Salesforce key. */
export function formatDate(pattern: string, millis: number, zone: string, locale: string): string {
  const moment: Moment = { millis, zone, locale, fields: new CalendarFields(toLocal(millis, zone)) };
  return compile(pattern)
    .map((part) => (typeof part === 'string' ? part : part.writer(moment, part.width)))
    .join('');
}

type Part = string | { readonly writer: Writer; readonly width: number };
const compiled = new Map<string, readonly Part[]>();

function compile(pattern: string): readonly Part[] {
  let parts = compiled.get(pattern);
  if (parts === undefined) {
    parts = parse(pattern);
    compiled.set(pattern, parts);
  }
  return parts;
}

function parse(pattern: string): readonly Part[] {
  const parts: Part[] = [];
  for (const [text] of pattern.matchAll(/''|'(?:[^']|'')*'|'[^']*$|([A-Za-z])\1*|[^A-Za-z']+/g)) {
    if (text === "''") parts.push("'");
    else if (text.startsWith("'")) parts.push(literal(text));
    else if (/[A-Za-z]/.test(text))
      parts.push({ writer: LETTERS[text[0]!] ?? illegal(`Illegal pattern character '${text[0]}'`), width: text.length });
    else parts.push(text);
  }
  return parts;
}

function literal(text: string): string {
  if (text.length < 2 || !text.endsWith("'")) return illegal('Unterminated quote');
  return text.slice(1, -1).replaceAll("''", "'");
}

function illegal(message: string): never {
  throw apexException('System.IllegalArgumentException', message);
}
