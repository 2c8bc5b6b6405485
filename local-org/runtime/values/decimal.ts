import { apexException } from './platform-exceptions.ts';
import { hashOfBigInt } from './big-integer-hash.ts';
import type { ValueObject } from './hash.ts';

export type RoundingMode = 'UP' | 'DOWN' | 'CEILING' | 'FLOOR' | 'HALF_UP' | 'HALF_DOWN' | 'HALF_EVEN' | 'UNNECESSARY';

const powers: bigint[] = [1n];
/** 10 to the power of `n` ≥ 0. */
export function pow10(n: number): bigint {
  for (let i = powers.length; i <= n; i++) powers.push(powers[i - 1]! * 10n);
  return powers[n]!;
}

/** Powers of ten that may keep a safe integer safe. A larger difference of scales gives NaN, which no test below passes. */
const smallPowers: readonly number[] = Array.from({ length: 16 }, (_, n) => 10 ** n);
const LARGEST = Number.MAX_SAFE_INTEGER;
const isSafe = (value: number): boolean => value <= LARGEST && value >= -LARGEST;

/**
 * Decimal (Apex Reference, Decimal Class): `unscaled × 10^-scale`, immutable. The arithmetic is java.math.BigDecimal's. Most numbers have fewer than 16 digits:
 * those are kept as a safe integer, and what stays one is computed with doubles, exactly.
 */
export class Decimal implements ValueObject {
  /** The unscaled value if that is a safe integer (never -0), else NaN. */
  private readonly small: number;
  private readonly big: bigint | null;
  readonly scale: number;

  private constructor(small: number, big: bigint | null, scale: number) {
    this.small = small;
    this.big = big;
    this.scale = scale;
  }

  /** `unscaled × 10^-scale`. */
  static of(unscaled: bigint, scale: number): Decimal {
    return unscaled <= 9007199254740991n && unscaled >= -9007199254740991n
      ? new Decimal(Number(unscaled), null, scale)
      : new Decimal(NaN, unscaled, scale);
  }

  get unscaled(): bigint {
    return this.big ?? BigInt(this.small);
  }

  static readonly ZERO = new Decimal(0, null, 0);

  static ofInteger(value: number): Decimal {
    return new Decimal(value, null, 0);
  }

  static ofLong(value: bigint): Decimal {
    return Decimal.of(value, 0);
  }

  /** The shortest decimal text of the double, as `BigDecimal.valueOf(double)`. */
  static ofDouble(value: number): Decimal {
    const text = Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(1) : String(value);
    return Decimal.parse(text) ?? fail(`Invalid decimal: ${value}`);
  }

