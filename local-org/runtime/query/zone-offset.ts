import type { ZoneOffset } from './date-functions.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Offset of an IANA time zone; UTC for a zone that is not known. */
export function zoneOffset(timeZone: string): ZoneOffset {
  const format = formatOf(timeZone);
  return (millis) => {
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(new Date(millis))) parts[type] = Number(value);
    const { year, month, day, hour, minute, second } = parts;
    const local = Date.UTC(year!, month! - 1, day!, hour!, minute!, second!);
    return local - Math.floor(millis / 1000) * 1000;
  };
}

/** The instant at which a local day starts: the offset is looked up twice, since it may change between. */
export function startOfDay(days: number, offset: ZoneOffset): number {
  const local = days * 86_400_000;
  const guess = local - offset(local);
  return local - offset(guess);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    const numeric = 'numeric';
    const options = {
      timeZone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric
    } as const;
    format = new Intl.DateTimeFormat('en-US', options);
    formats.set(timeZone, format);
  }
  return format;
}
