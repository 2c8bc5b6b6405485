import type { UserContext } from '../../contract/org.ts';
import { languageTag } from '../../runtime/values/language-tag.ts';

/** Values of `@salesforce/i18n/…` that follow from a user's language, locale and time zone. What is missing here is the same everywhere. */
export function userFormats({ language, locale, timeZone }: UserContext): Record<string, unknown> {
  const tag = languageTag(locale);
  const date = (style: DateStyle) => datePattern(tag, style);
  const time = (style: DateStyle) => timePattern(tag, style);
  return {
    lang: languageTag(language),
    locale: tag,
    timeZone,
    dir: 'ltr',
    'dateTime.shortDateFormat': date('short'),
    'dateTime.mediumDateFormat': date('medium'),
    'dateTime.longDateFormat': date('long'),
    'dateTime.shortTimeFormat': time('short'),
    'dateTime.mediumTimeFormat': time('medium'),
    'dateTime.shortDateTimeFormat': `${date('short')} ${time('short')}`,
    'dateTime.mediumDateTimeFormat': `${date('medium')} ${time('medium')}`,
    'number.groupingSeparator': numberPart(tag, 'group') ?? '',
    'number.decimalSeparator': numberPart(tag, 'decimal') ?? '.'
  };
}

type DateStyle = 'short' | 'medium' | 'long';

/** The locale's pattern in CLDR letters, such as `d. MMM yyyy`. */
function datePattern(tag: string, style: DateStyle): string {
  const parts = new Intl.DateTimeFormat(tag, {
    dateStyle: style,
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn'
  }).formatToParts(new Date(Date.UTC(2033, 4, 7)));
  const month = parts.find(({ type }) => type === 'month')!.value;
  const monthLetters = /^\d+$/.test(month) ? (month.length === 2 ? 'MM' : 'M') : style === 'long' ? 'MMMM' : 'MMM';
  const letters: Partial<Record<Intl.DateTimeFormatPartTypes, (value: string) => string>> = {
    day: (value) => (value.length === 2 ? 'dd' : 'd'),
    month: () => monthLetters,
    year: (value) => (value.length === 2 ? 'yy' : 'yyyy')
  };
  return pattern(parts, letters);
}

function timePattern(tag: string, style: DateStyle): string {
  const parts = new Intl.DateTimeFormat(tag, { timeStyle: style, timeZone: 'UTC', numberingSystem: 'latn' }).formatToParts(
    new Date(Date.UTC(2033, 4, 7, 9, 5, 3))
  );
  const twelve = parts.some(({ type }) => type === 'dayPeriod');
  return pattern(parts, {
    hour: (value) => (twelve ? 'h' : 'H').repeat(value.length === 2 ? 2 : 1),
    minute: () => 'mm',
    second: () => 'ss',
    dayPeriod: () => 'a'
  });
}

function pattern(
  parts: readonly Intl.DateTimeFormatPart[],
  letters: Partial<Record<Intl.DateTimeFormatPartTypes, (value: string) => string>>
): string {
  return parts.map(({ type, value }) => letters[type]?.(value) ?? quoted(value)).join('');
}

/** Letters in a pattern that stand for themselves are quoted. */
function quoted(text: string): string {
  const plain = text.replaceAll('\u202f', ' ');
  return /\p{L}/u.test(plain) ? plain.replace(/\p{L}+/gu, "'$&'") : plain;
}

function numberPart(tag: string, type: Intl.NumberFormatPartTypes): string | undefined {
  return new Intl.NumberFormat(tag, { numberingSystem: 'latn' }).formatToParts(1234567.8).find((part) => part.type === type)?.value;
}
