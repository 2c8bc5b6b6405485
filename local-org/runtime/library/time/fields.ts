import { DAY, daysOf } from '../../values/date.ts';
import type { WeekRule } from './week.ts';

/** Calendar fields of a wall-clock time (milliseconds as if UTC); proleptic Gregorian. */
export class CalendarFields {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** 0 = Sunday */
  readonly weekday: number;
  readonly days: number;

  constructor(local: number) {
    const date = new Date(local);
    this.year = date.getUTCFullYear();
    this.month = date.getUTCMonth() + 1;
    this.day = date.getUTCDate();
    this.hour = date.getUTCHours();
    this.minute = date.getUTCMinutes();
    this.second = date.getUTCSeconds();
    this.millisecond = date.getUTCMilliseconds();
    this.weekday = date.getUTCDay();
    this.days = Math.floor(local / DAY);
  }

  get dayOfYear(): number {
    return this.days - daysOf(this.year, 1, 1) + 1;
  }

  weekOfMonth(rule: WeekRule): number {
    return weekNumber(this.day, this.weekday, rule);
  }

  /** Week and the year that it belongs to. */
  weekOfYear(rule: WeekRule): { week: number; year: number } {
    const week = weekNumber(this.dayOfYear, this.weekday, rule);
    if (week === 0) {
      const lastYear = daysOf(this.year, 1, 1) - daysOf(this.year - 1, 1, 1);
      return { week: weekNumber(this.dayOfYear + lastYear, this.weekday, rule), year: this.year - 1 };
    }
    return week >= 52 && this.startsNextYear(rule) ? { week: 1, year: this.year + 1 } : { week, year: this.year };
  }

  private startsNextYear(rule: WeekRule): boolean {
    const left = daysOf(this.year + 1, 1, 1) - this.days;
    const dayInWeek = (this.weekday - rule.firstDay + 7) % 7;
    return 7 - dayInWeek - left >= rule.minimalDays;
  }
}

/** java.util.Calendar's week number of the n-th day of a period: 0 before the first full enough week. */
function weekNumber(day: number, weekday: number, rule: WeekRule): number {
  const firstWeekday = (((weekday - (day - 1) - rule.firstDay) % 7) + 7) % 7;
  const weeks = Math.floor((day - 1 + firstWeekday) / 7);
  return 7 - firstWeekday >= rule.minimalDays ? weeks + 1 : weeks;
}
