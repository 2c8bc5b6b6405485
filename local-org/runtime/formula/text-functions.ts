import { Decimal } from '../values/decimal.ts';
import { toId18 } from '../values/id.ts';
import type { ValueFunction } from './evaluate.ts';
import { formulaValue, isBlank, numberOf, textOf, type FormulaValue } from './values.ts';

const text = (values: readonly FormulaValue[], at: number): string => textOf(values[at] ?? null);
const count = (values: readonly FormulaValue[], at: number): number =>
  Math.max(0, Math.floor(numberOf(values[at] ?? null)?.toNumber() ?? 0));
const blankIfEmpty = (value: string): FormulaValue => (value === '' ? null : value);

/** Salesforce Help, Text functions. Positions count from 1. */
export const textFunctions: Readonly<Record<string, ValueFunction>> = {
  TEXT: ([value]) => blankIfEmpty(textOf(value ?? null)),
  VALUE: ([value]) =>
    Decimal.parse(
      textOf(value ?? null)
        .trim()
        .replaceAll(',', '')
    ),
  ISNUMBER: ([value]) => value instanceof Decimal || Decimal.parse(textOf(value ?? null).trim()) !== null,
  LEN: (values) => formulaValue(text(values, 0).length),
  LEFT: (values) => text(values, 0).slice(0, count(values, 1)),
  RIGHT: (values) => (count(values, 1) === 0 ? '' : text(values, 0).slice(-count(values, 1))),
  MID: (values) => {
    const start = Math.max(1, count(values, 1)) - 1;
    return text(values, 0).slice(start, start + count(values, 2));
  },
  LOWER: (values) => text(values, 0).toLowerCase(),
  UPPER: (values) => text(values, 0).toUpperCase(),
  TRIM: (values) => text(values, 0).trim(),
  LPAD: (values) => padded(values, (value, length, filler) => value.padStart(length, filler)),
  RPAD: (values) => padded(values, (value, length, filler) => value.padEnd(length, filler)),
  REVERSE: (values) => [...text(values, 0)].reverse().join(''),
  INITCAP: (values) =>
    text(values, 0)
      .toLowerCase()
      .replace(/\b\w/g, (letter) => letter.toUpperCase()),
  ASCII: (values) => formulaValue(text(values, 0).codePointAt(0) ?? null),
  CHR: (values) => String.fromCodePoint(count(values, 0)),
  BR: () => '\n',
  BEGINS: (values) => text(values, 0).startsWith(text(values, 1)),
  CONTAINS: (values) => text(values, 0).includes(text(values, 1)),
  INCLUDES: (values) => text(values, 0).split(';').includes(text(values, 1)),
  FIND: (values) => {
    const wanted = text(values, 0);
    return formulaValue(wanted === '' ? 0 : text(values, 1).indexOf(wanted, Math.max(1, count(values, 2)) - 1) + 1);
  },
  SUBSTITUTE: (values) => (text(values, 1) === '' ? text(values, 0) : text(values, 0).replaceAll(text(values, 1), () => text(values, 2))),
  REGEX: (values) => new RegExp(`^(?:${text(values, 1)})$`, 's').test(text(values, 0)),
  CASESAFEID: ([value]) => (isBlank(value ?? null) ? null : (toId18(textOf(value!)) ?? textOf(value!))),
  HYPERLINK: (values) => `<a href="${text(values, 0)}" target="${text(values, 2) || '_blank'}">${text(values, 1)}</a>`,
  IMAGE: (values) => `<img src="${text(values, 0)}" alt="${text(values, 1)}"/>`
};

/** A length below the text's own cuts it; without a filler blanks are added. */
function padded(values: readonly FormulaValue[], pad: (value: string, length: number, filler: string) => string): string {
  const value = text(values, 0);
  const length = count(values, 1);
  return value.length >= length ? value.slice(0, length) : pad(value, length, text(values, 2) || ' ');
}
