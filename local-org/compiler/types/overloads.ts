import { argumentConversion, conversion, isPassedUnchecked } from './conversions.ts';
import type { FoundMethod } from './lookup.ts';
import type { Type } from './type.ts';
import type { TypeSystem } from './type-system.ts';
import { typeText } from './type-text.ts';

export type OverloadChoice =
  { readonly kind: 'found'; readonly method: FoundMethod } | { readonly kind: 'ambiguous' } | { readonly kind: 'none' };

/**
 * The overload that fits the arguments best: one of just their types, else one of which no parameter is farther from its argument than another's, and
 * one is nearer. Distances of different arguments do not outweigh each other. They are compared in their order: what two of them leave open, a later one
 * that is nearer than the first decides.
 */
export function chooseOverload(types: TypeSystem, candidates: readonly FoundMethod[], argumentTypes: readonly Type[]): OverloadChoice {
  const exact = candidates.find((method) => isExact(method, argumentTypes));
  return exact ? { kind: 'found', method: exact } : chooseApproximate(types, candidates, argumentTypes);
}

/** As `chooseOverload`; one of just the arguments' types has no precedence. */
export function chooseApproximate(types: TypeSystem, candidates: readonly FoundMethod[], argumentTypes: readonly Type[]): OverloadChoice {
  let best: { readonly method: FoundMethod; readonly distances: readonly number[] } | undefined;
  let isOpen = false;
  for (const method of candidates) {
    const distances = distancesOf(types, method, argumentTypes);
    if (!distances) continue;
    const order = best ? compare(distances, best.distances) : -1;
    if (order < 0) {
      best = { method, distances };
      isOpen = false;
    } else if (order === 0) isOpen = true;
  }
  if (!best) return { kind: 'none' };
  return isOpen ? { kind: 'ambiguous' } : { kind: 'found', method: best.method };
}

function isExact(method: FoundMethod, argumentTypes: readonly Type[]): boolean {
  if (method.parameters.length !== argumentTypes.length || method.returns.kind === 'error') return false;
  return method.parameters.every((type, index) => isSame(type, argumentTypes[index]!));
}

/** The rows of a query are a list like any other. */
function isSame(a: Type, b: Type): boolean {
  return a === b || (a.kind === 'list' && b.kind === 'list' && a.element === b.element);
}

function distancesOf(types: TypeSystem, method: FoundMethod, argumentTypes: readonly Type[]): readonly number[] | undefined {
  // A method of an unknown type fits no call.
  if (method.parameters.length !== argumentTypes.length || method.returns.kind === 'error') return undefined;
  const distances: number[] = [];
  for (const [index, type] of argumentTypes.entries()) {
    const parameter = method.parameters[index]!;
    if (parameter.kind === 'error') return undefined;
    const declared = method.symbol.parameters[index]!.type;
    // What a collection holds is assigned to it.
    const convert = declared.kind === 'variable' ? conversion : argumentConversion;
    const distance = convert(types, type, parameter)?.distance ?? (isPassedUnchecked(types, type, declared) ? 0 : undefined);
    if (distance === undefined) return undefined;
    distances.push(distance);
  }
  return distances;
}

/** Below zero: the one is nearer. Zero: neither is, or each in another argument. */
function compare(one: readonly number[], other: readonly number[]): number {
  const isNearer = one.some((distance, index) => distance < other[index]!);
  const isFarther = one.some((distance, index) => distance > other[index]!);
  return isNearer === isFarther ? 0 : isNearer ? -1 : 1;
}

/** `void foo(Integer,String)`: how messages name a call that found no method, or more than one. */
export function callText(name: string, argumentTypes: readonly Type[]): string {
  return `void ${name}(${argumentTypes.map(typeText).join(', ')})`;
}
