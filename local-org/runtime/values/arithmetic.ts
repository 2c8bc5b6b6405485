import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { BoxedDouble } from './boxed.ts';
import { Decimal } from './decimal.ts';
import { apexException } from './platform-exceptions.ts';
import { ApexTime } from './time.ts';

/** Integer `/`: truncates; MathException on 0. -2147483648 / -1 wraps, as in Java. */
export function intDivide(a: number, b: number): number {
  if (b === 0) throw divideByZero();
  return (a / b) | 0;
}

export function longDivide(a: bigint, b: bigint): bigint {
  if (b === 0n) throw divideByZero();
  return BigInt.asIntN(64, a / b);
}

export function doubleDivide(a: number, b: number): number {
  if (b === 0) throw divideByZero();
  return a / b;
}

/** Significant digits of a quotient: java.math.MathContext.DECIMAL128. */
const QUOTIENT_DIGITS = 34;

/**
 * Decimal `/`, as java.math.BigDecimal.divide with DECIMAL128: an exact quotient has the scale of the dividend minus that of the divisor, or as many decimals as it
 * takes; any other is rounded half even to 34 significant digits.
 */
export function decimalDivide(a: Decimal, b: Decimal): Decimal {
  if (b.unscaled === 0n) throw divideByZero();
  const preferred = a.scale - b.scale;
  if (a.unscaled === 0n) return Decimal.of(0n, Math.max(preferred, 0));
  // The quotient at scale `preferred` has this many digits, or one less.
  const digits = precision(a.unscaled) - precision(b.unscaled) + 1;
  const scale = preferred + QUOTIENT_DIGITS - digits;
  const wide = a.divideTo(b, scale + 1, 'HALF_EVEN');
  const quotient = precision(wide.unscaled) > QUOTIENT_DIGITS ? a.divideTo(b, scale, 'HALF_EVEN') : wide;
  const normal = quotient.multiply(b).compareTo(a) === 0 ? strip(quotient, preferred) : quotient;
  return normal.scale < 0 ? normal.setScale(0) : normal;
}

const precision = (unscaled: bigint): number => (unscaled < 0n ? -unscaled : unscaled).toString().length;

/** Drops trailing zeros down to `scale`; never to a negative one. */
function strip(value: Decimal, scale: number): Decimal {
  let { unscaled } = value;
  let at = value.scale;
  while (at > scale && at > 0 && unscaled % 10n === 0n) {
    unscaled /= 10n;
    at--;
  }
  return Decimal.of(unscaled, at);
}

const divideByZero = (): Error => apexException('System.MathException', 'Divide by 0');

const DAY = 86_400_000;

/** `Date ± Integer` (days), `Datetime ± number` (days and fractions), `Time ± Integer` (milliseconds). */
export function dateAdd(a: unknown, b: unknown, sign: 1 | -1): unknown {
  const amount = sign * numberOf(b);
  if (a instanceof ApexDate) return a.addDays(Math.trunc(amount));
  if (a instanceof ApexDatetime) return new ApexDatetime(a.millis + Math.round(amount * DAY));
  if (a instanceof ApexTime) return new ApexTime(a.millis + Math.trunc(amount));
  throw new TypeError('dateAdd of no date');
}

function numberOf(value: unknown): number {
  if (value instanceof Decimal) return value.toNumber();
  return Number(value instanceof BoxedDouble ? value.value : value);
}
