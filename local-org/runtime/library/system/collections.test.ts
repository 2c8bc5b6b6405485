import { describe, expect, test } from 'vitest';
import { ApexDate } from '../../values/date.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { Layout } from '../../values/layout.ts';
import { TYPES, listType, mapType, setType } from '../../values/runtime-type.ts';
import { ApexSet } from '../../values/set.ts';
import { SObject } from '../../values/sobject.ts';
import { textOf } from '../../values/to-text.ts';
import { caller, testContext } from '../testing/test-context.ts';

const context = testContext();
const call = caller(context);
const strings = (...items: unknown[]): ApexList => new ApexList(listType(TYPES.String), items);
const integers = (...items: unknown[]): ApexList => new ApexList(listType(TYPES.Integer), items);
const account = (name: string, id: string | null = null): SObject => {
  const object = context.schema.object('Account')!;
  const fields = ['Name', ...(id === null ? [] : ['Id'])].map((field) => context.schema.field('Account', field)!);
  return new SObject(Layout.of(object, fields), id === null ? [name] : [name, id]);
};

describe('List (Apex Reference, List Class)', () => {
  test('sorts texts by character and null first', () => {
    const list = strings('b', 'A', 'a', null, 'B');
    call('System.List.sort()', list);
    expect(list.items).toEqual([null, 'A', 'B', 'a', 'b']);
  });

  test('sorts numbers and dates by value', () => {
    const list = integers(10, 9, -1);
    call('System.List.sort()', list);
    expect(list.items).toEqual([-1, 9, 10]);
    const dates = new ApexList(listType(TYPES.Date), [new ApexDate(5), new ApexDate(1)]);
    call('System.List.sort()', dates);
    expect(textOf(dates)).toBe('(1970-01-02 00:00:00, 1970-01-06 00:00:00)');
  });

  test('sorts records by name first', () => {
    const list = new ApexList(listType(context.types.sobject('Account')), [account('b'), account('a')]);
    call('System.List.sort()', list);
    expect(textOf(list)).toBe('(Account:{Name=a}, Account:{Name=b})');
  });

  test('sorts by Comparable and by Comparator; a comparator that throws leaves the order', () => {
    const byLength = { i_compare_2: (a: unknown, b: unknown) => (a as string).length - (b as string).length };
    const list = strings('ccc', 'a', 'bb');
    call('System.List.sort(System.Comparator<Object>)', list, byLength);
    expect(list.items).toEqual(['a', 'bb', 'ccc']);
    const failing = {
      i_compare_2: () => {
        throw new Error('stop');
      }
    };
    expect(() => call('System.List.sort(System.Comparator<Object>)', list, failing)).toThrow('stop');
    expect(list.items).toEqual(['a', 'bb', 'ccc']);
  });

  test('refuses to sort what has no order', () => {
    const list = new ApexList(listType(TYPES.Object), [new ApexList(listType(TYPES.String)), new ApexList(listType(TYPES.String))]);
    expect(() => call('System.List.sort()', list)).toThrow('not Comparable');
  });

  test('finds elements by equality', () => {
    const list = new ApexList(listType(TYPES.Date), [new ApexDate(1), new ApexDate(2)]);
    expect(call('System.List.indexOf(Object)', list, new ApexDate(2))).toBe(1);
    expect(call('System.List.contains(Object)', strings('A'), 'a')).toBe(false);
  });

  test('refuses places that it does not have', () => {
    expect(() => call('System.List.get(Integer)', strings('a'), 1)).toThrow('List index out of bounds: 1');
    expect(() => call('System.List.remove(Integer)', strings(), 0)).toThrow('List index out of bounds: 0');
    expect(() => call('System.List.add(Integer,Object)', strings(), 1, 'x')).toThrow('List index out of bounds: 1');
  });

  test('refuses to grow while it is iterated, and may again afterwards', () => {
    const list = strings('a', 'b');
    for (const item of list.iterate()) {
      expect(() => call('System.List.add(Object)', list, item)).toThrow('Cannot modify a collection while it is being iterated.');
      break;
    }
    call('System.List.add(Object)', list, 'c');
    expect(list.items).toHaveLength(3);
  });

  test('adds itself to itself once', () => {
    const list = strings('a', 'b');
    call('System.List.addAll(List<Object>)', list, list);
    expect(list.items).toEqual(['a', 'b', 'a', 'b']);
  });

  test('a deep clone copies records without their Ids', () => {
    const list = new ApexList(listType(TYPES.SObject), [account('a', '001000000000001AAA')]);
    const clone = call('System.List.deepClone()', list) as ApexList;
    expect(textOf(clone)).toBe('(Account:{Name=a})');
    expect(clone.items[0]).not.toBe(list.items[0]);
  });
});

