import { ApexDate, daysOf } from '../../values/date.ts';

export const daysInMonth = (year: number, month: number): number => daysOf(year, month + 1, 1) - daysOf(year, month, 1);

/** The same day of another month, or its last day if it is shorter. */
export function addMonths(date: ApexDate, months: number): ApexDate {
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return ApexDate.of(year, month, Math.min(date.day, daysInMonth(year, month)));
}
