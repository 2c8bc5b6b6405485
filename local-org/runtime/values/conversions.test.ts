import { describe, expect, test } from 'vitest';
import { testContext } from '../library/testing/test-context.ts';
import { dateAdd, decimalDivide, doubleDivide, intDivide, longDivide } from './arithmetic.ts';
import { BoxedDouble, BoxedId } from './boxed.ts';
import { cast } from './cast.ts';
import { compare, compareText, equal, equalNumber, equalText } from './compare.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { Decimal } from './decimal.ts';
import { equalId, idSuffix, stringToId, toId18 } from './id.ts';
import { instanceOf } from './instance-of.ts';
import { ApexList } from './list.ts';
import { apexException } from './platform-exceptions.ts';
import { SObject } from './sobject.ts';

const { types, schema } = testContext();
const type = (text: string): ReturnType<typeof types.type> => types.type(text);
const decimal = (text: string): Decimal => Decimal.parse(text)!;

describe('instanceof', () => {
  test.each<[value: unknown, text: string, expected: boolean]>([
    [null, 'Object', false],
    [1, 'Integer', true],
    [1, 'Decimal', true],
    [1n, 'Integer', false],
    [new BoxedDouble(1), 'Double', true],
    ['x', 'String', true],
    ['x', 'Id', false],
    // A String that reads as an Id is one (Apex Developer Guide, Using the instanceof Keyword).
    ['001000000000001AAA', 'Id', true],
    [new BoxedId('001000000000001AAA'), 'String', true],
    [new ApexList(type('List<String>')), 'List<Object>', true],
    [new ApexList(type('List<Object>')), 'List<String>', false],
    [new ApexList(type('List<String>')), 'Iterable<String>', true],
    [SObject.create(schema.object('Account')!), 'SObject', true],
    [SObject.create(schema.object('Account')!), 'Contact', false],
    [apexException('MathException', 'x'), 'Exception', true],
    [apexException('MathException', 'x'), 'System.DmlException', false]
  ])('%s instanceof %s', (value, text, expected) => {
    expect(instanceOf(value, type(text), types)).toBe(expected);
  });
});

describe('casts', () => {
  test('null has every type', () => {
    expect(cast(null, type('Account'), types)).toBeNull();
  });

  test('a narrower primitive is converted', () => {
    expect(cast(1, type('Long'), types)).toBe(1n);
    expect(cast(1, type('Decimal'), types)).toEqual(decimal('1'));
    expect(cast(decimal('1.5'), type('Double'), types)).toEqual(new BoxedDouble(1.5));
    expect(cast(new ApexDate(1), type('Datetime'), types)).toEqual(new ApexDatetime(86_400_000));
    expect(cast('001000000000001', type('Id'), types)).toEqual(new BoxedId('001000000000001AAA'));
  });

  test.each<[value: unknown, text: string, message: string]>([
    ['x', 'Integer', 'Invalid conversion from runtime type String to Integer'],
    [decimal('1'), 'Integer', 'Invalid conversion from runtime type Decimal to Integer'],
    [new ApexList(type('List<Object>')), 'Map<String,Object>', 'Invalid conversion from runtime type List<ANY> to Map<String,ANY>'],
    [SObject.create(schema.object('Account')!), 'Contact', 'Invalid conversion from runtime type Account to Contact'],
    ['nope', 'Id', 'Invalid id: nope']
  ])('%s to %s is refused', (value, text, message) => {
    expect(() => cast(value, type(text), types)).toThrow(message);
  });
});

describe('comparison', () => {
  test('text ignores case, also beyond ASCII', () => {
    expect(equalText('ÄPFEL', 'äpfel')).toBe(true);
    expect(equalText('a', 'b')).toBe(false);
    expect(equalText(null, null)).toBe(true);
    expect(equalText(null, '')).toBe(false);
    expect(compareText('B', 'a')).toBe(1);
    expect(compareText(null, 'a')).toBeNaN();
  });

  test('numbers compare by value, whatever their kind', () => {
    expect(compare(1, 2n)).toBe(-1);
    expect(compare(decimal('1.50'), 1.5)).toBe(0);
    expect(compare(decimal('10000000000000000000.1'), 10_000_000_000_000_000_000)).toBe(1);
    expect(compare(null, 1)).toBeNaN();
    expect(equalNumber(1, decimal('1.0'))).toBe(true);
    expect(equalNumber(null, null)).toBe(true);
    expect(equalNumber(null, 0)).toBe(false);
  });

  test('objects are equal by value, texts within them with their case', () => {
    expect(equal(1, decimal('1.0'))).toBe(true);
    expect(equal('a', 'A')).toBe(false);
    expect(equal(new ApexDate(1), new ApexDatetime(86_400_000))).toBe(true);
    expect(equal(new ApexDatetime(1000), new ApexDatetime(1999))).toBe(true);
    expect(equal(new ApexDatetime(1000), new ApexDatetime(2000))).toBe(false);
    expect(equal(new ApexList(type('List<String>'), ['a']), new ApexList(type('List<String>'), ['a']))).toBe(true);
    expect(equal(new BoxedId('001000000000001AAA'), '001000000000001')).toBe(true);
  });
});

describe('arithmetic', () => {
  test('divisions truncate, wrap and refuse 0', () => {
    expect(intDivide(-7, 2)).toBe(-3);
    expect(intDivide(-2147483648, -1)).toBe(-2147483648);
    expect(longDivide(-7n, 2n)).toBe(-3n);
    for (const divide of [
      () => intDivide(1, 0),
      () => longDivide(1n, 0n),
      () => doubleDivide(1, 0),
      () => decimalDivide(decimal('1'), decimal('0'))
    ]) {
      expect(divide).toThrow('Divide by 0');
    }
  });

  test('days are added to dates and datetimes, parts of days only to datetimes', () => {
    expect(dateAdd(new ApexDate(1), 2, -1)).toEqual(new ApexDate(-1));
    expect(dateAdd(new ApexDatetime(0), decimal('0.5'), 1)).toEqual(new ApexDatetime(43_200_000));
  });
});

describe('Ids', () => {
  test('the suffix makes an Id safe against folding', () => {
    expect(idSuffix('001D000000IqhSL')).toBe('IAZ');
    expect(toId18('001d000000iqhsliaz')).toBe('001D000000IqhSLIAZ');
    expect(toId18('001D000000IqhSL')).toBe('001D000000IqhSLIAZ');
    expect(equalId('001D000000IqhSL', '001D000000IqhSLIAZ')).toBe(true);
    expect(equalId('001D000000IqhSL', '001d000000iqhsl')).toBe(false);
    expect(stringToId(null)).toBeNull();
    expect(stringToId('001000000000000001')).toBe('001000000000000001');
    expect(equalId('001000000000000001', '001000000000000AAA')).toBe(false);
    expect(() => stringToId('001D000000IqhS')).toThrow('Invalid id: 001D000000IqhS');
  });
});
