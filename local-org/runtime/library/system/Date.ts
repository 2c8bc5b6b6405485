import type { ValueContext } from '../../values/context.ts';
import { ApexDate, DAY } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { nonNull, type Members } from '../registry.ts';
import { formatDate } from '../time/date-format.ts';
import { CalendarFields } from '../time/fields.ts';
import { localePatterns, parseByPattern } from '../time/locale-format.ts';
import { addMonths, daysInMonth } from '../time/month-math.ts';
import { weekRule } from '../time/week.ts';
import { toLocal } from '../time/zone.ts';

/** Apex Reference, Date Class. */
export function dateMembers(context: ValueContext): Members {
  return nonNull({
    'System.Date.addDays(Integer)': (date: ApexDate, days: number) => date.addDays(days),
    'System.Date.addMonths(Integer)': addMonths,
    'System.Date.addYears(Integer)': (date: ApexDate, years: number) => addMonths(date, years * 12),
    'System.Date.day()': (date: ApexDate) => date.day,
    'System.Date.month()': (date: ApexDate) => date.month,
    'System.Date.year()': (date: ApexDate) => date.year,
    'System.Date.dayOfYear()': (date: ApexDate) => new CalendarFields(date.days * DAY).dayOfYear,
    'System.Date.daysBetween(Date)': (date: ApexDate, other: ApexDate) => other.days - date.days,
    'System.Date.monthsBetween(Date)': (date: ApexDate, other: ApexDate) => (other.year - date.year) * 12 + other.month - date.month,
    'System.Date.isSameDay(Date)': (date: ApexDate, other: ApexDate) => date.days === other.days,
    'System.Date.toStartOfMonth()': (date: ApexDate) => ApexDate.of(date.year, date.month, 1),
    'System.Date.toStartOfWeek()': (date: ApexDate) => startOfWeek(date, context.user().locale),
    'System.Date.format()': (date: ApexDate) =>
      formatDate(localePatterns(context.user().locale).date, date.days * DAY, 'GMT', context.user().locale),
    'System.Date.daysInMonth(Integer,Integer)': daysInMonth,
    'System.Date.isLeapYear(Integer)': (year: number) => daysInMonth(year, 2) === 29,
    'System.Date.newInstance(Integer,Integer,Integer)': (year: number, month: number, day: number) => ApexDate.of(year, month, day),
    'System.Date.today()': () => new ApexDate(Math.floor(toLocal(context.now(), context.user().timeZone) / DAY)),
    'System.Date.parse(String)': (text: string) => parseLocal(text, context.user().locale),
    'System.Date.valueOf(String)': parseStandard,
    'System.Date.valueOf(Object)': (value: unknown) => dateOf(value, context.user().timeZone)
  });
}

function startOfWeek(date: ApexDate, locale: string): ApexDate {
  const { weekday } = new CalendarFields(date.days * DAY);
  return date.addDays(-((weekday - weekRule(locale).firstDay + 7) % 7));
}

const invalid = (text: string): Error => apexException('System.TypeException', `Invalid date: ${text}`);

/** `yyyy-MM-dd`, months and days also with one digit, a time after it ignored. */
function parseStandard(text: string): ApexDate {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text);
  if (match === null) throw invalid(text);
  return checked(text, Number(match[1]), Number(match[2]), Number(match[3]));
}

function parseLocal(text: string, locale: string): ApexDate {
  const fields = parseByPattern(text, localePatterns(locale).date);
  if (fields === null) throw invalid(text);
  return checked(text, fields.y!, fields.M!, fields.d!);
}

function checked(text: string, year: number, month: number, day: number): ApexDate {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) throw invalid(text);
  return ApexDate.of(year, month, day);
}

function dateOf(value: unknown, zone: string): ApexDate {
  if (value instanceof ApexDate) return value;
  if (value instanceof ApexDatetime) return new ApexDate(Math.floor(toLocal(value.millis, zone) / DAY));
  if (typeof value === 'string') return parseStandard(value);
  throw apexException('System.TypeException', 'Invalid date');
}
