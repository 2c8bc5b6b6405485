import { argumentConversion, isPassedUnchecked } from './conversions.ts';
import type { FoundMethod } from './lookup.ts';
import type { Type } from './type.ts';
import type { TypeSystem } from './type-system.ts';
import { typeText } from './type-text.ts';

export type OverloadChoice =
  | { readonly kind: 'found'; readonly method: FoundMethod }
  | { readonly kind: 'ambiguous'; readonly methods: readonly FoundMethod[] }
  | { readonly kind: 'none' };

/**
 * The overload that fits the arguments best: none of its parameters is farther from its argument than another applicable overload's, and one
 * is nearer. Distances of different arguments do not outweigh each other.
 */
export function chooseOverload(types: TypeSystem, candidates: readonly FoundMethod[], argumentTypes: readonly Type[]): OverloadChoice {
  const applicable = candidates.flatMap((method) => {
    const distances = distancesOf(types, method, argumentTypes);
    return distances ? [{ method, distances }] : [];
  });
  if (applicable.length === 0) return { kind: 'none' };
  const best = applicable.find((one) => applicable.every((other) => other === one || isNearer(one.distances, other.distances)));
  return best ? { kind: 'found', method: best.method } : { kind: 'ambiguous', methods: applicable.map((one) => one.method) };
}

function distancesOf(types: TypeSystem, method: FoundMethod, argumentTypes: readonly Type[]): readonly number[] | undefined {
  // A method of an unknown type fits no call.
  if (method.parameters.length !== argumentTypes.length || method.returns.kind === 'error') return undefined;
  const distances: number[] = [];
  for (const [index, type] of argumentTypes.entries()) {
    const parameter = method.parameters[index]!;
    if (parameter.kind === 'error') return undefined;
    const distance =
      argumentConversion(types, type, parameter)?.distance ??
      (isPassedUnchecked(types, type, method.symbol.parameters[index]!.type) ? 0 : undefined);
    if (distance === undefined) return undefined;
    distances.push(distance);
  }
  return distances;
}

function isNearer(one: readonly number[], other: readonly number[]): boolean {
  return one.every((distance, index) => distance <= other[index]!) && one.some((distance, index) => distance < other[index]!);
}

/** `void foo(Integer,String)`: how messages name a call that found no method, or more than one. */
export function callText(name: string, argumentTypes: readonly Type[]): string {
  return `void ${name}(${argumentTypes.map(typeText).join(', ')})`;
}
