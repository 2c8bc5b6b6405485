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

/** Decimal (Apex Reference, Decimal Class): `unscaled × 10^-scale`, immutable. The arithmetic is java.math.BigDecimal's. */
export class Decimal implements ValueObject {
  readonly unscaled: bigint;
  readonly scale: number;

  constructor(unscaled: bigint, scale: number) {
    this.unscaled = unscaled;
    this.scale = scale;
  }

  static readonly ZERO = new Decimal(0n, 0);

  static ofInteger(value: number): Decimal {
    return new Decimal(BigInt(value), 0);
  }

  static ofLong(value: bigint): Decimal {
    return new Decimal(value, 0);
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
    return new Decimal(sign === '-' ? -digits : digits, fraction.length - (exponent === undefined ? 0 : Number(exponent)));
  }

  add(other: Decimal): Decimal {
    if (this.scale === other.scale) return new Decimal(this.unscaled + other.unscaled, this.scale);
    return this.scale > other.scale
      ? new Decimal(this.unscaled + other.unscaled * pow10(this.scale - other.scale), this.scale)
      : new Decimal(this.unscaled * pow10(other.scale - this.scale) + other.unscaled, other.scale);
  }

  subtract(other: Decimal): Decimal {
    return this.add(other.negate());
  }

  multiply(other: Decimal): Decimal {
    return new Decimal(this.unscaled * other.unscaled, this.scale + other.scale);
  }

  negate(): Decimal {
    return new Decimal(-this.unscaled, this.scale);
  }

  compareTo(other: Decimal): number {
    if (this.scale === other.scale) return this.unscaled < other.unscaled ? -1 : this.unscaled > other.unscaled ? 1 : 0;
    const left = this.scale < other.scale ? this.unscaled * pow10(other.scale - this.scale) : this.unscaled;
    const right = other.scale < this.scale ? other.unscaled * pow10(this.scale - other.scale) : other.unscaled;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  setScale(scale: number, mode: RoundingMode = 'HALF_UP'): Decimal {
    if (scale === this.scale) return this;
    if (scale > this.scale) return new Decimal(this.unscaled * pow10(scale - this.scale), scale);
    return new Decimal(divideRounded(this.unscaled, pow10(this.scale - scale), mode), scale);
  }

  /** Quotient with exactly `scale` decimals. */
  divideTo(other: Decimal, scale: number, mode: RoundingMode = 'HALF_UP'): Decimal {
    if (other.unscaled === 0n) throw apexException('System.MathException', 'Divide by 0');
    const shift = scale - this.scale + other.scale;
    const dividend = shift >= 0 ? this.unscaled * pow10(shift) : this.unscaled;
    const divisor = shift >= 0 ? other.unscaled : other.unscaled * pow10(-shift);
    return new Decimal(divideRounded(dividend, divisor, mode), scale);
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
