import { boxElement, comparable } from '../../values/boxed.ts';
import { storedElement } from '../../values/element.ts';
import { CollectionIterator } from '../../values/iterator.ts';
import { nullPointer } from '../../values/platform-exceptions.ts';
import type { ApexList } from '../../values/list.ts';
import type { ApexMap } from '../../values/map.ts';
import type { TypeTable } from '../../values/type-table.ts';
import type { Members } from '../registry.ts';

/**
 * Members of collections whose elements the calling code knows only as Object or SObject, while the collection may be one of a narrower type
 * (`List<Object> view = new List<Double>()`): what comes out keeps its type, what goes in must fit. Members that do neither are those of every collection.
 */
export function collectionViews(types: TypeTable): Members {
  const stored = (list: ApexList, value: unknown): unknown => storedElement(value, list.elementType, list.type, types);
  const boxed = (list: ApexList, value: unknown): unknown => boxElement(value, list.elementType);
  const key = (map: ApexMap, value: unknown): unknown => comparable(value, map.keyType);
  const valueOf = (map: ApexMap, value: unknown): unknown => boxElement(value, map.valueType);
  return {
    'System.List.add(Object)': (list: ApexList, value: unknown) => {
      list.add(stored(list, value));
      return null;
    },
    'System.List.add(Integer,Object)': (list: ApexList, index: number, value: unknown) => list.insert(index, stored(list, value)),
    'System.List.contains(Object)': (list: ApexList, value: unknown) => list.indexOf(comparable(value, list.elementType)) >= 0,
    'System.List.get(Integer)': (list: ApexList | null, index: number) => boxed(present(list), present(list).get(index)),
    'System.List.indexOf(Object)': (list: ApexList, value: unknown) => list.indexOf(comparable(value, list.elementType)),
    'System.List.iterator()': (list: ApexList) =>
      new CollectionIterator(
        list.elementType.name,
        list.items.map((item) => boxed(list, item))
      ),
    'System.List.remove(Integer)': (list: ApexList, index: number) => boxed(list, list.remove(index)),
    'System.List.set(Integer,Object)': (list: ApexList | null, index: number, value: unknown) =>
      present(list).set(index, stored(present(list), value)),
    'System.Map.containsKey(Object)': (map: ApexMap, value: unknown) => map.has(key(map, value)),
    'System.Map.get(Object)': (map: ApexMap, value: unknown) => valueOf(map, map.get(key(map, value))),
    'System.Map.put(Object,Object)': (map: ApexMap, entryKey: unknown, value: unknown) =>
      valueOf(map, map.put(storedElement(entryKey, map.keyType, map.type, types), storedElement(value, map.valueType, map.type, types))),
    'System.Map.remove(Object)': (map: ApexMap, value: unknown) => valueOf(map, map.remove(key(map, value)))
  };
}

/** `list[0]`: the index form has no check of its own. */
function present(list: ApexList | null): ApexList {
  if (list === null) throw nullPointer();
  return list;
}
