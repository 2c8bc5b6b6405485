import { apexException } from '../../values/platform-exceptions.ts';
import type { ApexList } from '../../values/list.ts';
import { ApexSet } from '../../values/set.ts';
import { textOf } from '../../values/to-text.ts';
import type { Members } from '../registry.ts';

/** Apex Reference, Set Class. */
export const setMembers: Members = {
  'System.Set.add(Object)': (set: ApexSet, value: unknown) => set.add(value),
  'System.Set.addAll(List<Object>)': (set: ApexSet, other: ApexList) => changeAll(valuesOf(other), (value) => set.add(value)),
  'System.Set.addAll(Set<Object>)': (set: ApexSet, other: ApexSet) => changeAll(valuesOf(other), (value) => set.add(value)),
  'System.Set.clear()': (set: ApexSet) => set.clear(),
  'System.Set.clone()': (set: ApexSet) => new ApexSet(set.type, set.values()),
  'System.Set.contains(Object)': (set: ApexSet, value: unknown) => set.has(value),
  'System.Set.containsAll(List<Object>)': (set: ApexSet, other: ApexList) => valuesOf(other).every((value) => set.has(value)),
  'System.Set.containsAll(Set<Object>)': (set: ApexSet, other: ApexSet) => valuesOf(other).every((value) => set.has(value)),
  'System.Set.equals(Object)': (set: ApexSet, other: unknown) => set.equals(other),
  'System.Set.hashCode()': (set: ApexSet) => set.hashCode(),
  'System.Set.isEmpty()': (set: ApexSet) => set.size() === 0,
  'System.Set.iterator()': (set: ApexSet) => set.i_iterator_0(),
  'System.Set.remove(Object)': (set: ApexSet, value: unknown) => set.delete(value),
  'System.Set.removeAll(List<Object>)': (set: ApexSet, other: ApexList) => changeAll(valuesOf(other), (value) => set.delete(value)),
  'System.Set.removeAll(Set<Object>)': (set: ApexSet, other: ApexSet) => changeAll(valuesOf(other), (value) => set.delete(value)),
  'System.Set.retainAll(List<Object>)': (set: ApexSet, other: ApexList) => retainAll(set, new ApexSet(set.type, valuesOf(other))),
  'System.Set.retainAll(Set<Object>)': retainAll,
  'System.Set.size()': (set: ApexSet) => set.size(),
  'System.Set.toString()': (set: ApexSet) => textOf(set)
};

function valuesOf(collection: ApexList | ApexSet | null): readonly unknown[] {
  if (collection === null) throw apexException('System.NullPointerException', 'Argument cannot be null.');
  return collection instanceof ApexSet ? [...collection.values()] : collection.items;
}

/** True if any call changed the set. */
function changeAll(values: readonly unknown[], change: (value: unknown) => boolean): boolean {
  let changed = false;
  for (const value of values) changed = change(value) || changed;
  return changed;
}

function retainAll(set: ApexSet, other: ApexSet): boolean {
  const kept = new ApexSet(set.type, valuesOf(other));
  return changeAll([...set.values()], (value) => !kept.has(value) && set.delete(value));
}
