import { boxElement, unbox } from './boxed.ts';
import { cast, runtimeName } from './cast.ts';
import { instanceOf, isAssignable, typeOf } from './instance-of.ts';
import { apexException } from './platform-exceptions.ts';
import { TYPES, type TypeDescriptor } from './runtime-type.ts';
import type { TypeTable } from './type-table.ts';
import type { RuntimeType } from '../../contract/type.ts';

/** An Object as a collection stores it. TypeException unless it is an `element`; `collection` is the type of the collection. */
export function storedElement(value: unknown, element: RuntimeType, collection: RuntimeType, types: TypeTable): unknown {
  if (value === null || element === TYPES.Object) return value;
  if (!instanceOf(value, element, types)) {
    const names = [typeOf(value, types)!, collection as TypeDescriptor].map(runtimeName);
    throw apexException('System.TypeException', `Collection store exception adding ${names[0]} to ${names[1]}`);
  }
  return element.kind === 'primitive' ? unbox(cast(value, element, types)) : value;
}

/** Elements on their way from one collection into another. */
export function transferred(
  items: Iterable<unknown>,
  from: RuntimeType,
  to: RuntimeType,
  collection: RuntimeType,
  types: TypeTable
): Iterable<unknown> {
  if (from === to || (from.kind !== 'primitive' && isAssignable(from as TypeDescriptor, to as TypeDescriptor, types))) return items;
  return Array.from(items, (item) => storedElement(boxElement(item, from), to, collection, types));
}
