import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatDate } from './date-format.ts';
import { fromLocal, toLocal } from './zone.ts';

/** Answers of java.text.SimpleDateFormat (OpenJDK 17): locale, zone, milliseconds, pattern, text. */
const verdicts = readFileSync(new URL('java-verdicts.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [string, string, string, string, string]);

describe('dates are written as by SimpleDateFormat', () => {
  test.each(verdicts)('%s %s %s %s', (locale, zone, millis, pattern, expected) => {
    expect(formatDate(pattern, Number(millis), zone, locale)).toBe(expected);
  });

  test('refuses what is no pattern', () => {
    expect(() => formatDate('yyyy-bb', 0, 'GMT', 'en_US')).toThrow(/Illegal pattern character 'b'/);
    expect(() => formatDate("yyyy 'at", 0, 'GMT', 'en_US')).toThrow(/Unterminated quote/);
  });
});

describe('a wall-clock time that does not exist or exists twice', () => {
  const zone = 'America/Los_Angeles';

  test('in the gap of spring the clock has moved on', () => {
    const moment = fromLocal(Date.UTC(2026, 2, 8, 2, 30), zone);
    expect(new Date(toLocal(moment, zone)).toISOString()).toBe('2026-03-08T03:30:00.000Z');
  });

  test('of the two of autumn the standard time is meant', () => {
    expect(fromLocal(Date.UTC(2026, 10, 1, 1, 30), zone)).toBe(Date.UTC(2026, 10, 1, 9, 30));
  });
});