describe('Set (Apex Reference, Set Class)', () => {
  const set = (...items: unknown[]): ApexSet => new ApexSet(setType(TYPES.Integer), items);

  test('tells whether it changed', () => {
    expect(call('System.Set.add(Object)', set(1), 1)).toBe(false);
    expect(call('System.Set.addAll(List<Object>)', set(1), integers(1, 2))).toBe(true);
    expect(call('System.Set.removeAll(Set<Object>)', set(1, 2), set(3))).toBe(false);
    expect(call('System.Set.retainAll(List<Object>)', set(1, 2), integers(2))).toBe(true);
  });

  test('equals another with the same elements in any order', () => {
    expect(call('System.Set.equals(Object)', set(1, 2), set(2, 1))).toBe(true);
    expect(call('System.Set.containsAll(Set<Object>)', set(1, 2), set(3))).toBe(false);
  });
});

describe('Map (Apex Reference, Map Class)', () => {
  const map = (...entries: (readonly [unknown, unknown])[]): ApexMap => new ApexMap(mapType(TYPES.String, TYPES.Integer), entries);

  test('answers what was there before', () => {
    const counts = map(['a', 1]);
    expect(call('System.Map.put(Object,Object)', counts, 'a', 2)).toBe(1);
    expect(call('System.Map.put(Object,Object)', counts, 'b', 3)).toBeNull();
    expect(call('System.Map.remove(Object)', counts, 'a')).toBe(2);
    expect(call('System.Map.get(Object)', counts, 'a')).toBeNull();
  });

  test('takes records by their Ids', () => {
    const byId = new ApexMap(mapType(TYPES.Id, context.types.sobject('Account')));
    const list = new ApexList(listType(context.types.sobject('Account')), [account('a', '001000000000001AAA')]);
    call('System.Map.putAll(List<SObject>)', byId, list);
    expect(textOf(byId)).toBe('{001000000000001AAA=Account:{Name=a, Id=001000000000001AAA}}');
    const twice = new ApexList(list.type, [account('b'), account('c', '001000000000001AAA'), account('d', '001000000000001AAA')]);
    call('System.Map.putAll(List<SObject>)', byId, twice);
    expect(textOf(byId)).toBe('{001000000000001AAA=Account:{Name=d, Id=001000000000001AAA}, null=Account:{Name=b}}');
    expect(() => call('System.Map.putAll(List<SObject>)', byId, new ApexList(list.type, [null]))).toThrow('Null row at index: 0');
  });

  test('the set of its keys is a view that cannot be added to', () => {
    const counts = map(['a', 1], ['b', 2]);
    const keys = call('System.Map.keySet()', counts) as ApexSet;
    call('System.Set.remove(Object)', keys, 'a');
    expect(textOf(counts)).toBe('{b=2}');
    expect(call('System.Set.add(Object)', keys, 'b')).toBe(false);
    expect(() => call('System.Set.add(Object)', keys, 'c')).toThrow('cannot be added to');
    expect(textOf(counts)).toBe('{b=2}');
  });
});
