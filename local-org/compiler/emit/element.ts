import type { Type } from '../types/type.ts';

/** A list or map that may be one of a narrower type than its static one says: List and Map are covariant (trap 9). */
export function isView(type: Type): boolean {
  if (type.kind === 'list') return isOpen(type.element);
  return type.kind === 'map' && (isOpen(type.key) || isOpen(type.value));
}

/** What a for-each runs over has elements that are known only as Objects. */
export function holdsObjects(type: Type): boolean {
  const element = type.kind === 'list' || type.kind === 'set' ? type.element : type.kind === 'class' ? type.arguments[0] : undefined;
  return element?.kind === 'primitive' && element.name === 'Object';
}

const isOpen = (type: Type): boolean => (type.kind === 'primitive' && type.name === 'Object') || (type.kind === 'sobject' && !type.object);
