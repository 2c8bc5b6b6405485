import { apexException } from '../../values/platform-exceptions.ts';
import type { ValueContext } from '../../values/context.ts';
import { transferred } from '../../values/element.ts';
import type { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { SObject } from '../../values/sobject.ts';
import type { TypeTable } from '../../values/type-table.ts';
import { textOf } from '../../values/to-text.ts';
import type { Members } from '../registry.ts';
import { objectTokenOf } from './collection-object.ts';
import { cloneRecord } from './record-clone.ts';

/** Apex Reference, Map Class. */
export function mapMembers({ schema, types }: ValueContext): Members {
  return {
    'System.Map.clear()': (map: ApexMap) => map.clear(),
    'System.Map.clone()': (map: ApexMap) => new ApexMap(map.type, map.entries()),
    'System.Map.containsKey(Object)': (map: ApexMap, key: unknown) => map.has(key),
    'System.Map.deepClone()': deepClone,
    'System.Map.equals(Object)': (map: ApexMap, other: unknown) => map.equals(other),
    'System.Map.get(Object)': (map: ApexMap, key: unknown) => map.get(key),
    'System.Map.getSObjectType()': (map: ApexMap) => objectTokenOf(map.valueType, schema),
    'System.Map.hashCode()': (map: ApexMap) => map.hashCode(),
    'System.Map.isEmpty()': (map: ApexMap) => map.size() === 0,
    'System.Map.keySet()': (map: ApexMap) => map.keySet(),
    'System.Map.put(Object,Object)': (map: ApexMap, key: unknown, value: unknown) => map.put(key, value),
    'System.Map.putAll(List<SObject>)': putRecords,
    'System.Map.putAll(Map<Object,Object>)': (map: ApexMap, other: ApexMap) => {
      putAll(map, required(other), types);
    },
    'System.Map.remove(Object)': (map: ApexMap, key: unknown) => map.remove(key),
    'System.Map.size()': (map: ApexMap) => map.size(),
    'System.Map.toString()': (map: ApexMap) => textOf(map),
    'System.Map.values()': (map: ApexMap) => map.values()
  };
}

function required<T>(value: T | null): T {
  if (value === null) throw apexException('System.NullPointerException', 'Argument cannot be null.');
  return value;
}

function putAll(map: ApexMap, other: ApexMap, types: TypeTable): void {
  const keys = [...transferred(other.table.entries.keys(), other.keyType, map.keyType, map.type, types)];
  const values = [...transferred(other.table.entries.values(), other.valueType, map.valueType, map.type, types)];
  for (const [index, key] of keys.entries()) map.put(key, values[index]);
}

/**
 * Records by their Id. A new map (`isNew`) refuses records that have none or share one; `putAll` overwrites, and keeps a record without Id under null
 * (suites that are green in orgs rely on it).
 */
function putRecords(map: ApexMap, records: ApexList, isNew = false): void {
  const seen = new Set<string | null>();
  for (const [index, record] of (required(records).items as (SObject | null)[]).entries()) {
    if (record === null) throw apexException('System.ListException', `Null row at index: ${index}`);
    if (isNew && record.id === null) throw apexException('System.ListException', `Row with null Id at index: ${index}`);
    if (isNew && seen.has(record.id)) throw apexException('System.ListException', `Row with duplicate Id at index: ${index}`);
    seen.add(record.id);
    map.put(record.id, record);
  }
}

function deepClone(map: ApexMap): ApexMap {
  const options = { preserveId: true, deep: true, preserveTimestamps: true, preserveAutonumber: true };
  return new ApexMap(
    map.type,
    [...map.entries()].map(([key, value]) => [key, value instanceof SObject ? cloneRecord(value, options) : value] as const)
  );
}
