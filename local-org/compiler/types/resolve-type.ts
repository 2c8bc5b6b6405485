import type { Span, TypeRef } from '../language/ast.ts';
import type { Report } from '../language/diagnostics.ts';
import { enclosing } from './lookup.ts';
import { holders } from './overlay.ts';
import { platformNamespace } from './platform-data.ts';
import { typeText } from './type-text.ts';
import type { Type, TypeSymbol } from './type.ts';
import type { TypeSystem } from './type-system.ts';

/**
 * The type that a written type means inside `from` (absent: outside any class): primitives and collections, inner types of the class, of its outer
 * and super classes, then top-level types of the project, of System and Schema, then sObject types. Reports an unknown type, also of an argument, at `at`
 * and answers the error type.
 */
export function resolveType(types: TypeSystem, ref: TypeRef, from: TypeSymbol | undefined, report: Report, at: Span = ref.span): Type {
  const type = resolve(types, ref, from, (_, code, ...values) => report(at, code, ...values));
  if (depthOf(ref) <= maxDepth || type.kind === 'error') return type;
  report(at, 'parameterized.type.too.deep', typeText(type), String(maxDepth + 1));
  return types.table.error;
}

const maxDepth = 8;

/** How deep type arguments stand in one another. */
function depthOf({ typeArguments, arrayDepth }: TypeRef): number {
  return typeArguments.length === 0 ? arrayDepth : arrayDepth + 1 + Math.max(...typeArguments.map(depthOf));
}

function resolve(types: TypeSystem, ref: TypeRef, from: TypeSymbol | undefined, report: Report): Type {
  const typeArguments = ref.typeArguments.map((argument) => resolve(types, argument, from, report));
  let type = named(types, ref, from, typeArguments, report);
  for (let depth = ref.arrayDepth; depth > 0; depth--) type = types.table.list(type);
  return type;
}

/**
 * The type or namespace that a dotted name in an expression means, or undefined; generic platform types with Object for their variables.
 * The binder asks after variables and members.
 */
export function resolveTypeName(types: TypeSystem, names: readonly string[], from: TypeSymbol | undefined): Type | undefined {
  const found = findNamed(types, names, from, 'expression');
  if (!found) {
    const namespace = names.length === 1 ? platformNamespace(names[0]!) : undefined;
    return namespace === undefined ? undefined : types.table.namespace(namespace);
  }
  return 'origin' in found
    ? instantiate(
        types,
        found,
        found.typeVariables.map(() => types.table.object)
      )
    : found;
}

function named(types: TypeSystem, ref: TypeRef, from: TypeSymbol | undefined, typeArguments: readonly Type[], report: Report): Type {
  const { table } = types;
  const names = ref.names.map((name) => name.text);
  const text = names.join('.');
  if (text.toLowerCase() === 'void') return table.void;
  const found = findNamed(types, names, from, 'type');
  if (!found) {
    report(ref.span, 'invalid.unresolved.type', text);
    return table.error;
  }
  if (typeArguments.includes(table.error)) return table.error;
  const variables = 'origin' in found ? found.typeVariables.length : 0;
  if (variables !== typeArguments.length) {
    const full = 'origin' in found && found.origin === 'platform' && !types.platform.isBuiltIn(found) ? found.name : text;
    if (variables === 0) report(ref.span, 'type.arguments.for.non.parameterized.type', full);
    else if (typeArguments.length === 0) report(ref.span, 'no.type.arguments.for.parameterized.type', full);
    else report(ref.span, 'invalid.parameterized.type.count', full, String(variables), String(typeArguments.length));
    return table.error;
  }
  return 'origin' in found ? instantiate(types, found, typeArguments) : found;
}

function instantiate(types: TypeSystem, symbol: TypeSymbol, typeArguments: readonly Type[]): Type {
  return symbol.origin === 'platform' ? types.platform.typeOf(symbol, typeArguments) : types.table.class(symbol);
}

/** `expression`: where a class of System with static members only (BusinessHours) is meant rather than the sObject of its name. */
type Position = 'type' | 'expression';

function findNamed(
  types: TypeSystem,
  names: readonly string[],
  from: TypeSymbol | undefined,
  position: Position
): TypeSymbol | Type | undefined {
  const [first, ...rest] = names as [string, ...string[]];
  const head = findSimple(types, first, from, rest.length === 0 ? position : 'expression');
  if (rest.length === 0) return head;
  let symbol = head && 'origin' in head ? head : undefined;
  for (const name of rest) symbol = symbol && innerType(symbol, name);
  return symbol ?? inNamespace(types, first, rest, position) ?? inOwnNamespace(types, first, rest, from, position);
}

/** Code may name the project's types with the namespace of its package. */
function inOwnNamespace(
  types: TypeSystem,
  namespace: string,
  rest: readonly string[],
  from: TypeSymbol | undefined,
  position: Position
): TypeSymbol | Type | undefined {
  const own = types.schema.namespace.toLowerCase();
  return own !== '' && namespace.toLowerCase() === own ? findNamed(types, rest, from, position) : undefined;
}

/** Primitives and collections are of no namespace; `System.String.valueOf` names a class that holds their members. */
function inNamespace(types: TypeSystem, namespace: string, rest: readonly string[], position: Position): TypeSymbol | Type | undefined {
  const symbol = visible(types.platform.symbol(namespace, rest.join('.')));
  if (symbol && position === 'type' && types.platform.isBuiltIn(symbol)) return undefined;
  if (symbol || rest.length > 1 || namespace.toLowerCase() !== 'schema') return symbol;
  return record(types, rest[0]!);
}

function findSimple(types: TypeSystem, name: string, from: TypeSymbol | undefined, position: Position): TypeSymbol | Type | undefined {
  const system = visible(types.platform.symbol('System', name));
  if (system && types.platform.isBuiltIn(system)) return system;
  for (let scope = from; scope; scope = scope.outer) {
    const inner = innerType(scope, name);
    if (inner) return inner;
  }
  const own = types.projectType(name);
  if (own) return own;
  if (system && position === 'type' && types.schema.object(name) && isUtility(system)) return record(types, name);
  return system ?? types.platform.symbol('Schema', name) ?? record(types, name) ?? innerOfEnclosing(from, name);
}

function innerOfEnclosing(from: TypeSymbol | undefined, name: string): TypeSymbol | undefined {
  for (const outer of from ? enclosing(from) : []) {
    const inner = innerType(outer, name);
    if (inner) return inner;
  }
  return undefined;
}

/** An inner type of the class or of a superclass. */
function innerType(symbol: TypeSymbol, name: string): TypeSymbol | undefined {
  const wanted = name.toLowerCase();
  const seen = new Set<TypeSymbol>();
  for (let at: TypeSymbol | undefined = symbol; at && !seen.has(at); at = at.superclass?.symbol) {
    const found = at.innerTypes.find((inner) => inner.simpleName.toLowerCase() === wanted);
    if (found) return found;
    seen.add(at);
  }
  return undefined;
}

function record(types: TypeSystem, name: string): Type | undefined {
  if (name.toLowerCase() === 'aggregateresult') return types.table.aggregateResult;
  const object = types.schema.object(name);
  return object && types.table.sobjectOf(object);
}

function visible(symbol: TypeSymbol | undefined): TypeSymbol | undefined {
  return symbol?.namespace === 'System' && holders.has(symbol.simpleName) ? undefined : symbol;
}

function isUtility(symbol: TypeSymbol): boolean {
  return symbol.methods.every((method) => method.isStatic) && symbol.fields.every((field) => field.isStatic);
}
