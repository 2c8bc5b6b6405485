import { Big, MC, RoundingMode as JavaMode, type BigDecimal } from 'bigdecimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalDivide } from './arithmetic.ts';
import { Decimal, type RoundingMode } from './decimal.ts';

/** The dev-only oracle: a port of java.math.BigDecimal. */
const java = (value: Decimal): BigDecimal => Big(value.unscaled, value.scale);
const text = (value: Decimal): string => `${value.unscaled}/${value.scale}`;
const javaText = (value: BigDecimal): string => `${value.unscaledValue()}/${value.scale()}`;

/** Small ones, large ones, and those where integers of 32 bits and safe integers end. */
const unscaled = fc.oneof(
  fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc
    .tuple(fc.constantFrom(2n ** 31n, 2n ** 53n), fc.constantFrom(1n, -1n), fc.bigInt({ min: -2n, max: 2n }))
    .map(([end, sign, by]) => sign * end + by)
);
const decimal = fc.tuple(unscaled, fc.integer({ min: 0, max: 20 })).map(([unscaled, scale]) => Decimal.of(unscaled, scale));
const nonZero = decimal.filter((value) => value.unscaled !== 0n);
const MODES: readonly RoundingMode[] = ['UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN'];
const javaMode = (mode: RoundingMode): JavaMode => JavaMode[mode];

describe('Decimal is java.math.BigDecimal', () => {
  // Computed with BigInt: the port loses a digit in sums next to 2^53.
  test('add, subtract, multiply, compare', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const scale = Math.max(a.scale, b.scale);
        const [left, right] = [a, b].map((value) => value.unscaled * 10n ** BigInt(scale - value.scale)) as [bigint, bigint];
        expect(text(a.add(b))).toBe(`${left + right}/${scale}`);
        expect(text(a.subtract(b))).toBe(`${left - right}/${scale}`);
        expect(text(a.multiply(b))).toBe(`${a.unscaled * b.unscaled}/${a.scale + b.scale}`);
        expect(a.compareTo(b)).toBe(left < right ? -1 : left > right ? 1 : 0);
        expect(a.equals(b)).toBe(a.scale === b.scale && left === right);
      })
    );
  });

  test('setScale in every rounding mode', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 25 }), fc.constantFrom(...MODES), (a, scale, mode) => {
        expect(text(a.setScale(scale, mode))).toBe(javaText(java(a).setScale(scale, javaMode(mode))));
      })
    );
  });

  test('divide to a scale in every rounding mode', () => {
    fc.assert(
      fc.property(decimal, nonZero, fc.integer({ min: 0, max: 25 }), fc.constantFrom(...MODES), (a, b, scale, mode) => {
        expect(text(a.divideTo(b, scale, mode))).toBe(javaText(java(a).divide(java(b), scale, javaMode(mode))));
      })
    );
  });

  test('the operator / keeps 34 digits and the preferred scale of exact quotients', () => {
    const mc = MC(34, JavaMode.HALF_EVEN);
    fc.assert(
      fc.property(decimal, nonZero, (a, b) => {
        const expected = java(a).divideWithMathContext(java(b), mc);
        expect(text(decimalDivide(a, b))).toBe(javaText(expected.scale() < 0 ? expected.setScale(0) : expected));
      })
    );
  });

  test('texts', () => {
    fc.assert(
      fc.property(decimal, (a) => {
        expect(a.toPlainString()).toBe(java(a).toPlainString());
        expect(a.toString()).toBe(java(a).toString());
        expect(text(Decimal.parse(a.toString())!)).toBe(text(a));
      })
    );
    expect(Decimal.parse('1e3')!.toPlainString()).toBe('1000');
    expect(['', '.', 'abc', '1.2.3', '0x1', '1 '].map((wrong) => Decimal.parse(wrong))).toEqual([null, null, null, null, null, null]);
  });

  test('from a Double: the shortest decimal text', () => {
    expect([0.1, 3, -2.5, 1e21, 1e-7].map((value) => Decimal.ofDouble(value).toPlainString())).toEqual([
      '0.1',
      '3.0',
      '-2.5',
      '1000000000000000000000',
      '0.0000001'
    ]);
  });

  test('hash code is Java’s', () => {
    // new BigDecimal("123.456").hashCode(), new BigDecimal("-98765432109876543210.5").hashCode() on OpenJDK 17
    expect(Decimal.parse('123.456')!.hashCode()).toBe(3827139);
    expect(Decimal.parse('-98765432109876543210.5')!.hashCode()).toBe(-1039834585);
  });
});
