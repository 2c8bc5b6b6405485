import type { TypeRef } from '../language/ast.ts';
import type { Report } from '../language/diagnostics.ts';
import type { Type, TypeSymbol } from './type.ts';
import type { TypeSystem } from './type-system.ts';

/**
 * The type that a written type means inside `from` (absent: outside any class): inner types of the class, of its outer and super classes, then
 * top-level types of the project, of System and Schema, then sObject types. Reports `invalid.unresolved.type` and answers the error type otherwise.
 */
export function resolveType(types: TypeSystem, ref: TypeRef, from: TypeSymbol | undefined, report: Report): Type {
  throw new Error(`not supported: ${String(types)} ${ref.kind} ${String(from)} ${String(report)}`);
}

/** The type or namespace that a dotted name in an expression means, or undefined. The binder asks after variables and members. */
export function resolveTypeName(types: TypeSystem, names: readonly string[], from: TypeSymbol | undefined): Type | undefined {
  throw new Error(`not supported: ${String(types)} ${names.join('.')} ${String(from)}`);
}
