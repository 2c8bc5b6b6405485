import type { ValueContext } from '../../values/context.ts';
import { ApexDate, DAY } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { ApexTime } from '../../values/time.ts';
import { nonNull, type Members } from '../registry.ts';
import { formatDate } from '../time/date-format.ts';
import { CalendarFields } from '../time/fields.ts';
import { localePatterns, parseByPattern } from '../time/locale-format.ts';
import { addMonths, daysInMonth } from '../time/month-math.ts';
import { fromLocal, toLocal } from '../time/zone.ts';

/** Apex Reference, Datetime Class. Methods without `Gmt` use the running user's time zone. */
export function datetimeMembers(context: ValueContext): Members {
  const zone = (): string => context.user().timeZone;
  const local = (value: ApexDatetime): CalendarFields => new CalendarFields(toLocal(value.millis, zone()));
  const gmt = (value: ApexDatetime): CalendarFields => new CalendarFields(value.millis);
  const fromZone = (wallClock: number): ApexDatetime => new ApexDatetime(fromLocal(wallClock, zone()));
  return nonNull({
    ...fieldMembers('', local),
    ...fieldMembers('Gmt', gmt),
    ...arithmetic(context),
    ...formats(context),
    'System.Datetime.date()': (value: ApexDatetime) => new ApexDate(local(value).days),
    'System.Datetime.dateGmt()': (value: ApexDatetime) => value.dateGmt(),
    'System.Datetime.time()': (value: ApexDatetime) => new ApexTime(toLocal(value.millis, zone())),
    'System.Datetime.timeGmt()': (value: ApexDatetime) => new ApexTime(value.millis),
    'System.Datetime.getTime()': (value: ApexDatetime) => BigInt(value.millis),
    'System.Datetime.isSameDay(Datetime)': (value: ApexDatetime, other: ApexDatetime) => local(value).days === local(other).days,
    'System.Datetime.now()': () => new ApexDatetime(context.now()),
    'System.Datetime.newInstance(Long)': (millis: bigint) => new ApexDatetime(Number(millis)),
    'System.Datetime.newInstance(Date,Time)': (date: ApexDate, time: ApexTime) => fromZone(date.days * DAY + time.millis),
    'System.Datetime.newInstance(Integer,Integer,Integer)': (year: number, month: number, day: number) =>
      fromZone(ApexDate.of(year, month, day).days * DAY),
    'System.Datetime.newInstanceGmt(Date,Time)': (date: ApexDate, time: ApexTime) => new ApexDatetime(date.days * DAY + time.millis),
    'System.Datetime.newInstanceGmt(Integer,Integer,Integer)': (year: number, month: number, day: number) =>
      ApexDatetime.ofDate(ApexDate.of(year, month, day)),
    'System.Datetime.newInstance(Integer,Integer,Integer,Integer,Integer,Integer)': (
      y: number,
      mo: number,
      d: number,
      h: number,
      mi: number,
      s: number
    ) => fromZone(wallClock(y, mo, d, h, mi, s)),
    'System.Datetime.newInstanceGmt(Integer,Integer,Integer,Integer,Integer,Integer)': (
      y: number,
      mo: number,
      d: number,
      h: number,
      mi: number,
      s: number
    ) => new ApexDatetime(wallClock(y, mo, d, h, mi, s)),
    'System.Datetime.parse(String)': (text: string) => fromZone(parseLocal(text, context.user().locale)),
    'System.Datetime.valueOf(String)': (text: string) => fromZone(parseStandard(text)),
    'System.Datetime.valueOfGmt(String)': (text: string) => new ApexDatetime(parseStandard(text)),
    'System.Datetime.valueOf(Object)': (value: unknown) => {
      if (value instanceof ApexDatetime) return value;
      if (value instanceof ApexDate) return fromZone(value.days * DAY);
      if (typeof value === 'bigint') return new ApexDatetime(Number(value));
      if (typeof value === 'string') return fromZone(parseStandard(value));
      throw invalid(String(value));
    }
  });
}

