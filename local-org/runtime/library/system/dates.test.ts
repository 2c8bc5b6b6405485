import { describe, expect, test } from 'vitest';
import { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { ApexTime } from '../../values/time.ts';
import { caller, testContext } from '../testing/test-context.ts';

const context = testContext();
const call = caller(context);
const plain = (value: unknown): unknown =>
  value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime ? value.toIso() : value;
const date = (text: string): ApexDate => ApexDate.parseIso(text)!;
const at = (text: string): ApexDatetime => ApexDatetime.parseIso(text)!;

describe('dates and times (Apex Reference, Date, Datetime, Time and TimeZone Classes) of a user in Los Angeles', () => {
  test.each<[key: string, args: unknown[], expected: unknown]>([
    ['Date.newInstance(Integer,Integer,Integer)', [2026, 14, 1], '2027-02-01'],
    ['Date.addMonths(Integer)', [date('2024-01-31'), 1], '2024-02-29'],
    ['Date.addMonths(Integer)', [date('2024-03-31'), -13], '2023-02-28'],
    ['Date.addYears(Integer)', [date('2024-02-29'), 1], '2025-02-28'],
    ['Date.addDays(Integer)', [date('2024-12-31'), 1], '2025-01-01'],
    ['Date.daysBetween(Date)', [date('2008-01-01'), date('2008-12-31')], 365],
    ['Date.monthsBetween(Date)', [date('2006-12-02'), date('2012-12-08')], 72],
    ['Date.dayOfYear()', [date('1998-10-21')], 294],
    ['Date.daysInMonth(Integer,Integer)', [1960, 2], 29],
    ['Date.isLeapYear(Integer)', [2000], true],
    ['Date.toStartOfWeek()', [date('2026-02-28')], '2026-02-22'],
    ['Date.toStartOfMonth()', [date('2026-02-28')], '2026-02-01'],
    ['Date.format()', [date('2026-02-08')], '2/8/2026'],
    ['Date.parse(String)', ['12/27/2009'], '2009-12-27'],
    ['Date.valueOf(String)', ['2005-10-5'], '2005-10-05'],
    ['Date.today()', [], '2026-02-28'],
    ['Datetime.newInstance(Integer,Integer,Integer,Integer,Integer,Integer)', [2026, 7, 1, 12, 0, 0], '2026-07-01T19:00:00.000Z'],
    ['Datetime.newInstanceGmt(Integer,Integer,Integer)', [2026, 7, 1], '2026-07-01T00:00:00.000Z'],
    ['Datetime.newInstance(Date,Time)', [date('2026-01-01'), new ApexTime(3_600_000)], '2026-01-01T09:00:00.000Z'],
    ['Datetime.newInstance(Long)', [1n], '1970-01-01T00:00:00.001Z'],
    ['Datetime.now()', [], '2026-02-28T10:20:30.456Z'],
    ['Datetime.date()', [at('2026-01-01T07:00:00Z')], '2025-12-31'],
    ['Datetime.dateGmt()', [at('2026-01-01T07:00:00Z')], '2026-01-01'],
    ['Datetime.hour()', [at('2026-01-01T07:00:00Z')], 23],
    ['Datetime.hourGmt()', [at('2026-01-01T07:00:00Z')], 7],
    ['Datetime.time()', [at('2026-01-01T07:00:00Z')], '23:00:00.000Z'],
    ['Datetime.getTime()', [at('1970-01-01T00:00:01Z')], 1000n],
    // The day of the change to summer time has 23 hours.
    ['Datetime.addDays(Integer)', [at('2026-03-07T20:00:00Z'), 1], '2026-03-08T19:00:00.000Z'],
    ['Datetime.addHours(Integer)', [at('2026-03-07T20:00:00Z'), 24], '2026-03-08T20:00:00.000Z'],
    ['Datetime.addMonths(Integer)', [at('2026-01-31T20:00:00Z'), 1], '2026-02-28T20:00:00.000Z'],
    ['Datetime.isSameDay(Datetime)', [at('2026-01-01T07:00:00Z'), at('2025-12-31T09:00:00Z')], true],
    ['Datetime.format()', [at('2026-01-01T07:05:00Z')], '12/31/2025, 11:05 PM'],
    ['Datetime.formatLong()', [at('2026-01-01T07:05:09Z')], '12/31/2025, 11:05:09 PM PST'],
    ['Datetime.format(String)', [at('2026-01-01T07:05:00Z'), 'MMM d, yyyy'], 'Dec 31, 2025'],
    ['Datetime.format(String,String)', [at('2026-01-01T07:05:00Z'), 'HH:mm z', 'Europe/Berlin'], '08:05 CET'],
    ['Datetime.formatGmt(String)', [at('2026-01-01T07:05:00Z'), "yyyy-MM-dd'T'HH:mm"], '2026-01-01T07:05'],
    ['Datetime.parse(String)', ['10/14/2011 11:46 AM'], '2011-10-14T18:46:00.000Z'],
    ['Datetime.parse(String)', ['10/14/2011, 12:46 AM'], '2011-10-14T07:46:00.000Z'],
    ['Datetime.valueOf(String)', ['2026-01-01 00:00:00'], '2026-01-01T08:00:00.000Z'],
    ['Datetime.valueOfGmt(String)', ['2026-01-01 00:00:00'], '2026-01-01T00:00:00.000Z'],
    ['Time.newInstance(Integer,Integer,Integer,Integer)', [18, 30, 2, 20], '18:30:02.020Z'],
    ['Time.addMinutes(Integer)', [new ApexTime(86_390_000), 1], '00:00:50.000Z']
  ])('%s (%#)', (key, args, expected) => {
    expect(plain(call(`System.${key}`, ...args))).toEqual(expected);
  });

  test.each<[key: string, args: unknown[], message: string]>([
    ['Date.valueOf(String)', ['2026-02-30'], 'Invalid date: 2026-02-30'],
    ['Date.parse(String)', ['2026-02-28'], 'Invalid date: 2026-02-28'],
    ['Datetime.valueOf(String)', ['yesterday'], 'Invalid date/time: yesterday'],
    ['Date.addDays(Integer)', [date('2026-02-28'), null], 'Argument cannot be null.']
  ])('%s is refused (%#)', (key, args, message) => {
    expect(() => call(`System.${key}`, ...args)).toThrow(message);
  });

  test('a week starts as in the user’s locale', () => {
    const german = testContext();
    german.locale = 'de_DE';
    const germanCall = caller(german);
    expect(plain(germanCall('System.Date.toStartOfWeek()', date('2026-02-28')))).toBe('2026-02-23');
    expect(germanCall('System.Date.format()', date('2026-02-08'))).toBe('08.02.2026');
  });

  test('time zones', () => {
    const zone = call('System.TimeZone.getTimeZone(String)', 'America/Los_Angeles');
    expect(call('System.TimeZone.getOffset(Datetime)', zone, at('2026-07-01T00:00:00Z'))).toBe(-25_200_000);
    expect(call('System.TimeZone.getDisplayName()', zone)).toBe('(GMT-08:00) Pacific Standard Time (America/Los_Angeles)');
    expect(call('System.TimeZone.getID()', call('System.TimeZone.getTimeZone(String)', 'Nowhere/City'))).toBe('GMT');
  });
});
