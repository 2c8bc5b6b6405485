import type { Type } from './type.ts';
import type { TypeSystem } from './type-system.ts';

/** What has to happen to a value; `none`: nothing at run time. */
export type ConversionKind =
  | 'none'
  | 'intToLong'
  | 'intToDouble'
  | 'intToDecimal'
  | 'longToDouble'
  | 'longToDecimal'
  | 'doubleToDecimal'
  | 'decimalToDouble'
  | 'stringToId'
  | 'idToString'
  | 'dateToDatetime'
  /** A Double or an Id becomes an Object and keeps its type in a box. */
  | 'boxDouble'
  | 'boxId'
  /** `List<SObject>` → `List<Account>`: allowed, tested at run time. */
  | 'checkedCast'
  /** `[SELECT …]` → a single record. */
  | 'singleRow';

export interface Conversion {
  readonly kind: ConversionKind;
  /** 0 for the same type; the overload with the least sum wins. */
  readonly distance: number;
}

/** The implicit conversion at assignment, argument and return, or undefined if there is none. */
export function conversion(types: TypeSystem, from: Type, to: Type): Conversion | undefined {
  throw new Error(`not supported: ${String(types)} ${from.kind} ${to.kind}`);
}
export function isAssignable(types: TypeSystem, from: Type, to: Type): boolean {
  return conversion(types, from, to) !== undefined;
}
/** Whether `(to) value` compiles. */
export function isCastable(types: TypeSystem, from: Type, to: Type): boolean {
  throw new Error(`not supported: ${String(types)} ${from.kind} ${to.kind}`);
}
/** What `value instanceof type` is to the compiler. */
export function instanceOfVerdict(types: TypeSystem, from: Type, to: Type): 'open' | 'alwaysTrue' | 'alwaysFalse' | 'notAllowed' {
  throw new Error(`not supported: ${String(types)} ${from.kind} ${to.kind}`);
}
/** The type of `c ? a : b` and `a ?? b`, or undefined if the branches do not unify. */
export function unify(types: TypeSystem, a: Type, b: Type): Type | undefined {
  throw new Error(`not supported: ${String(types)} ${a.kind} ${b.kind}`);
}