  /** Plain or scientific text; null if it is no number. Keeps the scale (`3.30` → 2). */
  static parse(text: string): Decimal | null {
    const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,5}))?$/.exec(text);
    if (match === null) return null;
    const [, sign, whole = '', fraction = '', exponent] = match;
    if (whole === '' && fraction === '') return null;
    const digits = BigInt(whole + fraction);
    return Decimal.of(sign === '-' ? -digits : digits, fraction.length - (exponent === undefined ? 0 : Number(exponent)));
  }

  add(other: Decimal): Decimal {
    const more = this.scale - other.scale;
    const sum = this.small + (more === 0 ? other.small : more > 0 ? other.small * smallPowers[more]! : NaN);
    if (sum <= LARGEST && sum >= -LARGEST) return new Decimal(sum, null, this.scale);
    return this.addAligned(other);
  }

  subtract(other: Decimal): Decimal {
    const more = this.scale - other.scale;
    const difference = this.small - (more === 0 ? other.small : more > 0 ? other.small * smallPowers[more]! : NaN);
    if (difference <= LARGEST && difference >= -LARGEST) return new Decimal(difference, null, this.scale);
    return this.addAligned(other.negate());
  }

  multiply(other: Decimal): Decimal {
    // Adding 0 makes 0 of -0.
    const product = this.small * other.small + 0;
    if (product <= LARGEST && product >= -LARGEST) return new Decimal(product, null, this.scale + other.scale);
    return Decimal.of(this.unscaled * other.unscaled, this.scale + other.scale);
  }

  negate(): Decimal {
    return this.big === null ? new Decimal(0 - this.small, null, this.scale) : Decimal.of(-this.big, this.scale);
  }

  compareTo(other: Decimal): number {
    if (this.scale === other.scale && this.big === null && other.big === null) {
      return this.small < other.small ? -1 : this.small > other.small ? 1 : 0;
    }
    const scale = Math.max(this.scale, other.scale);
    const a = this.aligned(scale);
    const b = other.aligned(scale);
    if (isSafe(a) && isSafe(b)) return a < b ? -1 : a > b ? 1 : 0;
    const left = this.alignedBig(scale);
    const right = other.alignedBig(scale);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  setScale(scale: number, mode: RoundingMode = 'HALF_UP'): Decimal {
    if (scale === this.scale) return this;
    if (scale > this.scale) {
      const more = this.aligned(scale);
      return isSafe(more) ? new Decimal(more, null, scale) : Decimal.of(this.alignedBig(scale), scale);
    }
    return Decimal.of(divideRounded(this.unscaled, pow10(this.scale - scale), mode), scale);
  }

  private addAligned(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    const sum = this.aligned(scale) + other.aligned(scale);
    return isSafe(sum) ? new Decimal(sum, null, scale) : Decimal.of(this.alignedBig(scale) + other.alignedBig(scale), scale);
  }

  /** The unscaled value at a scale that is not smaller; NaN, or no safe integer, where it is too large for one. */
  private aligned(scale: number): number {
    return scale === this.scale ? this.small : this.small * (smallPowers[scale - this.scale] ?? NaN);
  }

  private alignedBig(scale: number): bigint {
    return scale === this.scale ? this.unscaled : this.unscaled * pow10(scale - this.scale);
  }

  /** Quotient with exactly `scale` decimals. */
  divideTo(other: Decimal, scale: number, mode: RoundingMode = 'HALF_UP'): Decimal {
    if (other.unscaled === 0n) throw apexException('System.MathException', 'Divide by 0');
    const shift = scale - this.scale + other.scale;
    const dividend = shift >= 0 ? this.unscaled * pow10(shift) : this.unscaled;
    const divisor = shift >= 0 ? other.unscaled : other.unscaled * pow10(-shift);
    return Decimal.of(divideRounded(dividend, divisor, mode), scale);
  }

  /** Scale counts, as in BigDecimal.equals: `1.0` and `1.00` are different keys; the operator `==` uses `compareTo`. */
  equals(other: unknown): boolean {
    return other instanceof Decimal && other.unscaled === this.unscaled && other.scale === this.scale;
  }

  hashCode(): number {
    return (Math.imul(31, hashOfBigInt(this.unscaled)) + this.scale) | 0;
  }

  keyForm(): unknown {
    return `\0decimal ${this.unscaled}/${this.scale}`;
  }

  toNumber(): number {
    const { small, scale } = this;
    if (scale === 0 && this.big === null) return small;
    return Number(this.toPlainString());
  }

  /** Without exponent, scale kept (`3.30`). */
  toPlainString(): string {
    const { unscaled, scale } = this;
    if (scale <= 0) return (unscaled * pow10(-scale)).toString();
    const negative = unscaled < 0n;
    const digits = (negative ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
    return `${negative ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  }

  /** java.math.BigDecimal.toString: scientific if the scale is negative or the number is below 1E-6. */
  toString(): string {
    const { unscaled, scale } = this;
    const digits = (unscaled < 0n ? -unscaled : unscaled).toString();
    const exponent = digits.length - 1 - scale;
    if (scale >= 0 && exponent >= -6) return this.toPlainString();
    const mantissa = digits.length === 1 ? digits : `${digits[0]}.${digits.slice(1)}`;
    return `${unscaled < 0n ? '-' : ''}${mantissa}E${exponent > 0 ? '+' : ''}${exponent}`;
  }
}

function fail(message: string): never {
  throw apexException('System.TypeException', message);
}

/** Integer quotient rounded as java.math.RoundingMode. */
export function divideRounded(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const quotient = dividend / divisor;
  const remainder = dividend - quotient * divisor;
  if (remainder === 0n) return quotient;
  const positive = dividend < 0n === divisor < 0n;
  const away = positive ? quotient + 1n : quotient - 1n;
  const twice = 2n * (remainder < 0n ? -remainder : remainder);
  const size = divisor < 0n ? -divisor : divisor;
  switch (mode) {
    case 'UP':
      return away;
    case 'DOWN':
      return quotient;
    case 'CEILING':
      return positive ? away : quotient;
    case 'FLOOR':
      return positive ? quotient : away;
    case 'HALF_UP':
      return twice >= size ? away : quotient;
    case 'HALF_DOWN':
      return twice > size ? away : quotient;
    case 'HALF_EVEN':
      return twice > size || (twice === size && quotient % 2n !== 0n) ? away : quotient;
    case 'UNNECESSARY':
      throw apexException('System.MathException', 'Rounding necessary');
  }
}
