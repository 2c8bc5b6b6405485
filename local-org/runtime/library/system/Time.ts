import { ApexTime } from '../../values/time.ts';
import { nonNull, type Members } from '../registry.ts';

/** Apex Reference, Time Class. Sums wrap at midnight. */
export const timeMembers: Members = nonNull({
  'System.Time.newInstance(Integer,Integer,Integer,Integer)': (hour: number, minute: number, second: number, millisecond: number) =>
    ApexTime.of(hour, minute, second, millisecond),
  'System.Time.hour()': (time: ApexTime) => time.hour,
  'System.Time.minute()': (time: ApexTime) => time.minute,
  'System.Time.second()': (time: ApexTime) => time.second,
  'System.Time.millisecond()': (time: ApexTime) => time.millisecond,
  'System.Time.addHours(Integer)': (time: ApexTime, hours: number) => new ApexTime(time.millis + hours * 3_600_000),
  'System.Time.addMinutes(Integer)': (time: ApexTime, minutes: number) => new ApexTime(time.millis + minutes * 60_000),
  'System.Time.addSeconds(Integer)': (time: ApexTime, seconds: number) => new ApexTime(time.millis + seconds * 1000),
  'System.Time.addMilliseconds(Integer)': (time: ApexTime, milliseconds: number) => new ApexTime(time.millis + milliseconds)
});
