import { isAssignable } from './conversions.ts';
import { ancestry, type FoundMethod, methodsOf } from './lookup.ts';
import type { ClassType, MethodSymbol, Type } from './type.ts';
import type { TypeSystem } from './type-system.ts';

/**
 * The method of a class that stands for a member of an interface: one with the same parameters, else one whose parameters take as much and more; the
 * nearest that counts.
 */
export function implementationOf(
  types: TypeSystem,
  own: ClassType,
  name: string,
  parameters: readonly Type[],
  counts: (method: MethodSymbol) => boolean = () => true
): FoundMethod | undefined {
  const candidates = ancestry(types, own)
    .flatMap((at) => methodsOf(types, at, name))
    .filter(({ symbol, parameters: given }) => symbol.owner.kind === 'class' && given.length === parameters.length && counts(symbol));
  const by = (takes: (type: Type, wanted: Type) => boolean): FoundMethod | undefined =>
    candidates.find((found) => found.parameters.every((type, i) => takes(type, parameters[i]!)));
  return by((type, wanted) => type === wanted) ?? by((type, wanted) => takesAll(types, type, wanted));
}

/** A batch may take a list of a concrete object where the interface has a list of any. */
function takesAll(types: TypeSystem, type: Type, wanted: Type): boolean {
  return type === wanted || (type.kind === 'list' && wanted.kind === 'list') || isAssignable(types, wanted, type);
}
