import type { ValueContext } from '../../values/context.ts';
import { Decimal, type RoundingMode } from '../../values/decimal.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import type { EnumConstant } from '../../values/user-object.ts';
import { formatNumber } from '../number-format.ts';
import { nonNull, type Members } from '../registry.ts';

/** The rounding of every method that is not told another: half even (Apex Reference, `round()`, `setScale(scale)`). */
const DEFAULT: RoundingMode = 'HALF_EVEN';
const modeOf = (mode: EnumConstant): RoundingMode => mode.name as RoundingMode;

/** Apex Reference, Decimal Class. */
export const decimalMembers = (context: ValueContext): Members =>
  nonNull({
    'System.Decimal.abs()': (value: Decimal) => (value.unscaled < 0n ? value.negate() : value),
    'System.Decimal.divide(Decimal,Integer)': (value: Decimal, divisor: Decimal, scale: number) =>
      value.divideTo(divisor, checkScale(scale), DEFAULT),
    'System.Decimal.divide(Decimal,Integer,Object)': (value: Decimal, divisor: Decimal, scale: number, mode: EnumConstant) =>
      value.divideTo(divisor, checkScale(scale), modeOf(mode)),
    'System.Decimal.doubleValue()': (value: Decimal) => value.toNumber(),
    'System.Decimal.format()': (value: Decimal) => formatNumber(value.toPlainString(), context.user().locale),
    'System.Decimal.intValue()': (value: Decimal) => Number(BigInt.asIntN(32, value.setScale(0, 'DOWN').unscaled)),
    'System.Decimal.longValue()': (value: Decimal) => toLong(value.setScale(0, 'DOWN')),
    'System.Decimal.pow(Integer)': power,
    'System.Decimal.precision()': (value: Decimal) => value.unscaled.toString().replace('-', '').length,
    'System.Decimal.round()': (value: Decimal) => toLong(value.setScale(0, DEFAULT)),
    'System.Decimal.round(System.RoundingMode)': (value: Decimal, mode: EnumConstant) => toLong(value.setScale(0, modeOf(mode))),
    'System.Decimal.scale()': (value: Decimal) => value.scale,
    'System.Decimal.setScale(Integer)': (value: Decimal, scale: number) => value.setScale(checkScale(scale), DEFAULT),
    'System.Decimal.setScale(Integer,System.RoundingMode)': (value: Decimal, scale: number, mode: EnumConstant) =>
      value.setScale(checkScale(scale), modeOf(mode)),
    'System.Decimal.stripTrailingZeros()': stripTrailingZeros,
    'System.Decimal.toPlainString()': (value: Decimal) => value.toPlainString(),
    'System.Decimal.valueOf(Double)': (value: number) => Decimal.ofDouble(value),
    'System.Decimal.valueOf(Long)': (value: bigint) => Decimal.ofLong(value),
    'System.Decimal.valueOf(String)': parseDecimal
  });

function parseDecimal(text: string): Decimal {
  const value = Decimal.parse(text.trim());
  if (value === null) throw apexException('System.TypeException', `Invalid decimal: ${text}`);
  return value;
}

function checkScale(scale: number): number {
  if (scale < -33 || scale > 33) throw apexException('System.MathException', `Invalid scale: ${scale}`);
  return scale;
}

const toLong = (whole: Decimal): bigint => BigInt.asIntN(64, whole.unscaled);

function power(value: Decimal, exponent: number): Decimal {
  if (exponent < 0 || exponent > 32767) throw apexException('System.MathException', `Invalid exponent: ${exponent}`);
  return Decimal.of(value.unscaled ** BigInt(exponent), value.scale * exponent);
}

/** java.math.BigDecimal.stripTrailingZeros: 100 becomes 1E+2. */
function stripTrailingZeros(value: Decimal): Decimal {
  if (value.unscaled === 0n) return Decimal.ZERO;
  let { unscaled, scale } = value;
  for (; unscaled % 10n === 0n; unscaled /= 10n) scale--;
  return Decimal.of(unscaled, scale);
}
