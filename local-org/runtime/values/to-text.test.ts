import { describe, expect, test } from 'vitest';
import type { ClassInfo, FieldInfo } from '../../contract/program.ts';
import { testContext } from '../library/testing/test-context.ts';
import { ApexBlob } from './blob.ts';
import { BoxedDouble } from './boxed.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { Decimal } from './decimal.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { apexException } from './platform-exceptions.ts';
import { TYPES, listType, mapType, setType } from './runtime-type.ts';
import { ApexSet } from './set.ts';
import { SObject } from './sobject.ts';
import { ApexTime } from './time.ts';
import { textOf } from './to-text.ts';
import { ApexObject, describeClass } from './user-object.ts';

const { schema } = testContext();
const list = (...items: unknown[]): ApexList => new ApexList(listType(TYPES.Object), items);

const field = (name: string, type: string): FieldInfo => ({
  name,
  type,
  modifiers: [],
  annotations: [],
  isStatic: false,
  isTransient: false,
  kind: 'field',
  js: `f_${name}`
});
const info = (name: string, fields: readonly FieldInfo[]): ClassInfo => ({
  name,
  kind: 'class',
  modifiers: [],
  annotations: [],
  sharing: 'with',
  interfaces: [],
  constructors: [],
  methods: [],
  fields,
  constants: [],
  apiVersion: 67,
  file: `${name}.cls`,
  line: 1
});
class Box extends ApexObject {
  f_size: number | null = 1;
  f_inner: unknown = null;
}
class Crate extends Box {
  f_weight = 2;
}
describeClass(Box, info('Outer.Box', [field('size', 'Integer'), field('inner', 'Object')]));
describeClass(Crate, info('Crate', [field('weight', 'Double')]));

describe('texts of values (trap 35 of the local org’s notes)', () => {
  test.each<[value: unknown, expected: string]>([
    [null, 'null'],
    [true, 'true'],
    [1, '1'],
    [5n, '5'],
    [new BoxedDouble(5), '5.0'],
    [new BoxedDouble(1e10), '1.0E10'],
    [new BoxedDouble(0.00012), '1.2E-4'],
    [Decimal.parse('1.50'), '1.50'],
    [ApexDate.of(2026, 2, 28), '2026-02-28 00:00:00'],
    [new ApexDatetime(Date.UTC(2026, 1, 28, 10, 20, 30)), '2026-02-28 10:20:30'],
    [ApexTime.of(1, 2, 3, 4), '01:02:03.004Z'],
    [ApexBlob.ofText('abc'), 'Blob[3]'],
    [list('a', null, 1), '(a, null, 1)'],
    [new ApexSet(setType(TYPES.String), ['a', 'b']), '{a, b}'],
    [new ApexMap(mapType(TYPES.String, TYPES.Object), [['k', list()]]), '{k=()}'],
    [new ApexList(listType(TYPES.Double), [1, 2.5]), '(1.0, 2.5)'],
    [apexException('MathException', 'Divide by 0'), 'System.MathException: Divide by 0']
  ])('%#: %s', (value, expected) => {
    expect(textOf(value)).toBe(expected);
  });

  test('a static Double is told from an Integer', () => {
    expect(textOf(5, TYPES.Double)).toBe('5.0');
    expect(textOf(5, TYPES.Integer)).toBe('5');
  });

  test('long collections are cut', () => {
    expect(textOf(list(...Array.from({ length: 12 }, (_, i) => i)))).toBe('(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ...)');
  });

  test('an object shows its class and its fields, inherited ones first', () => {
    expect(textOf(new Box())).toBe('Box:[size=1, inner=null]');
    expect(textOf(new Crate())).toBe('Crate:[size=1, inner=null, weight=2.0]');
  });

  test('toString() of the class wins, and an object within itself is not written again', () => {
    const named = new Box();
    named.i_tostring_0 = () => 'mine';
    expect(textOf(list(named))).toBe('(mine)');
    const box = new Box();
    box.f_inner = list(box);
    expect(textOf(box)).toBe('Box:[size=1, inner=((already output))]');
  });

  test('a record shows the fields that it has', () => {
    const record = SObject.create(schema.object('Account')!);
    record.set(schema.field('Account', 'Name')!, 'x');
    record.set(schema.field('Account', 'Latitude')!, 5);
    expect(textOf(record)).toBe('Account:{Name=x, Latitude=5.0}');
  });
});
