import { describe, expect, test } from 'vitest';
import { addOpen, isOpen, nextOpen, openBetween, type BusinessWeek } from './business-hours.ts';

const HOUR = 3_600_000;
const open = [8 * HOUR, 17 * HOUR] as const;
/** Monday to Friday from 8:00 to 17:00. */
const office: BusinessWeek = { zone: 'America/New_York', days: [null, open, open, open, open, open, null] };
const closed: BusinessWeek = { zone: 'UTC', days: [null, null, null, null, null, null, null] };

/** The clocks of New York go forward on Sunday, 8 March 2026. */
const friday = Date.UTC(2026, 2, 6, 21);
const saturday = friday + 24 * HOUR;
const monday = Date.UTC(2026, 2, 9, 12);

describe('business hours (Apex Reference, BusinessHours Class)', () => {
  test('are open in the zone that they are meant in', () => {
    expect([friday, friday + HOUR, saturday, monday - 1, monday].map((at) => isOpen(office, at))).toEqual([
      true,
      false,
      false,
      false,
      true
    ]);
  });

  test('open next at the moment itself or at the next opening', () => {
    expect([friday, saturday].map((at) => nextOpen(office, at))).toEqual([friday, monday]);
    expect(nextOpen(closed, friday)).toBeNull();
  });

  test('differ by the time that is open, backwards too', () => {
    expect(openBetween(office, friday, monday + HOUR)).toBe(2 * HOUR);
    expect(openBetween(office, monday, friday)).toBe(-HOUR);
    expect(openBetween(closed, friday, monday)).toBe(0);
  });

  test('are added to across closed days, backwards too', () => {
    expect(addOpen(office, friday, 3 * HOUR)).toBe(monday + 2 * HOUR);
    expect(addOpen(office, monday, -HOUR)).toBe(friday);
    expect(addOpen(closed, friday, HOUR)).toBeNull();
  });
});
