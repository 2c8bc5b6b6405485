import { BoxedDouble } from '../values/boxed.ts';
import { ApexDate, DAY } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import { ApexTime } from '../values/time.ts';

/** A value while a formula is evaluated: numbers are Decimal, text and picklists string; blank is null. */
export type FormulaValue = string | boolean | Decimal | ApexDate | ApexDatetime | ApexTime | null;

/** Digits that a division keeps. */
const divisionScale = 18;

/** A stored value as formulas see it. */
export function formulaValue(value: unknown): FormulaValue {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return Number.isInteger(value) ? Decimal.ofLong(BigInt(value)) : Decimal.ofDouble(value);
  if (typeof value === 'bigint') return Decimal.ofLong(value);
  if (value instanceof BoxedDouble) return formulaValue(value.value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  const isKnown = value instanceof Decimal || value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime;
  return isKnown ? value : null;
}

export const isBlank = (value: FormulaValue): boolean => value === null || value === '';

/** Blank text counts as empty text. */
export function textOf(value: FormulaValue): string {
  if (value === null) return '';
  if (value instanceof Decimal) return plainText(value);
  if (value instanceof ApexDatetime) return `${value.toIso().slice(0, 19).replace('T', ' ')}Z`;
  if (value instanceof ApexDate || value instanceof ApexTime) return value.toIso();
  return String(value);
}

function plainText(value: Decimal): string {
  const text = value.toPlainString();
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

export function numberOf(value: FormulaValue): Decimal | null {
  return value instanceof Decimal ? value : null;
}

/** Order of two values: negative, 0, positive; null where one is blank or they do not compare. */
export function compareValues(a: FormulaValue, b: FormulaValue): number | null {
  if (a instanceof Decimal && b instanceof Decimal) return a.compareTo(b);
  const left = scalarOf(a);
  const right = scalarOf(b);
  if (left === null || right === null || typeof left !== typeof right) return null;
  return left < right ? -1 : left > right ? 1 : 0;
}

function scalarOf(value: FormulaValue): number | string | boolean | null {
  if (value instanceof ApexDate) return value.days * DAY;
  if (value instanceof ApexDatetime || value instanceof ApexTime) return value.millis;
  return value instanceof Decimal ? value.toNumber() : value;
}

/** Equality of a formula: text with regard to case; two blanks are equal. */
export function sameValue(a: FormulaValue, b: FormulaValue): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  return compareValues(a, b) === 0;
}

export function divide(a: Decimal, b: Decimal): Decimal | null {
  return b.unscaled === 0n ? null : a.divideTo(b, divisionScale);
}

/** Times and dates move by days, texts are joined. */
export function add(a: FormulaValue, b: FormulaValue, sign: 1 | -1): FormulaValue {
  if (a instanceof Decimal && b instanceof Decimal) return sign === 1 ? a.add(b) : a.subtract(b);
  if (sign === 1 && a instanceof Decimal && b !== null && typeof b !== 'string') return add(b, a, sign);
  if (b instanceof Decimal) return moved(a, b.toNumber() * sign);
  if (sign === -1) return difference(a, b);
  return typeof a === 'string' || typeof b === 'string' ? textOf(a) + textOf(b) : null;
}

function moved(value: FormulaValue, days: number): FormulaValue {
  if (value instanceof ApexDate) return value.addDays(Math.floor(days));
  if (value instanceof ApexDatetime) return new ApexDatetime(Math.round(value.millis + days * DAY));
  // A time moves by milliseconds and stays within the day.
  return value instanceof ApexTime ? new ApexTime((((value.millis + days) % DAY) + DAY) % DAY) : null;
}

function difference(a: FormulaValue, b: FormulaValue): FormulaValue {
  if (a instanceof ApexTime && b instanceof ApexTime) return formulaValue((((a.millis - b.millis) % DAY) + DAY) % DAY);
  const isDay = (value: FormulaValue): boolean => value instanceof ApexDate || value instanceof ApexDatetime;
  if (!isDay(a) || !isDay(b)) return null;
  const millis = formulaValue((scalarOf(a) as number) - (scalarOf(b) as number)) as Decimal;
  return divide(millis, Decimal.ofInteger(DAY));
}
