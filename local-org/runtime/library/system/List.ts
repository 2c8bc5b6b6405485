import { apexException, nullPointer } from '../../values/platform-exceptions.ts';
import { grownBy } from '../../values/allocation.ts';
import { transferred } from '../../values/element.ts';
import { ApexList } from '../../values/list.ts';
import { SObject } from '../../values/sobject.ts';
import type { ApexSet } from '../../values/set.ts';
import { textOf } from '../../values/to-text.ts';
import type { Members } from '../registry.ts';
import { cloneRecord } from './record-clone.ts';
import { sortItems } from './sort.ts';
import { objectTokenOf } from './collection-object.ts';
import type { ValueContext } from '../../values/context.ts';

/** Apex Reference, List Class. */
export function listMembers({ schema, types }: ValueContext): Members {
  const addAll = (list: ApexList, other: ApexList | ApexSet): void => {
    const values = other instanceof ApexList ? other.items : other.values();
    list.willChange();
    const added = [...transferred(values, other.elementType, list.elementType, list.type, types)];
    for (const value of added) list.items.push(value);
    grownBy(list, added);
  };
  return {
    // The compiler gives it a result, the documentation none.
    'System.List.add(Object)': (list: ApexList, value: unknown) => {
      list.add(value);
      return null;
    },
    'System.List.add(Integer,Object)': (list: ApexList, index: number, value: unknown) => list.insert(nonNullIndex(index), value),
    'System.List.addAll(List<Object>)': (list: ApexList, other: ApexList) => addAll(list, required(other)),
    'System.List.addAll(Set<Object>)': (list: ApexList, other: ApexSet) => addAll(list, required(other)),
    'System.List.clear()': (list: ApexList) => list.clear(),
    'System.List.clone()': (list: ApexList) => new ApexList(list.type, list.items.slice()),
    'System.List.contains(Object)': (list: ApexList, value: unknown) => list.indexOf(value) >= 0,
    'System.List.deepClone()': (list: ApexList) => deepClone(list, false, false, false),
    'System.List.deepClone(Boolean)': (list: ApexList, id: boolean) => deepClone(list, id, false, false),
    'System.List.deepClone(Boolean,Boolean)': (list: ApexList, id: boolean, timestamps: boolean) => deepClone(list, id, timestamps, false),
    'System.List.deepClone(Boolean,Boolean,Boolean)': deepClone,
    'System.List.equals(Object)': (list: ApexList, other: unknown) => list.equals(other),
    'System.List.get(Integer)': (list: ApexList, index: number) => list.get(nonNullIndex(index)),
    'System.List.getSObjectType()': (list: ApexList) => objectTokenOf(list.elementType, schema),
    'System.List.hashCode()': (list: ApexList) => list.hashCode(),
    'System.List.indexOf(Object)': (list: ApexList, value: unknown) => list.indexOf(value),
    'System.List.isEmpty()': (list: ApexList) => list.items.length === 0,
    'System.List.iterator()': (list: ApexList) => list.i_iterator_0(),
    'System.List.remove(Integer)': (list: ApexList, index: number) => list.remove(nonNullIndex(index)),
    'System.List.set(Integer,Object)': (list: ApexList, index: number, value: unknown) => list.set(nonNullIndex(index), value),
    'System.List.size()': (list: ApexList) => list.items.length,
    'System.List.sort()': (list: ApexList) => sort(list, null),
    'System.List.sort(System.Comparator<Object>)': (list: ApexList, comparator: object) => sort(list, required(comparator)),
    'System.List.toString()': (list: ApexList) => textOf(list)
  };
}

function required<T>(value: T | null): T {
  if (value === null) throw apexException('System.NullPointerException', 'Argument cannot be null.');
  return value;
}

function nonNullIndex(index: number | null): number {
  if (index === null) throw nullPointer();
  return index;
}

function sort(list: ApexList, comparator: object | null): void {
  list.willChange();
  sortItems(list.items, comparator);
}

function deepClone(list: ApexList, preserveId: boolean, preserveTimestamps: boolean, preserveAutonumber: boolean): ApexList {
  const options = { preserveId, deep: true, preserveTimestamps, preserveAutonumber };
  const items = list.items.map((item) => (item instanceof SObject ? cloneRecord(item, options) : item));
  return new ApexList(list.type, items);
}
