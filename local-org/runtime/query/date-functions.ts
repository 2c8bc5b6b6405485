import { ApexDate, DAY } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';

/** Parts of a calendar day: month 1 to 12. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly days: number;
}

const quarter = ({ month }: Day): number => Math.floor((month + 2) / 3);
const dayInYear = ({ year, days }: Day): number => days - ApexDate.of(year, 1, 1).days + 1;

/** SOQL date functions by name (SOQL and SOSL Reference, Date Functions). Fiscal years start in January. */
export const dateFunctions: ReadonlyMap<string, (day: Day) => unknown> = new Map<string, (day: Day) => unknown>([
  ['CALENDAR_YEAR', ({ year }) => year],
  ['CALENDAR_QUARTER', quarter],
  ['CALENDAR_MONTH', ({ month }) => month],
  ['FISCAL_YEAR', ({ year }) => year],
  ['FISCAL_QUARTER', quarter],
  ['FISCAL_MONTH', ({ month }) => month],
  ['DAY_IN_MONTH', ({ day }) => day],
  // 1 is Sunday; 1970-01-01 was a Thursday.
  ['DAY_IN_WEEK', ({ days }) => ((((days + 4) % 7) + 7) % 7) + 1],
  ['DAY_IN_YEAR', dayInYear],
  ['WEEK_IN_MONTH', ({ day }) => Math.ceil(day / 7)],
  ['WEEK_IN_YEAR', (day) => Math.ceil(dayInYear(day) / 7)],
  ['DAY_ONLY', ({ days }) => new ApexDate(days)],
  ['HOUR_IN_DAY', () => null]
]);

/** Offset of a time zone from UTC at an instant, in milliseconds. */
export type ZoneOffset = (millis: number) => number;
export const utc: ZoneOffset = () => 0;

/** Applies a date function to a Date or Datetime. Without `convertTimezone` Datetimes count in UTC. */
export function applyDateFunction(name: string, value: unknown, offset: ZoneOffset): unknown {
  if (value instanceof ApexDatetime) {
    const local = value.millis + offset(value.millis);
    if (name === 'HOUR_IN_DAY') return Math.floor((local - Math.floor(local / DAY) * DAY) / 3_600_000);
    return dateFunctions.get(name)!(dayOf(new ApexDate(Math.floor(local / DAY))));
  }
  return value instanceof ApexDate ? dateFunctions.get(name)!(dayOf(value)) : null;
}

function dayOf(date: ApexDate): Day {
  return { year: date.year, month: date.month, day: date.day, days: date.days };
}
