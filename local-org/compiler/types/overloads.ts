import type { Type } from './type.ts';
import type { FoundMethod } from './lookup.ts';
import type { TypeSystem } from './type-system.ts';

export type OverloadChoice =
  | { readonly kind: 'found'; readonly method: FoundMethod }
  | { readonly kind: 'ambiguous'; readonly methods: readonly FoundMethod[] }
  | { readonly kind: 'none' };

/** The overload whose parameters are nearest to the argument types. */
export function chooseOverload(types: TypeSystem, candidates: readonly FoundMethod[], argumentTypes: readonly Type[]): OverloadChoice {
  throw new Error(`not supported: ${String(types)} ${candidates.length} ${argumentTypes.length}`);
}
/** `void foo(Integer, String)` as messages name a call that found no method. */
export function callText(name: string, argumentTypes: readonly Type[]): string {
  throw new Error(`not supported: ${name} ${argumentTypes.length}`);
}
