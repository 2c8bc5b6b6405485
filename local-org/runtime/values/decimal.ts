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
const isSafeBig = (value: bigint): boolean => value <= 9007199254740991n && value >= -9007199254740991n;

/**
 * Decimal (Apex Reference, Decimal Class): `unscaled × 10^-scale`, immutable. The arithmetic is java.math.BigDecimal's. Most numbers have fewer than 10 digits:
 * what stays an integer of 32 bits is computed as one, which V8 keeps in the object itself; a safe integer as a double, exactly; the rest as BigInt.
 */
export class Decimal implements ValueObject {
  /** The unscaled value: a number (never -0) if that is a safe integer. */
  private readonly value: number | bigint;
  readonly scale: number;

  private constructor(value: number | bigint, scale: number) {
    this.value = value;
    this.scale = scale;
  }

  /** `unscaled × 10^-scale`. */
  static of(unscaled: bigint, scale: number): Decimal {
    return new Decimal(isSafeBig(unscaled) ? Number(unscaled) : unscaled, scale);
  }

  get unscaled(): bigint {
    return BigInt(this.value);
  }

  static readonly ZERO = new Decimal(0, 0);

  static ofInteger(value: number): Decimal {
    return new Decimal(value, 0);
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
    const a = this.value;
    const b = other.value;
    const more = this.scale - other.scale;
    if (typeof a === 'number' && typeof b === 'number' && more >= 0) {
      const sum = a + (more === 0 ? b : b * smallPowers[more]!);
      if ((sum | 0) === sum) return new Decimal(sum | 0, this.scale);
    }
    return this.addAligned(other);
  }

  subtract(other: Decimal): Decimal {
    const a = this.value;
    const b = other.value;
    const more = this.scale - other.scale;
    if (typeof a === 'number' && typeof b === 'number' && more >= 0) {
      const difference = a - (more === 0 ? b : b * smallPowers[more]!);
      if ((difference | 0) === difference) return new Decimal(difference | 0, this.scale);
    }
    return this.addAligned(other.negate());
  }

  multiply(other: Decimal): Decimal {
    const a = this.value;
    const b = other.value;
    if (typeof a === 'number' && typeof b === 'number') {
      // `|0` also makes 0 of -0.
      const product = a * b;
      if ((product | 0) === product) return new Decimal(product | 0, this.scale + other.scale);
      if (isSafe(product)) return new Decimal(product, this.scale + other.scale);
    }
    return Decimal.of(this.unscaled * other.unscaled, this.scale + other.scale);
  }

  negate(): Decimal {
    return typeof this.value === 'number' ? new Decimal(0 - this.value, this.scale) : Decimal.of(-this.value, this.scale);
  }

  compareTo(other: Decimal): number {
    const a = this.value;
    const b = other.value;
    if (this.scale !== other.scale) return this.compareAligned(other);
    return a < b ? -1 : a > b ? 1 : 0;
  }

  setScale(scale: number, mode: RoundingMode = 'HALF_UP'): Decimal {
    if (scale === this.scale) return this;
    if (scale < this.scale) return Decimal.of(divideRounded(this.unscaled, pow10(this.scale - scale), mode), scale);
    const more = this.aligned(scale);
    return isSafe(more) ? new Decimal(more, scale) : Decimal.of(this.alignedBig(scale), scale);
  }

  private compareAligned(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const a = this.aligned(scale);
    const b = other.aligned(scale);
    if (isSafe(a) && isSafe(b)) return a < b ? -1 : a > b ? 1 : 0;
    const left = this.alignedBig(scale);
    const right = other.alignedBig(scale);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  private addAligned(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    const sum = this.aligned(scale) + other.aligned(scale);
    return isSafe(sum) ? new Decimal(sum, scale) : Decimal.of(this.alignedBig(scale) + other.alignedBig(scale), scale);
  }

  /** The unscaled value at a scale that is not smaller; NaN, or no safe integer, where it is too large for one. */
  private aligned(scale: number): number {
    return typeof this.value === 'number' ? this.value * (smallPowers[scale - this.scale] ?? NaN) : NaN;
  }

  private alignedBig(scale: number): bigint {
    return this.unscaled * pow10(scale - this.scale);
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
    if (this.scale === 0 && typeof this.value === 'number') return this.value;
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

/** One that is too large comes first: else V8 would keep the value of every other in a box for doubles. */
void Decimal.of(10n ** 30n, 0);

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
