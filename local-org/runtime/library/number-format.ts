import { languageTag } from '../values/language-tag.ts';

/** `format()` of numbers: the running user's locale, with grouping; at most three decimals for Decimal and Double. */
export function formatNumber(value: number | bigint | string, locale: string): string {
  return new Intl.NumberFormat(languageTag(locale), { maximumFractionDigits: 3 }).format(value as number);
}
