import { languageTag } from '../../values/language-tag.ts';

/** Names of months, days and eras in a locale. `locale` is a Salesforce key (`de_DE`). */
export function monthNames(locale: string, style: 'long' | 'short'): readonly string[] {
  return cached(`month ${locale} ${style}`, () =>
    Array.from({ length: 12 }, (_, month) => name(locale, { month: style, day: 'numeric' }, 'month', Date.UTC(2024, month, 15)))
  );
}

/** Starting with Sunday. */
export function weekdayNames(locale: string, style: 'long' | 'short'): readonly string[] {
  return cached(`weekday ${locale} ${style}`, () =>
    Array.from({ length: 7 }, (_, day) => name(locale, { weekday: style }, 'weekday', Date.UTC(2024, 8, 1 + day)))
  );
}

export function dayPeriods(locale: string): readonly string[] {
  return cached(`period ${locale}`, () =>
    [9, 15].map((hour) => name(locale, { hour: 'numeric', hourCycle: 'h12' }, 'dayPeriod', Date.UTC(2024, 0, 1, hour)))
  );
}

const cache = new Map<string, readonly string[]>();
function cached(key: string, make: () => readonly string[]): readonly string[] {
  let names = cache.get(key);
  if (names === undefined) {
    names = make();
    cache.set(key, names);
  }
  return names;
}

function name(locale: string, options: Intl.DateTimeFormatOptions, part: string, millis: number): string {
  const parts = new Intl.DateTimeFormat(languageTag(locale), { ...options, timeZone: 'UTC' }).formatToParts(millis);
  return parts.find((candidate) => candidate.type === part)?.value ?? '';
}
