import type { ApexDatetime } from '../../values/datetime.ts';
import { PlatformValue } from '../../values/platform-object.ts';
import { nonNull, type Members } from '../registry.ts';
import { isZone, offsetAt } from '../time/zone.ts';
import { longZoneName } from '../time/zone-names.ts';

export class TimeZone extends PlatformValue {
  readonly typeName = 'System.TimeZone';
  /** IANA name; `GMT` for one that is unknown, as java.util.TimeZone. */
  readonly key: string;

  constructor(zone: string) {
    super();
    this.key = isZone(zone) ? zone : 'GMT';
  }

  /** `(GMT-08:00) Pacific Standard Time (America/Los_Angeles)` as of a moment. */
  displayName(millis: number): string {
    const minutes = Math.trunc(offsetAt(this.key, millis) / 60_000);
    const two = (value: number): string => String(Math.abs(value)).padStart(2, '0');
    const offset = `${minutes < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
    return `(GMT${offset}) ${longZoneName(this.key, millis, 'en_US')} (${this.key})`;
  }

  override toText(): string {
    return this.key;
  }
}

/** Apex Reference, TimeZone Class. */
export const timeZoneMembers = (now: () => number): Members =>
  nonNull({
    'System.TimeZone.getTimeZone(String)': (zone: string) => new TimeZone(zone),
    'System.TimeZone.getID()': (zone: TimeZone) => zone.key,
    'System.TimeZone.getDisplayName()': (zone: TimeZone) => zone.displayName(now()),
    'System.TimeZone.getOffset(Datetime)': (zone: TimeZone, at: ApexDatetime) => offsetAt(zone.key, at.millis),
    'System.TimeZone.toString()': (zone: TimeZone) => zone.key
  });
