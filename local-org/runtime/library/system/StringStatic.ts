import { madeText } from '../../values/allocation.ts';
import { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import type { ValueContext } from '../../values/context.ts';
import type { Decimal } from '../../values/decimal.ts';
import { doubleText } from '../../values/double.ts';
import { iterate } from '../../values/iterate.ts';
import { ApexList } from '../../values/list.ts';
import { ApexSet } from '../../values/set.ts';
import { datetimeText, textOf } from '../../values/to-text.ts';
import { TYPES } from '../../values/runtime-type.ts';
import { levenshtein } from '../levenshtein.ts';
import { formatMessage } from '../message-format.ts';
import { nonNull, type Members } from '../registry.ts';
import { zonedText } from '../time/zone.ts';

const blank = (s: string | null): boolean => s === null || s.trim() === '';
const empty = (s: string | null): boolean => s === null || s === '';
const orNull =
  <T>(text: (value: T) => string) =>
  (value: T | null): string | null =>
    value === null ? null : text(value);

/** Apex Reference, String Class: static methods. */
export function stringStaticMembers(context: ValueContext): Members {
  const local = (value: ApexDatetime): string => zonedText(value, context.user().timeZone);
  return {
    ...nonNull({
      'System.String.format(String,List<Object>)': (pattern: string, values: ApexList) =>
        madeText(
          formatMessage(
            pattern,
            values.items.map((value) => objectText(value, local, values.elementType === TYPES.Double))
          )
        ),
      'System.String.fromCharArray(List<Integer>)': (characters: ApexList) => String.fromCharCode(...(characters.items as number[])),
      'System.String.getCommonPrefix(List<String>)': (texts: ApexList) => commonPrefix(texts.items as string[]),
      'System.String.join(System.Iterable<Object>,String)': (values: unknown, separator: string) =>
        madeText(join(values, separator, local)),
      'System.String.valueOfGmt(Datetime)': (value: ApexDatetime) => datetimeText(value),
      'System.String.getLevenshteinDistance(String)': (s: string, other: string) => levenshtein(s, other),
      'System.String.getLevenshteinDistance(String,Integer)': (s: string, other: string, threshold: number) => {
        const distance = levenshtein(s, other);
        return distance > threshold ? -1 : distance;
      }
    }),
    'System.String.isBlank(String)': blank,
    'System.String.isNotBlank(String)': (s: string | null) => !blank(s),
    'System.String.isEmpty(String)': empty,
    'System.String.isNotEmpty(String)': (s: string | null) => !empty(s),
    'System.String.valueOf(Date)': orNull((value: ApexDate) => value.toIso()),
    'System.String.valueOf(Datetime)': orNull(local),
    'System.String.valueOf(Decimal)': orNull((value: Decimal) => value.toString()),
    'System.String.valueOf(Double)': orNull(doubleText),
    'System.String.valueOf(Integer)': orNull((value: number) => String(value)),
    'System.String.valueOf(Long)': orNull((value: bigint) => String(value)),
    // A Date that goes as an Object has a time in its text, as where it is added to a text.
    'System.String.valueOf(Object)': orNull((value: unknown) =>
      value instanceof ApexDate ? textOf(value, TYPES.Object) : objectText(value, local, false)
    )
  };
}

/** As `valueOf` of the value's own type. */
function objectText(value: unknown, local: (value: ApexDatetime) => string, isDouble: boolean): string {
  if (value instanceof ApexDate) return value.toIso();
  if (value instanceof ApexDatetime) return local(value);
  return textOf(value, isDouble ? TYPES.Double : TYPES.Object);
}

/** A null element contributes nothing. */
function join(values: unknown, separator: string, local: (value: ApexDatetime) => string): string {
  const isDouble = (values instanceof ApexList || values instanceof ApexSet) && values.elementType === TYPES.Double;
  return [...iterate(values)].map((value) => (value === null ? '' : objectText(value, local, isDouble))).join(separator);
}

function commonPrefix(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  let length = first.length;
  for (const other of others) {
    let at = 0;
    while (at < length && first[at] === other[at]) at++;
    length = at;
  }
  return first.slice(0, length);
}
