import { describe, expect, test } from 'vitest';
import { BoxedDouble } from '../../values/boxed.ts';
import { Decimal } from '../../values/decimal.ts';
import { EnumConstant } from '../../values/user-object.ts';
import { caller, testContext } from '../testing/test-context.ts';

const call = caller(testContext());
const decimal = (text: string): Decimal => Decimal.parse(text)!;
const rounding = (name: string): EnumConstant => new EnumConstant('System.RoundingMode', name, 0);
const plain = (value: unknown): unknown => (value instanceof Decimal ? value.toString() : value);

describe('numbers (Apex Reference, Integer, Long, Double, Decimal, Boolean and Math Classes)', () => {
  test.each<[key: string, args: unknown[], expected: unknown]>([
    ['Integer.valueOf(String)', ['-123'], -123],
    ['Integer.valueOf(Object)', [7], 7],
    ['Integer.format()', [1234567], '1,234,567'],
    ['Long.valueOf(String)', ['9223372036854775807'], 2n ** 63n - 1n],
    ['Long.intValue()', [4294967297n], 1],
    ['Double.valueOf(String)', ['3.5e2'], 350],
    ['Double.valueOf(Object)', [new BoxedDouble(2)], 2],
    ['Double.round()', [-2.5], -2n],
    ['Double.intValue()', [1e12], 2147483647],
    ['Double.longValue()', [-3.9], -3n],
    ['Boolean.valueOf(Object)', ['TRUE'], true],
    ['Boolean.valueOf(Object)', ['1'], false],
    ['Decimal.valueOf(String)', ['12345.60'], '12345.60'],
    ['Decimal.valueOf(Double)', [0.1], '0.1'],
    ['Decimal.valueOf(Long)', [5n], '5'],
    ['Decimal.divide(Decimal,Integer)', [decimal('19'), decimal('100'), 3], '0.190'],
    ['Decimal.divide(Decimal,Integer,Object)', [decimal('12.4567'), decimal('7'), 2, rounding('UP')], '1.78'],
    ['Decimal.round()', [decimal('4.5')], 4n],
    ['Decimal.round()', [decimal('-5.7')], -6n],
    ['Decimal.round(System.RoundingMode)', [decimal('4.5'), rounding('HALF_UP')], 5n],
    ['Decimal.setScale(Integer)', [decimal('8.987551787'), 3], '8.988'],
    ['Decimal.setScale(Integer)', [decimal('4000'), -3], '4E+3'],
    ['Decimal.setScale(Integer,System.RoundingMode)', [decimal('2.5'), 0, rounding('FLOOR')], '2'],
    ['Decimal.scale()', [decimal('9.27400968')], 8],
    ['Decimal.precision()', [decimal('-123.4567')], 7],
    ['Decimal.pow(Integer)', [decimal('4.12'), 2], '16.9744'],
    ['Decimal.stripTrailingZeros()', [decimal('1.10000')], '1.1'],
    ['Decimal.toPlainString()', [decimal('1E+3')], '1000'],
    ['Decimal.intValue()', [decimal('-1.9')], -1],
    ['Decimal.format()', [decimal('12345.6789')], '12,345.679'],
    ['Math.abs(Integer)', [-5], 5],
    ['Math.abs(Decimal)', [decimal('-5.0')], '5.0'],
    ['Math.ceil(Decimal)', [decimal('-4.5')], '-4'],
    ['Math.floor(Double)', [-4.5], -5],
    ['Math.max(Integer,Integer)', [1, 2], 2],
    ['Math.min(Decimal,Double)', [decimal('1.5'), 1.25], '1.25'],
    ['Math.mod(Integer,Integer)', [-8, 3], -2],
    ['Math.mod(Long,Long)', [8n, 3n], 2n],
    ['Math.pow(Double,Double)', [2, 10], 1024],
    ['Math.rint(Double)', [2.5], 2],
    ['Math.round(Decimal)', [decimal('5.5')], 6],
    ['Math.round(Decimal)', [decimal('4.5')], 4],
    ['Math.round(Double)', [4.5], 5],
    ['Math.roundToLong(Double)', [1e10], 10_000_000_000n],
    ['Math.signum(Decimal)', [decimal('-3')], '-1'],
    ['Math.sqrt(Double)', [9], 3]
  ])('%s (%#)', (key, args, expected) => {
    expect(plain(call(`System.${key}`, ...args))).toEqual(expected);
  });

  test.each<[key: string, args: unknown[], message: string]>([
    ['Integer.valueOf(String)', ['12a'], 'Invalid integer: 12a'],
    ['Integer.valueOf(String)', ['2147483648'], 'Invalid integer: 2147483648'],
    ['Long.valueOf(String)', ['x'], 'Invalid long: x'],
    ['Double.valueOf(String)', [''], 'Invalid double: '],
    ['Decimal.valueOf(String)', ['1,5'], 'Invalid decimal: 1,5'],
    ['Decimal.divide(Decimal,Integer)', [decimal('1'), decimal('0'), 2], 'Divide by 0'],
    ['Math.mod(Integer,Integer)', [1, 0], 'Divide by 0'],
    ['Integer.valueOf(String)', [null], 'Argument cannot be null.']
  ])('%s is refused (%#)', (key, args, message) => {
    expect(() => call(`System.${key}`, ...args)).toThrow(message);
  });

  test('random numbers come from the org’s source, so that a run repeats', () => {
    const draw = (): unknown => caller(testContext())('System.Math.random()');
    expect(draw()).toBe(draw());
  });
});
