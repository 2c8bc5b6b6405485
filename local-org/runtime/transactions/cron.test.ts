import { describe, expect, it } from 'vitest';
import { Schedule } from './cron.ts';

const at = (text: string): number => Date.parse(text);
const next = (expression: string, from: string, zone = 'GMT'): string | null => {
  const time = new Schedule(expression, zone).next(at(from));
  return time === null ? null : new Date(time).toISOString();
};

describe('cron expressions of System.schedule', () => {
  it('fire at seconds, minutes and hours of every day', () => {
    expect(next('0 30 8 * * ?', '2026-11-24T08:30:00Z')).toBe('2026-11-25T08:30:00.000Z');
    expect(next('0 10 * * * ?', '2026-11-24T08:30:00Z')).toBe('2026-11-24T09:10:00.000Z');
  });

  it('count weekdays from 1, Sunday', () => {
    expect(next('0 0 0 ? * 1', '2026-11-24T00:00:00Z')).toBe('2026-11-29T00:00:00.000Z');
    expect(next('0 0 0 ? * MON-FRI', '2026-11-27T12:00:00Z')).toBe('2026-11-30T00:00:00.000Z');
  });

  it('end with their year', () => {
    expect(next('0 0 0 3 9 ? 2042', '2026-11-24T00:00:00Z')).toBe('2042-09-03T00:00:00.000Z');
    expect(next('0 0 0 3 9 ? 2022', '2026-11-24T00:00:00Z')).toBeNull();
  });

  it('are read in the time zone of the user', () => {
    expect(next('0 0 3 * * ?', '2026-11-24T00:00:00Z', 'Europe/Berlin')).toBe('2026-11-24T02:00:00.000Z');
  });

  it('have no special characters in seconds and minutes', () => {
    expect(() => new Schedule('0 0/10 * * * ?', 'GMT')).toThrow('Seconds and minutes must be specified as integers: 0 0/10 * * * ?');
  });

  it('say either the day of the month or that of the week', () => {
    expect(() => new Schedule('0 0 0 1 * 1', 'GMT')).toThrow('Support for specifying both');
    expect(() => new Schedule('0 0 0 ? * ?', 'GMT')).toThrow("'?' can only be");
    expect(() => new Schedule('0 0 0', 'GMT')).toThrow('Illegal cron expression');
  });
});
