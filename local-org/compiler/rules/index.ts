import type { BoundClass, BoundTrigger } from '../bind/bound.ts';
import type { FileContext } from '../bind/context.ts';

/** A refusal over the bound tree: reports what the platform's compiler would. */
export type ClassRule = (file: FileContext, bound: BoundClass) => void;

const classRules: readonly ClassRule[] = [];

export function checkClass(file: FileContext, bound: BoundClass): void {
  for (const rule of classRules) rule(file, bound);
  for (const inner of bound.inner) checkClass(file, inner);
}

export function checkTrigger(file: FileContext, bound: BoundTrigger): void {
  checkClass(file, bound.holder);
}
