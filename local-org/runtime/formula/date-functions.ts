import { ApexDate, DAY } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { ApexTime } from '../values/time.ts';
import type { FormulaScope, ValueFunction } from './evaluate.ts';
import { formulaValue, numberOf, textOf, type FormulaValue } from './values.ts';

const integer = (value: FormulaValue | undefined): number => Math.trunc(numberOf(value ?? null)?.toNumber() ?? Number.NaN);

const ofDate =
  (apply: (date: ApexDate) => FormulaValue): ValueFunction =>
  ([value]) =>
    value instanceof ApexDate ? apply(value) : null;

const ofTime =
  (apply: (time: ApexTime) => number): ValueFunction =>
  ([value]) =>
    value instanceof ApexTime ? formulaValue(apply(value)) : null;

/** Salesforce Help, Date and Time functions. Days are those of the running user's time zone. */
export const dateFunctions: Readonly<Record<string, ValueFunction>> = {
  TODAY: (_values, scope) => localDay(scope.now, scope),
  NOW: (_values, scope) => new ApexDatetime(scope.now),
  TIMENOW: (_values, scope) => timeOf(scope.now),
  DATE: ([year, month, day]) => dateOf(integer(year), integer(month), integer(day)),
  DATEVALUE: ([value], scope) =>
    value instanceof ApexDate
      ? value
      : value instanceof ApexDatetime
        ? localDay(value.millis, scope)
        : ApexDate.parseIso(textOf(value ?? null)),
  DATETIMEVALUE: ([value]) =>
    value instanceof ApexDatetime
      ? value
      : value instanceof ApexDate
        ? ApexDatetime.ofDate(value)
        : ApexDatetime.parseIso(
            `${textOf(value ?? null)
              .replace(' ', 'T')
              .replace(/Z$/, '')}Z`
          ),
  TIMEVALUE: ([value]) => (value instanceof ApexDatetime ? timeOf(value.millis) : ApexTime.parseIso(textOf(value ?? null))),
  YEAR: ofDate((date) => formulaValue(date.year)),
  MONTH: ofDate((date) => formulaValue(date.month)),
  DAY: ofDate((date) => formulaValue(date.day)),
  // 1 is Sunday; 1970-01-01 was a Thursday.
  WEEKDAY: ofDate((date) => formulaValue(((((date.days + 4) % 7) + 7) % 7) + 1)),
  DAYOFYEAR: ofDate((date) => formulaValue(date.days - ApexDate.of(date.year, 1, 1).days + 1)),
  HOUR: ofTime((time) => time.hour),
  MINUTE: ofTime((time) => time.minute),
  SECOND: ofTime((time) => time.second),
  MILLISECOND: ofTime((time) => time.millisecond),
  ADDMONTHS: ([value, months]) => addMonths(value ?? null, integer(months)),
  UNIXTIMESTAMP: ([value]) =>
    value instanceof ApexDatetime
      ? formulaValue(Math.floor(value.millis / 1000))
      : value instanceof ApexDate
        ? formulaValue((value.days * DAY) / 1000)
        : null,
  FROMUNIXTIME: ([value]) => (Number.isNaN(integer(value)) ? null : new ApexDatetime(integer(value) * 1000))
};

function localDay(millis: number, scope: FormulaScope): ApexDate {
  return new ApexDate(Math.floor((millis + scope.zone(millis)) / DAY));
}

const timeOf = (millis: number): ApexTime => new ApexTime(((millis % DAY) + DAY) % DAY);

/** Null for a day that the calendar does not have. */
function dateOf(year: number, month: number, day: number): ApexDate | null {
  if (Number.isNaN(year + month + day)) return null;
  const date = ApexDate.of(year, month, day);
  return date.year === year && date.month === month && date.day === day ? date : null;
}

/** The last day of a month stays the last day (Salesforce Help, ADDMONTHS). */
function addMonths(value: FormulaValue, months: number): FormulaValue {
  if (Number.isNaN(months)) return null;
  if (value instanceof ApexDatetime) {
    const day = value.dateGmt();
    const moved = addMonths(day, months) as ApexDate;
    return new ApexDatetime(value.millis + (moved.days - day.days) * DAY);
  }
  if (!(value instanceof ApexDate)) return null;
  const lastOf = (month: number): ApexDate => ApexDate.of(value.year, month + 1, 1).addDays(-1);
  const last = lastOf(value.month + months);
  const isLast = value.equals(lastOf(value.month));
  return isLast || value.day > last.day ? last : ApexDate.of(value.year, value.month + months, value.day);
}
