import { ancestry, type FoundMethod, methodsOf, sameParameters } from './lookup.ts';
import { chooseApproximate, type OverloadChoice } from './overloads.ts';
import type { ClassType, MethodSymbol, Type } from './type.ts';
import type { TypeSystem } from './type-system.ts';

/** The method of a class that stands for a member of an interface, chosen as a call of it would be; of those that count. */
export function implementationOf(
  types: TypeSystem,
  own: ClassType,
  name: string,
  parameters: readonly Type[],
  counts?: (method: MethodSymbol) => boolean
): FoundMethod | undefined {
  const choice = chooseImplementation(types, own, name, parameters, counts);
  return choice.kind === 'found' ? choice.method : undefined;
}

/** As `implementationOf`: a method of the instance, its own or inherited, else a static one of the class itself. */
export function chooseImplementation(
  types: TypeSystem,
  own: ClassType,
  name: string,
  parameters: readonly Type[],
  counts: (method: MethodSymbol) => boolean = () => true
): OverloadChoice {
  const found: FoundMethod[] = [];
  for (const at of ancestry(types, own).toReversed()) {
    if (at.symbol.kind !== 'class') continue;
    for (const method of methodsOf(types, at, name)) {
      if (method.symbol.isStatic || !counts(method.symbol)) continue;
      const overridden = found.findIndex((known) => sameParameters(known, method));
      if (overridden < 0) found.push(method);
      else found[overridden] = method;
    }
  }
  const choice = chooseApproximate(types, found, parameters);
  if (choice.kind !== 'none') return choice;
  const statics = methodsOf(types, own, name).filter(({ symbol }) => symbol.isStatic);
  return chooseApproximate(types, statics, parameters);
}