function fieldMembers(suffix: '' | 'Gmt', fields: (value: ApexDatetime) => CalendarFields): Members {
  return {
    [`System.Datetime.year${suffix}()`]: (value: ApexDatetime) => fields(value).year,
    [`System.Datetime.month${suffix}()`]: (value: ApexDatetime) => fields(value).month,
    [`System.Datetime.day${suffix}()`]: (value: ApexDatetime) => fields(value).day,
    [`System.Datetime.dayOfYear${suffix}()`]: (value: ApexDatetime) => fields(value).dayOfYear,
    [`System.Datetime.hour${suffix}()`]: (value: ApexDatetime) => fields(value).hour,
    [`System.Datetime.minute${suffix}()`]: (value: ApexDatetime) => fields(value).minute,
    [`System.Datetime.second${suffix}()`]: (value: ApexDatetime) => fields(value).second,
    [`System.Datetime.millisecond${suffix}()`]: (value: ApexDatetime) => fields(value).millisecond
  };
}

/** Days, months and years keep the time of day on the user's clock across changes of summer time; hours, minutes and seconds are exact. */
function arithmetic(context: ValueContext): Members {
  const onClock = (value: ApexDatetime, change: (date: ApexDate) => ApexDate): ApexDatetime => {
    const wall = toLocal(value.millis, context.user().timeZone);
    const date = new ApexDate(Math.floor(wall / DAY));
    return new ApexDatetime(fromLocal(change(date).days * DAY + wall - date.days * DAY, context.user().timeZone));
  };
  const exactly = (value: ApexDatetime, millis: number): ApexDatetime => new ApexDatetime(value.millis + millis);
  return {
    'System.Datetime.addDays(Integer)': (value: ApexDatetime, days: number) => onClock(value, (date) => date.addDays(days)),
    'System.Datetime.addMonths(Integer)': (value: ApexDatetime, months: number) => onClock(value, (date) => addMonths(date, months)),
    'System.Datetime.addYears(Integer)': (value: ApexDatetime, years: number) => onClock(value, (date) => addMonths(date, years * 12)),
    'System.Datetime.addHours(Integer)': (value: ApexDatetime, hours: number) => exactly(value, hours * 3_600_000),
    'System.Datetime.addMinutes(Integer)': (value: ApexDatetime, minutes: number) => exactly(value, minutes * 60_000),
    'System.Datetime.addSeconds(Integer)': (value: ApexDatetime, seconds: number) => exactly(value, seconds * 1000)
  };
}

function formats(context: ValueContext): Members {
  const format = (value: ApexDatetime, pattern: string, zone = context.user().timeZone): string =>
    formatDate(pattern, value.millis, zone, context.user().locale);
  const patterns = (): ReturnType<typeof localePatterns> => localePatterns(context.user().locale);
  return {
    'System.Datetime.format()': (value: ApexDatetime) => format(value, `${patterns().date}, ${patterns().time}`),
    'System.Datetime.formatLong()': (value: ApexDatetime) => format(value, `${patterns().date}, ${patterns().timeWithSeconds} z`),
    'System.Datetime.format(String)': (value: ApexDatetime, pattern: string) => format(value, pattern),
    'System.Datetime.format(String,String)': (value: ApexDatetime, pattern: string, zone: string) => format(value, pattern, zone),
    'System.Datetime.formatGmt(String)': (value: ApexDatetime, pattern: string) => format(value, pattern, 'GMT')
  };
}

/** Wall-clock time as if it were UTC; fields out of range roll over. */
const wallClock = (year: number, month: number, day: number, hour: number, minute: number, second: number): number =>
  ApexDate.of(year, month, day).days * DAY + ((hour * 60 + minute) * 60 + second) * 1000;

const invalid = (text: string): Error => apexException('System.TypeException', `Invalid date/time: ${text}`);

/** `yyyy-MM-dd HH:mm:ss` on some clock. */
/** What follows the seconds is not looked at, as of java.text.SimpleDateFormat. */
function parseStandard(text: string): number {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.Z+-].*)?$/.exec(text);
  if (match === null) throw invalid(text);
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [number, number, number, number, number, number];
  return checked(text, year, month, day, hour, minute, second);
}

function parseLocal(text: string, locale: string): number {
  const { date, time } = localePatterns(locale);
  const fields = parseByPattern(text.replace(',', ''), `${date} ${time}`);
  if (fields === null) throw invalid(text);
  const hour = fields.h === undefined ? fields.H! : (fields.h % 12) + (fields.a ?? 0);
  return checked(text, fields.y!, fields.M!, fields.d!, hour, fields.m!, 0);
}

function checked(text: string, year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && hour < 24 && minute < 60 && second < 60;
  if (!valid) throw invalid(text);
  return wallClock(year, month, day, hour, minute, second);
}
