import { ApexDate } from '../values/date.ts';
import { queryException } from './messages.ts';

/** Days from `from` up to, not including, `to`. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/** The range of a date literal around `today`, both as days since 1970 in the user's zone (SOQL and SOSL Reference, Date Formats and Date Literals). */
export function dateLiteral(name: string, n: number | undefined, today: number): DayRange {
  const fixed = /^(?:(YESTERDAY|TODAY|TOMORROW)|(LAST|THIS|NEXT)_(?:FISCAL_)?(WEEK|MONTH|QUARTER|YEAR)|(LAST|NEXT)_90_DAYS)$/.exec(name);
  if (fixed) {
    if (fixed[1]) return span('DAY', today, fixed[1] === 'TODAY' ? 0 : fixed[1] === 'YESTERDAY' ? -1 : 1, 1);
    if (fixed[2]) return span(fixed[3] as Unit, today, fixed[2] === 'LAST' ? -1 : fixed[2] === 'NEXT' ? 1 : 0, 1);
    return days(fixed[4]!, 90, today);
  }
  const counted = /^(?:(LAST|NEXT)_N_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S|N_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO)$/.exec(
    name
  );
  if (!counted || n === undefined) throw queryException(`unknown date literal ${name}`);
  if (counted[3]) return span(counted[3] as Unit, today, -n, 1);
  if (counted[2] === 'DAY') return days(counted[1]!, n, today);
  return counted[1] === 'LAST' ? span(counted[2] as Unit, today, -n, n) : span(counted[2] as Unit, today, 1, n);
}

/** LAST_N_DAYS includes today, NEXT_N_DAYS starts tomorrow. */
function days(direction: string, n: number, today: number): DayRange {
  return direction === 'LAST' ? { from: today - n, to: today + 1 } : { from: today + 1, to: today + 1 + n };
}

/** `count` units, the first of which is `offset` units from the current one. */
function span(unit: Unit, today: number, offset: number, count: number): DayRange {
  return { from: startOf(unit, today, offset), to: startOf(unit, today, offset + count) };
}

function startOf(unit: Unit, today: number, offset: number): number {
  const date = new ApexDate(today);
  switch (unit) {
    case 'DAY':
      return today + offset;
    // Weeks start on Sunday; 1970-01-01 was a Thursday.
    case 'WEEK':
      return today - ((((today + 4) % 7) + 7) % 7) + 7 * offset;
    case 'MONTH':
      return ApexDate.of(date.year, date.month + offset, 1).days;
    case 'QUARTER':
      return ApexDate.of(date.year, Math.floor((date.month - 1) / 3) * 3 + 1 + 3 * offset, 1).days;
    case 'YEAR':
      return ApexDate.of(date.year + offset, 1, 1).days;
  }
}
