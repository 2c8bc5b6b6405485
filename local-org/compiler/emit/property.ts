import type { FieldSymbol } from '../types/type.ts';
import { isOverridable } from '../bind/bind-name.ts';

/** Whether an accessor is the plain stored value, so that no method is emitted for it. */
export function isAutomatic(symbol: FieldSymbol, accessor: 'getter' | 'setter'): boolean {
  const used = symbol[accessor];
  return used !== undefined && used.body === undefined && !isOverridable(symbol) && symbol.owner.kind === 'class';
}
