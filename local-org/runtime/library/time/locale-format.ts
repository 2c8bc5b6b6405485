import { languageTag } from '../../values/language-tag.ts';

/** Short date and time patterns of a locale (CLDR, as orgs with ICU locale formats), with the year in full: en_US `M/d/yyyy`, `h:mm a`. */
export interface LocalePatterns {
  readonly date: string;
  readonly time: string;
  readonly timeWithSeconds: string;
}

const cache = new Map<string, LocalePatterns>();

export function localePatterns(locale: string): LocalePatterns {
  let patterns = cache.get(locale);
  if (patterns === undefined) {
    patterns = {
      date: patternOf(locale, { dateStyle: 'short' }),
      time: patternOf(locale, { timeStyle: 'short' }),
      timeWithSeconds: patternOf(locale, { timeStyle: 'medium' })
    };
    cache.set(locale, patterns);
  }
  return patterns;
}

/** A moment whose parts tell padding and the hour cycle: 2003-04-05 18:07:08. */
const SAMPLE = Date.UTC(2003, 3, 5, 18, 7, 8);

function patternOf(locale: string, style: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(languageTag(locale), { ...style, timeZone: 'UTC' });
  return format
    .formatToParts(SAMPLE)
    .map(({ type, value }) => letters(type, value))
    .join('');
}

function letters(type: Intl.DateTimeFormatPartTypes, value: string): string {
  const width = value.length;
  switch (type) {
    case 'year':
      return 'yyyy';
    case 'month':
      return 'M'.repeat(width);
    case 'day':
      return 'd'.repeat(width);
    case 'hour':
      return (Number(value) > 12 ? 'H' : 'h').repeat(width);
    case 'minute':
      return 'mm';
    case 'second':
      return 'ss';
    case 'dayPeriod':
      return 'a';
    default:
      return value.replace(/[\u202f\u00a0]/g, ' ');
  }
}

/** Fields of a text that has the given pattern; null if it does not fit. Reads what the patterns of `localePatterns` write, leniently in padding. */
export function parseByPattern(text: string, pattern: string): Readonly<Record<string, number>> | null {
  const letterOrder: string[] = [];
  const source = pattern.replace(/([A-Za-z])\1*|[^A-Za-z]+/g, (run) => {
    if (!/^[A-Za-z]/.test(run)) return run.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
    letterOrder.push(run[0]!);
    return run.startsWith('a') ? '([AaPp]\\.?[Mm]\\.?)' : run.startsWith('y') ? '(\\d{2,4})' : '(\\d{1,2})';
  });
  const match = new RegExp(`^${source}$`).exec(text.trim());
  if (match === null) return null;
  const fields: Record<string, number> = {};
  letterOrder.forEach((letter, i) => {
    const part = match[i + 1]!;
    fields[letter] = letter === 'a' ? (/^[Pp]/.test(part) ? 12 : 0) : Number(part);
  });
  return fields;
}
