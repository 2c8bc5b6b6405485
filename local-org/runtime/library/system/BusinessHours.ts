import { currentTransaction } from '../../transactions/current.ts';
import { systemValue } from '../../transactions/system-rows.ts';
import { DAY } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { unbox } from '../../values/boxed.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { ApexTime } from '../../values/time.ts';
import { nonNull, type Members } from '../registry.ts';
import { addOpen, isOpen, nextOpen, openBetween, type BusinessWeek } from '../time/business-hours.ts';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MINUTE = 60_000;

/** Apex Reference, BusinessHours Class. Holidays are not kept: no object says which hours they belong to. */
export const businessHoursMembers: Members = nonNull({
  'System.BusinessHours.add(Id,Datetime,Long)': added,
  'System.BusinessHours.addGmt(Id,Datetime,Long)': added,
  'System.BusinessHours.diff(String,Datetime,Datetime)': (id: string, from: ApexDatetime, to: ApexDatetime) =>
    BigInt(openBetween(weekOf(id), from.millis, to.millis)),
  'System.BusinessHours.isWithin(String,Datetime)': (id: string, at: ApexDatetime) => isOpen(weekOf(id), at.millis),
  'System.BusinessHours.nextStartDate(Id,Datetime)': (id: string, at: ApexDatetime) => datetime(nextOpen(weekOf(id), at.millis))
});

/** Time below a minute is ignored in the interval. */
function added(id: string, from: ApexDatetime, interval: bigint): ApexDatetime | null {
  return datetime(addOpen(weekOf(id), from.millis, Math.trunc(Number(interval) / MINUTE) * MINUTE));
}

const datetime = (millis: number | null): ApexDatetime | null => (millis === null ? null : new ApexDatetime(millis));

/** The hours of a BusinessHours record (Object Reference, BusinessHours): from midnight to midnight is the whole day, no times are a closed one. */
function weekOf(id: string): BusinessWeek {
  const { database } = currentTransaction();
  const value = (field: string): unknown => systemValue(database, 'BusinessHours', unbox(id) as string, field);
  const zone = value('TimeZoneSidKey');
  if (typeof zone !== 'string')
    throw apexException('System.InvalidParameterValueException', `Invalid business hours: ${unbox(id) as string}`);
  const hours = days.map((day) => {
    const [start, end] = [value(`${day}StartTime`), value(`${day}EndTime`)];
    if (!(start instanceof ApexTime && end instanceof ApexTime)) return null;
    return [start.millis, end.millis === 0 ? DAY : end.millis] as const;
  });
  return { zone, days: hours };
}
