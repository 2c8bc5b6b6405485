import { toDecimal } from '../../values/cast.ts';
import { BoxedDouble } from '../../values/boxed.ts';
import type { ValueContext } from '../../values/context.ts';
import { Decimal } from '../../values/decimal.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { formatNumber } from '../number-format.ts';
import { nonNull, type Members } from '../registry.ts';

/** Apex Reference, Double Class. */
export const doubleMembers = (context: ValueContext): Members =>
  nonNull({
    'System.Double.format()': (value: number) => formatNumber(value, context.user().locale),
    'System.Double.intValue()': (value: number) => doubleToInt(value),
    'System.Double.longValue()': (value: number) => doubleToLong(value),
    'System.Double.round()': (value: number) => doubleToLong(Math.floor(value + 0.5)),
    'System.Double.valueOf(String)': parseDouble,
    'System.Double.valueOf(Object)': (value: unknown) => {
      if (typeof value === 'string') return parseDouble(value);
      return value instanceof BoxedDouble ? value.value : toDecimal(value).toNumber();
    }
  });

function parseDouble(text: string): number {
  const value = Decimal.parse(text.trim());
  if (value === null) throw apexException('System.TypeException', `Invalid double: ${text}`);
  return Number(text.trim());
}

/** Java's narrowing: towards zero, bounded, NaN is 0. */
export function doubleToInt(value: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.max(-2147483648, Math.min(2147483647, Math.trunc(value))) | 0;
}

export function doubleToLong(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (value >= 2 ** 63) return 2n ** 63n - 1n;
  return value <= -(2 ** 63) ? -(2n ** 63n) : BigInt(Math.trunc(value));
}
