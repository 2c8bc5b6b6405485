import { compare } from '../../values/compare.ts';
import type { ValueContext } from '../../values/context.ts';
import { Decimal } from '../../values/decimal.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { nonNull, type Members } from '../registry.ts';
import { doubleToLong } from './Double.ts';

/** Apex Reference, Math Class. */
export function mathMembers(context: ValueContext): Members {
  return nonNull({
    ...Object.assign({}, ...Object.entries(UNARY).map(([name, f]) => bothKinds(name, f))),
    'get:System.Math.E': () => Math.E,
    'get:System.Math.PI': () => Math.PI,
    'System.Math.abs(Decimal)': (a: Decimal) => (a.unscaled < 0n ? a.negate() : a),
    'System.Math.abs(Double)': Math.abs,
    'System.Math.abs(Integer)': (a: number) => Math.abs(a) | 0,
    'System.Math.abs(Long)': (a: bigint) => BigInt.asIntN(64, a < 0n ? -a : a),
    'System.Math.atan2(Decimal,Decimal)': (a: Decimal, b: Decimal) => Decimal.ofDouble(Math.atan2(a.toNumber(), b.toNumber())),
    'System.Math.atan2(Double,Double)': (a: number, b: number) => Math.atan2(a, b),
    'System.Math.ceil(Decimal)': (a: Decimal) => a.setScale(0, 'CEILING'),
    'System.Math.ceil(Double)': Math.ceil,
    'System.Math.floor(Decimal)': (a: Decimal) => a.setScale(0, 'FLOOR'),
    'System.Math.floor(Double)': Math.floor,
    'System.Math.rint(Decimal)': (a: Decimal) => a.setScale(0, 'HALF_EVEN'),
    'System.Math.rint(Double)': rint,
    'System.Math.round(Decimal)': (a: Decimal) => toInteger(a.setScale(0, 'HALF_EVEN').unscaled),
    'System.Math.round(Double)': (a: number) => toInteger(doubleToLong(Math.floor(a + 0.5))),
    'System.Math.roundToLong(Decimal)': (a: Decimal) => BigInt.asIntN(64, a.setScale(0, 'HALF_EVEN').unscaled),
    'System.Math.roundToLong(Double)': (a: number) => doubleToLong(Math.floor(a + 0.5)),
    'System.Math.signum(Decimal)': (a: Decimal) => Decimal.of(a.unscaled > 0n ? 1n : a.unscaled < 0n ? -1n : 0n, 0),
    'System.Math.signum(Double)': Math.sign,
    'System.Math.max(Decimal,Decimal)': (a: Decimal, b: Decimal) => (a.compareTo(b) >= 0 ? a : b),
    'System.Math.max(Decimal,Double)': (a: Decimal, b: number) => (compare(a, b) >= 0 ? a : Decimal.ofDouble(b)),
    'System.Math.max(Double,Double)': (a: number, b: number) => Math.max(a, b),
    'System.Math.max(Integer,Integer)': (a: number, b: number) => (a >= b ? a : b),
    'System.Math.max(Long,Long)': (a: bigint, b: bigint) => (a >= b ? a : b),
    'System.Math.min(Decimal,Decimal)': (a: Decimal, b: Decimal) => (a.compareTo(b) <= 0 ? a : b),
    'System.Math.min(Decimal,Double)': (a: Decimal, b: number) => (compare(a, b) <= 0 ? a : Decimal.ofDouble(b)),
    'System.Math.min(Double,Double)': (a: number, b: number) => Math.min(a, b),
    'System.Math.min(Integer,Integer)': (a: number, b: number) => (a <= b ? a : b),
    'System.Math.min(Long,Long)': (a: bigint, b: bigint) => (a <= b ? a : b),
    'System.Math.mod(Integer,Integer)': (a: number, b: number) => (b === 0 ? divideByZero() : (a % b) | 0),
    'System.Math.mod(Long,Long)': (a: bigint, b: bigint) => (b === 0n ? divideByZero() : a % b),
    'System.Math.pow(Double,Double)': (a: number, b: number) => a ** b,
    'System.Math.random()': () => context.random().next()
  });
}

/** Functions that exist for Decimal and for Double alike; both compute in binary floating point. */
const UNARY: Readonly<Record<string, (value: number) => number>> = {
  acos: Math.acos,
  asin: Math.asin,
  atan: Math.atan,
  cbrt: Math.cbrt,
  cos: Math.cos,
  cosh: Math.cosh,
  exp: Math.exp,
  log: Math.log,
  log10: Math.log10,
  sin: Math.sin,
  sinh: Math.sinh,
  sqrt: Math.sqrt,
  tan: Math.tan,
  tanh: Math.tanh
};

function bothKinds(name: string, f: (value: number) => number): Members {
  return {
    [`System.Math.${name}(Double)`]: (value: number) => f(value),
    [`System.Math.${name}(Decimal)`]: (value: Decimal) => finite(f(value.toNumber()))
  };
}

function finite(value: number): Decimal {
  if (!Number.isFinite(value)) throw apexException('System.MathException', 'Numeric value is not finite');
  return Decimal.ofDouble(value);
}

/** To the nearest integer, to the even one in the middle. */
function rint(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest === 0.5) return floor % 2 === 0 ? floor : floor + 1;
  return rest < 0.5 ? floor : floor + 1;
}

function toInteger(value: bigint): number {
  if (BigInt.asIntN(32, value) !== value) throw apexException('System.MathException', `Integer overflow: ${value}`);
  return Number(value);
}

function divideByZero(): never {
  throw apexException('System.MathException', 'Divide by 0');
}
