import { apexException } from '../../values/platform-exceptions.ts';
import type { ApexDatetime } from '../../values/datetime.ts';

/** Time zones over Intl (tz database of the running Node). Offsets are milliseconds east of UTC. */

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  let format = formats.get(zone);
  if (format === undefined) {
    format = makeFormat(zone);
    formats.set(zone, format);
  }
  return format;
}

function makeFormat(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric'
    });
  } catch {
    return null;
  }
}

export const isZone = (zone: string): boolean => /^GMT[+-]/.test(zone) || formatOf(zone) !== null;

/** Offsets change only at whole quarter hours. */
const QUARTER = 900_000;
const offsets = new Map<string, Map<number, number>>();
const REMEMBERED = 20_000;

/** Offset of a zone at a moment. Unknown zones have UTC's, as java.util.TimeZone. */
export function offsetAt(zone: string, millis: number): number {
  if (zone === 'GMT' || zone === 'UTC') return 0;
  const fixed = /^GMT([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (fixed !== null) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
  let known = offsets.get(zone);
  if (known === undefined || known.size > REMEMBERED) {
    known = new Map();
    offsets.set(zone, known);
  }
  const quarter = Math.floor(millis / QUARTER);
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = measure(zone, quarter * QUARTER);
    known.set(quarter, offset);
  }
  return offset;
}

function measure(zone: string, millis: number): number {
  const format = formatOf(zone);
  if (format === null) return 0;
  const parts: Record<string, string> = {};
  for (const part of format.formatToParts(millis)) parts[part.type] = part.value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const local = new Date(0);
  local.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  local.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return local.getTime() - Math.floor(millis / 1000) * 1000;
}

/** Wall-clock time of a zone as if it were UTC. */
export const toLocal = (millis: number, zone: string): number => millis + offsetAt(zone, millis);

/**
 * Moment of a wall-clock time (given as if it were UTC). In the gap of a change to summer time the clock has moved on by the gap; of two moments in autumn the
 * standard time is meant, as java.util.GregorianCalendar does.
 */
export function fromLocal(local: number, zone: string): number {
  const before = offsetAt(zone, local - 86_400_000);
  const after = offsetAt(zone, local + 86_400_000);
  if (before === after) return local - before;
  const candidates = [local - after, local - before].filter((moment) => toLocal(moment, zone) === local);
  return candidates[0] ?? local - before;
}

/** `2026-02-28 10:00:00` on the zone's clock. */
export const zonedText = (value: ApexDatetime, zone: string): string =>
  new Date(toLocal(value.millis, zone)).toISOString().slice(0, 19).replace('T', ' ');

export function checkZone(zone: string): string {
  if (!isZone(zone)) throw apexException('System.InvalidParameterValueException', `Invalid time zone: ${zone}`);
  return zone;
}
