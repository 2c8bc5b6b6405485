import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { BoxedDouble, BoxedId, unbox } from './boxed.ts';
import { Decimal } from './decimal.ts';
import { sameKey } from './hash.ts';
import { equalId } from './id.ts';
import { ApexTime } from './time.ts';

/**
 * `<`, `>`, `<=`, `>=` on numbers of any kind, Date, Datetime, Time: -1, 0, 1, or NaN when an operand is null (relational operators with null are false, trap 6).
 */
export function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return order(a, b);
  if (a === null || b === null) return NaN;
  if (a instanceof Decimal && b instanceof Decimal) return a.compareTo(b);
  if (a instanceof Decimal || b instanceof Decimal) return compareDecimal(a, b);
  return order(scalar(a), scalar(b));
}

const order = (a: number | bigint, b: number | bigint): number => (a < b ? -1 : a > b ? 1 : a == b ? 0 : NaN);

function scalar(value: unknown): number | bigint {
  if (value instanceof ApexDatetime || value instanceof ApexTime) return value.millis;
  if (value instanceof ApexDate) return value.days * 86_400_000;
  if (value instanceof BoxedDouble) return value.value;
  return value as number | bigint;
}

function compareDecimal(a: unknown, b: unknown): number {
  const left = decimalOf(a);
  const right = decimalOf(b);
  return left === null || right === null ? NaN : left.compareTo(right);
}

/** Null for NaN and the infinities. */
function decimalOf(value: unknown): Decimal | null {
  if (value instanceof Decimal) return value;
  const plain = unbox(value);
  if (typeof plain === 'bigint') return Decimal.ofLong(plain);
  const number = plain as number;
  if (!Number.isFinite(number)) return null;
  return Number.isInteger(number) ? Decimal.of(BigInt(number), 0) : Decimal.ofDouble(number);
}

/** `<` and so on for String: case-insensitive; NaN when an operand is null. */
export function compareText(a: string | null, b: string | null): number {
  if (a === null || b === null) return NaN;
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `==` on String: case-insensitive, null equals null. */
export function equalText(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    let left = a.charCodeAt(i);
    let right = b.charCodeAt(i);
    if (left === right) continue;
    if (left > 127 || right > 127) return a.toLowerCase() === b.toLowerCase();
    if (left >= 65 && left <= 90) left |= 32;
    if (right >= 65 && right <= 90) right |= 32;
    if (left !== right) return false;
  }
  return true;
}

/** `==` on numbers of possibly different kind; null equals null. */
export function equalNumber(a: unknown, b: unknown): boolean {
  return a === b || compare(a, b) === 0;
}

/** `==` where no type is more special than Object: numbers by value, everything else as `equals`. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (isNumber(a) && isNumber(b)) return compare(a, b) === 0;
  if (a instanceof BoxedId || b instanceof BoxedId) return equalIdOrText(unbox(a), unbox(b));
  if (isPointInTime(a) && isPointInTime(b)) return secondOf(a) === secondOf(b);
  return sameKey(a, b);
}

const isNumber = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'bigint' || value instanceof Decimal || value instanceof BoxedDouble;
/** Milliseconds do not count in `==` and in assertions (public suites that are green in orgs rely on it). */
const secondOf = (value: unknown): number => Math.floor(Number(scalar(value)) / 1000);
const isPointInTime = (value: unknown): boolean => value instanceof ApexDate || value instanceof ApexDatetime;
const equalIdOrText = (a: unknown, b: unknown): boolean => typeof a === 'string' && typeof b === 'string' && equalId(a, b);
