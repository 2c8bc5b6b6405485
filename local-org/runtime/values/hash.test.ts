import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BoxedDouble, BoxedId } from './boxed.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { Decimal } from './decimal.ts';
import { hashLong, hashDouble, hashOf, hashText } from './hash.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { TYPES, listType, mapType, setType } from './runtime-type.ts';
import { ApexSet } from './set.ts';
import { ApexObject } from './user-object.ts';

/** A class with `equals` and `hashCode`, as the emitter writes its aliases. */
class Point extends ApexObject {
  readonly x: number;
  readonly hash: number;
  constructor(x: number, hash = x) {
    super();
    this.x = x;
    this.hash = hash;
    this.i_equals_1 = (other) => other instanceof Point && other.x === this.x;
    this.i_hashcode_0 = () => this.hash;
  }
}

describe('hash codes are Java’s (OpenJDK 17)', () => {
  test('of texts, Longs and Doubles', () => {
    expect(hashText('Hello world')).toBe(-832992604);
    expect(hashLong(1234567890123n)).toBe(1912276436);
    expect(hashLong(-1n)).toBe(0);
    expect(hashDouble(3.14)).toBe(300063655);
    expect(hashOf(true)).toBe(1231);
  });

  test('of lists: order counts', () => {
    expect(hashOf(new ApexList(listType(TYPES.Integer), [1, 2]))).toBe(994);
  });
});

describe('keys of sets and maps', () => {
  const setOf = (...items: unknown[]): ApexSet => new ApexSet(setType(TYPES.Object), items);

  test('values are equal by value, and kinds of numbers differ', () => {
    expect(setOf(1, 1, 1n, new BoxedDouble(1), new BoxedDouble(1), Decimal.parse('1'), Decimal.parse('1')).size()).toBe(4);
    expect(setOf(new ApexDate(1), new ApexDate(1), new ApexDatetime(1)).size()).toBe(2);
    expect(setOf(new BoxedId('001000000000001AAA'), '001000000000001AAA').size()).toBe(1);
    expect(setOf('a', 'A', null, null).size()).toBe(3);
  });

  test('Decimals of another scale are another key (Apex Developer Guide, Decimal)', () => {
    const prices = new ApexSet(setType(TYPES.Decimal), [Decimal.parse('1.1'), Decimal.parse('1.10')]);
    expect(prices.size()).toBe(2);
  });

  test('classes decide by equals and hashCode, and by identity without', () => {
    expect(setOf(new Point(1), new Point(1), new Point(2)).size()).toBe(2);
    expect(setOf(new ApexObject(), new ApexObject()).size()).toBe(2);
    // Equal objects of different hash are never compared.
    expect(setOf(new Point(1, 7), new Point(1, 8)).size()).toBe(2);
  });

  test('a key that collides is removed alone', () => {
    const points = setOf(new Point(1, 0), new Point(2, 0));
    expect(points.delete(new Point(1, 0))).toBe(true);
    expect(points.has(new Point(2, 0))).toBe(true);
    expect(points.size()).toBe(1);
  });

  test('a list that changes after it became a key is lost', () => {
    const key = new ApexList(listType(TYPES.Integer), [1]);
    const map = new ApexMap(mapType(listType(TYPES.Integer), TYPES.String), [[key, 'x']]);
    key.add(2);
    expect(map.get(key)).toBeNull();
  });

  test('maps agree with JavaScript’s on any sequence of puts and removals', () => {
    const step = fc.record({ key: fc.integer({ min: 0, max: 5 }), value: fc.integer(), remove: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const ours = new ApexMap(mapType(TYPES.Object, TYPES.Integer));
        const theirs = new Map<number, number>();
        for (const { key, value, remove } of steps) {
          if (remove) {
            ours.remove(new Point(key));
            theirs.delete(key);
          } else {
            ours.put(new Point(key), value);
            theirs.set(key, value);
          }
        }
        expect([...ours.entries()].map(([key, value]) => [(key as Point).x, value])).toEqual([...theirs]);
      })
    );
  });

  test('a map may change while its keys are iterated, which are those of the beginning; a set may not', () => {
    const map = new ApexMap(mapType(TYPES.String, TYPES.Integer), [
      ['a', 1],
      ['b', 1]
    ]);
    const seen: unknown[] = [];
    for (const key of map.keySet().iterate()) {
      seen.push(key);
      map.remove(key);
      map.put(`${String(key)}2`, 2);
    }
    expect([seen, [...map.keySet().values()]]).toEqual([
      ['a', 'b'],
      ['a2', 'b2']
    ]);
    const set = new ApexSet(setType(TYPES.String), ['a', 'b']);
    for (const key of set.iterate()) {
      expect(() => set.delete(key)).toThrow('Cannot modify a collection while it is being iterated.');
      break;
    }
  });
});
