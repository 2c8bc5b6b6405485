import type { FieldSymbol, MethodSymbol, Type, TypeSymbol, ClassType, Visibility } from './type.ts';
import type { TypeSystem } from './type-system.ts';

/** A field or property seen through a type: `type` has the type's arguments in place. */
export interface FoundField {
  readonly symbol: FieldSymbol;
  readonly type: Type;
}
/** A method or constructor seen through a type. */
export interface FoundMethod {
  readonly symbol: MethodSymbol;
  readonly parameters: readonly Type[];
  readonly returns: Type;
}

/** The class whose members a type has: `System.String` for String, `System.List<T>` for a list, `System.SObject` for records. */
export function memberClass(types: TypeSystem, type: Type): ClassType | undefined {
  throw new Error(`not supported: ${String(types)} ${type.kind}`);
}
/** A field, property or enum constant, inherited ones included. Fields of records are in schema-types.ts. */
export function findField(types: TypeSystem, on: Type, name: string): FoundField | undefined {
  throw new Error(`not supported: ${String(types)} ${on.kind} ${name}`);
}
/** All overloads of a name: own, inherited, of interfaces, of Object. An overridden method is left out. */
export function findMethods(types: TypeSystem, on: Type, name: string): readonly FoundMethod[] {
  throw new Error(`not supported: ${String(types)} ${on.kind} ${name}`);
}
/** Constructors of a class, the implicit default and those of exceptions included. */
export function findConstructors(types: TypeSystem, of: Type): readonly FoundMethod[] {
  throw new Error(`not supported: ${String(types)} ${of.kind}`);
}
/** Whether code in `from` may use a member; test classes see what is `@TestVisible`. */
export function isVisible(
  member: { readonly visibility: Visibility; readonly owner: TypeSymbol; readonly annotations: ReadonlySet<string> },
  from: TypeSymbol | undefined
): boolean {
  throw new Error(`not supported: ${member.visibility} ${String(from)}`);
}
/** Whether `sub` is `of` or extends or implements it. */
export function isSubtype(types: TypeSystem, sub: Type, of: Type): boolean {
  throw new Error(`not supported: ${String(types)} ${sub.kind} ${of.kind}`);
}
