import { ancestry, enclosing, type FoundMethod, methodsOf, sameParameters } from './lookup.ts';
import { chooseOverload, type OverloadChoice } from './overloads.ts';
import type { Type } from './type.ts';
import type { TypeSystem } from './type-system.ts';

/** How a call begins: with a value (or nothing, where there is an object), or with a type (or nothing, in static code). */
export type CalledOn = 'value' | 'type';

/**
 * The method that a call means. Methods of the instance are judged together, static ones class by class from the nearest; whether first the ones or the
 * others, what the call begins with decides. Static methods of the classes around come last. The first group with one that fits ends the search.
 */
export function chooseMethod(
  types: TypeSystem,
  on: Type,
  name: string,
  argumentTypes: readonly Type[],
  calledOn: CalledOn
): OverloadChoice {
  for (const group of groups(types, on, name, calledOn)) {
    const choice = chooseOverload(types, group, argumentTypes);
    if (choice.kind !== 'none') return choice;
  }
  return { kind: 'none' };
}

function* groups(types: TypeSystem, on: Type, name: string, calledOn: CalledOn): Iterable<readonly FoundMethod[]> {
  if (calledOn === 'value') yield* ofInstance(types, on, name);
  yield* ofClasses(types, on, name);
  if (calledOn === 'type') yield* ofInstance(types, on, name);
  if (on.kind !== 'class') return;
  for (const outer of enclosing(on.symbol)) yield* ofClasses(types, types.table.class(outer), name);
}

/** An interface has its own methods and those of Object, then what it extends has, farthest first. */
function* ofInstance(types: TypeSystem, on: Type, name: string): Iterable<readonly FoundMethod[]> {
  const parents = ancestry(types, on);
  const isInterface = on.kind === 'class' && on.symbol.kind === 'interface';
  const [first, rest] = [
    parents.filter(({ symbol }) => symbol.kind !== 'interface'),
    parents.filter(({ symbol }) => symbol.kind === 'interface')
  ];
  if (isInterface) first.unshift(rest.shift()!);
  const found: FoundMethod[] = [];
  // Of the farthest class first: what is declared again stays in its place.
  for (const at of first.toReversed()) {
    for (const method of methodsOf(types, at, name)) {
      if (method.symbol.isStatic) continue;
      const overridden = found.findIndex((known) => sameParameters(known, method));
      if (overridden < 0) found.push(method);
      else found[overridden] = method;
    }
  }
  yield found;
  // A class of the project has what its interfaces ask for, or does not compile.
  if (on.kind === 'class' && on.symbol.origin === 'project' && !isInterface) return;
  for (const at of rest.toReversed()) yield methodsOf(types, at, name).filter(({ symbol }) => !symbol.isStatic);
}

/** Static methods that records have are of no class. */
function* ofClasses(types: TypeSystem, on: Type, name: string): Iterable<readonly FoundMethod[]> {
  const found = ancestry(types, on).map((at) => methodsOf(types, at, name).filter(({ symbol }) => symbol.isStatic));
  if (on.kind === 'sobject') yield found.flat();
  else yield* found;
}
