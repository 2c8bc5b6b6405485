import type { ValueContext } from '../../values/context.ts';
import { transferred } from '../../values/element.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import type { ApexList } from '../../values/list.ts';
import { ApexSet } from '../../values/set.ts';
import { textOf } from '../../values/to-text.ts';
import type { Members } from '../registry.ts';

/** Apex Reference, Set Class. */
export function setMembers({ types }: ValueContext): Members {
  /** The other collection's elements as this set would hold them. */
  const valuesOf = (set: ApexSet, collection: ApexList | ApexSet | null): readonly unknown[] => {
    if (collection === null) throw apexException('System.NullPointerException', 'Argument cannot be null.');
    const values = collection instanceof ApexSet ? collection.values() : collection.items;
    return [...transferred(values, collection.elementType, set.elementType, set.type, types)];
  };
  return {
    'System.Set.add(Object)': (set: ApexSet, value: unknown) => set.add(value),
    'System.Set.addAll(List<Object>)': (set: ApexSet, other: ApexList) => changeAll(valuesOf(set, other), (value) => set.add(value)),
    'System.Set.addAll(Set<Object>)': (set: ApexSet, other: ApexSet) => changeAll(valuesOf(set, other), (value) => set.add(value)),
    'System.Set.clear()': (set: ApexSet) => set.clear(),
    'System.Set.clone()': (set: ApexSet) => new ApexSet(set.type, set.values()),
    'System.Set.contains(Object)': (set: ApexSet, value: unknown) => set.has(value),
    'System.Set.containsAll(List<Object>)': (set: ApexSet, other: ApexList) => valuesOf(set, other).every((value) => set.has(value)),
    'System.Set.containsAll(Set<Object>)': (set: ApexSet, other: ApexSet) => valuesOf(set, other).every((value) => set.has(value)),
    'System.Set.equals(Object)': (set: ApexSet, other: unknown) => set.equals(other),
    'System.Set.hashCode()': (set: ApexSet) => set.hashCode(),
    'System.Set.isEmpty()': (set: ApexSet) => set.size() === 0,
    'System.Set.iterator()': (set: ApexSet) => set.i_iterator_0(),
    'System.Set.remove(Object)': (set: ApexSet, value: unknown) => set.delete(value),
    'System.Set.removeAll(List<Object>)': (set: ApexSet, other: ApexList) => changeAll(valuesOf(set, other), (value) => set.delete(value)),
    'System.Set.removeAll(Set<Object>)': (set: ApexSet, other: ApexSet) => changeAll(valuesOf(set, other), (value) => set.delete(value)),
    'System.Set.retainAll(List<Object>)': (set: ApexSet, other: ApexList) => retainAll(set, new ApexSet(set.type, valuesOf(set, other))),
    'System.Set.retainAll(Set<Object>)': (set: ApexSet, other: ApexSet) => retainAll(set, new ApexSet(set.type, valuesOf(set, other))),
    'System.Set.size()': (set: ApexSet) => set.size(),
    'System.Set.toString()': (set: ApexSet) => textOf(set)
  };
}

/** True if any call changed the set. */
function changeAll(values: readonly unknown[], change: (value: unknown) => boolean): boolean {
  let changed = false;
  for (const value of values) changed = change(value) || changed;
  return changed;
}

function retainAll(set: ApexSet, kept: ApexSet): boolean {
  return changeAll([...set.values()], (value) => !kept.has(value) && set.delete(value));
}
