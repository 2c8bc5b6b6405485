import type { BoundClass } from '../bind/bound.ts';
import type { FileContext } from '../bind/context.ts';

/** A refusal over the bound tree of one class, inner classes aside: reports what the platform's compiler would. */
export type ClassRule = (file: FileContext, bound: BoundClass) => void;
