import type { ClassType, FieldSymbol, MethodSymbol, Type, TypeSymbol, Visibility } from './type.ts';
import { substitute } from './type-table.ts';
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
  switch (type.kind) {
    case 'class':
      return type;
    case 'primitive':
      return system(types, type.name);
    case 'list':
      return system(types, 'List', [type.element]);
    case 'set':
      return system(types, 'Set', [type.element]);
    case 'map':
      return system(types, 'Map', [type.key, type.value]);
    case 'sobject':
      return system(types, 'SObject');
    case 'variable':
      return system(types, 'Object');
    default:
      return undefined;
  }
}

function system(types: TypeSystem, name: string, typeArguments: readonly Type[] = []): ClassType | undefined {
  const symbol = types.platform.symbol('System', name);
  return symbol && types.table.class(symbol, typeArguments);
}

const known = new WeakMap<Type, readonly ClassType[]>();

/**
 * The classes and interfaces whose members a type has, nearest first: itself, its superclasses, their interfaces, and the classes that hold what
 * the platform gives to every enum, user class, record type and object.
 */
export function ancestry(types: TypeSystem, type: Type): readonly ClassType[] {
  let found = known.get(type);
  if (!found) known.set(type, (found = findAncestry(types, type)));
  return found;
}

function findAncestry(types: TypeSystem, type: Type): readonly ClassType[] {
  const own = memberClass(types, type);
  if (!own) return [];
  const holders = given(type).flatMap((name) => system(types, name, [type]) ?? []);
  const found: ClassType[] = type.kind === 'class' ? [own] : [...holders, own];
  for (let at = inherited(types, own, own.symbol.superclass); at && !found.includes(at); at = inherited(types, at, at.symbol.superclass)) {
    found.push(at);
  }
  for (const at of found) {
    for (const written of at.symbol.interfaces) {
      const parent = inherited(types, at, written);
      if (parent && !found.includes(parent)) found.push(parent);
    }
  }
  if (type.kind === 'class') found.push(...holders);
  const object = system(types, 'Object');
  if (object && !found.includes(object)) found.push(object);
  return found;
}

function inherited(types: TypeSystem, child: ClassType, written: ClassType | undefined): ClassType | undefined {
  return written && (substitute(types.table, written, bindings(child)) as ClassType);
}

/** Holders of `overlay.ts` whose variable stands for the type itself. */
function given(type: Type): readonly string[] {
  if (type.kind === 'class') {
    if (type.symbol.kind === 'enum') return ['Enum'];
    return type.symbol.origin === 'project' && type.symbol.kind === 'class' && !isException(type.symbol) ? ['UserClass'] : [];
  }
  if (type.kind !== 'sobject') return [];
  return type.object ? ['Record', 'Setting'] : ['Record'];
}

export function bindings(type: ClassType): ReadonlyMap<string, Type> {
  return new Map(type.symbol.typeVariables.map((name, index) => [name, type.arguments[index]!]));
}

/** A field, property or enum constant, inherited ones included. Fields of records are in schema-types.ts. */
export function findField(types: TypeSystem, on: Type, name: string): FoundField | undefined {
  for (const at of ancestry(types, on)) {
    const symbol = fieldsByName(at.symbol).get(name.toLowerCase());
    if (symbol) return { symbol, type: substitute(types.table, symbol.type, bindings(at)) };
  }
  return undefined;
}

/**
 * All overloads of a name: own, inherited, of interfaces, of Object. An overridden method is left out. Static and instance methods come together:
 * `Account.getSObjectType()` and `record.getSObjectType()` are two methods.
 */
export function findMethods(types: TypeSystem, on: Type, name: string): readonly FoundMethod[] {
  const found: FoundMethod[] = [];
  for (const at of ancestry(types, on)) {
    for (const symbol of methodsByName(at.symbol).get(name.toLowerCase()) ?? []) {
      const method = seenThrough(types, symbol, at);
      if (!found.some((nearer) => nearer.symbol.isStatic === symbol.isStatic && sameParameters(nearer, method))) found.push(method);
    }
  }
  return found;
}

/** The methods of a name that one class of the ancestry declares. */
export function methodsOf(types: TypeSystem, at: ClassType, name: string): readonly FoundMethod[] {
  return (methodsByName(at.symbol).get(name.toLowerCase()) ?? []).map((symbol) => seenThrough(types, symbol, at));
}

/** Constructors of a class, the implicit default and those of exceptions included; implicit ones have no declaration. */
export function findConstructors(types: TypeSystem, of: Type): readonly FoundMethod[] {
  const at = memberClass(types, of);
  if (!at || at.symbol.kind !== 'class') return [];
  const declared = at.symbol.constructors.map((symbol) => seenThrough(types, symbol, at));
  if (at.symbol.origin === 'platform') return declared;
  const implicit = isException(at.symbol) ? exceptionParameters(types) : declared.length === 0 ? [[]] : [];
  const added = implicit.map((parameters) => seenThrough(types, implicitConstructor(types, at.symbol, parameters), at));
  return [...declared, ...added.filter((method) => !declared.some((known) => sameParameters(known, method)))];
}

/** Parameters of the constructors that every exception has. */
export function exceptionParameters(types: TypeSystem): readonly (readonly Type[])[] {
  const { table, platform } = types;
  const cause = platform.type('System.Exception');
  return [[], [table.string], [cause], [table.string, cause]];
}

function implicitConstructor(types: TypeSystem, owner: TypeSymbol, parameters: readonly Type[]): MethodSymbol {
  return {
    owner,
    name: owner.simpleName,
    isConstructor: true,
    parameters: parameters.map((type, index) => ({ name: `p${index + 1}`, type, isFinal: false })),
    returns: types.table.void,
    isStatic: false,
    isAbstract: false,
    visibility: 'global',
    modifiers: new Set(),
    annotations: new Set()
  };
}

function seenThrough(types: TypeSystem, symbol: MethodSymbol, at: ClassType): FoundMethod {
  const bound = bindings(at);
  return {
    symbol,
    parameters: symbol.parameters.map((parameter) => substitute(types.table, parameter.type, bound)),
    returns: substitute(types.table, symbol.returns, bound)
  };
}

export function sameParameters(a: Pick<FoundMethod, 'parameters'>, b: Pick<FoundMethod, 'parameters'>): boolean {
  return a.parameters.length === b.parameters.length && a.parameters.every((type, index) => type === b.parameters[index]);
}

/** Whether code in `from` may use a member; test classes see what is `@TestVisible`. */
export function isVisible(
  member: { readonly visibility: Visibility; readonly owner: TypeSymbol; readonly annotations: ReadonlySet<string> },
  from: TypeSymbol | undefined
): boolean {
  if (member.visibility === 'public' || member.visibility === 'global') return true;
  if (!from) return false;
  if (outermost(from) === outermost(member.owner)) return true;
  if (member.annotations.has('testvisible') && outermost(from).annotations.has('istest')) return true;
  return member.visibility === 'protected' && extendsClass(from, member.owner);
}

/** The classes whose static members and inner types code of a class may name alone: the one that it stands in, then those that its superclasses stand in. */
export function enclosing(symbol: TypeSymbol): readonly TypeSymbol[] {
  const found = new Set<TypeSymbol>();
  const seen = new Set<TypeSymbol>();
  for (let at: TypeSymbol | undefined = symbol; at && !seen.has(at); at = at.superclass?.symbol) {
    if (at.outer) found.add(at.outer);
    seen.add(at);
  }
  return [...found];
}

function outermost(symbol: TypeSymbol): TypeSymbol {
  let at = symbol;
  while (at.outer) at = at.outer;
  return at;
}

/** Whether the class or one that it stands in extends `owner`. */
function extendsClass(from: TypeSymbol, owner: TypeSymbol): boolean {
  for (let scope: TypeSymbol | undefined = from; scope; scope = scope.outer) {
    for (let at: TypeSymbol | undefined = scope; at; at = at.superclass?.symbol) if (at === owner) return true;
  }
  return false;
}

export function isException(symbol: TypeSymbol): boolean {
  for (let at: TypeSymbol | undefined = symbol; at; at = at.superclass?.symbol) if (at.name === 'System.Exception') return true;
  return false;
}

/** Whether `sub` is the class or interface `of`, or extends or implements it. */
export function isSubtype(types: TypeSystem, sub: Type, of: ClassType): boolean {
  return ancestry(types, sub).includes(of);
}

// By the lists themselves: a type that is declared again has new ones.
const fieldIndexes = new WeakMap<readonly FieldSymbol[], ReadonlyMap<string, FieldSymbol>>();
const methodIndexes = new WeakMap<readonly MethodSymbol[], ReadonlyMap<string, readonly MethodSymbol[]>>();

function fieldsByName({ fields }: TypeSymbol): ReadonlyMap<string, FieldSymbol> {
  let index = fieldIndexes.get(fields);
  if (!index) fieldIndexes.set(fields, (index = new Map(fields.toReversed().map((field) => [field.name.toLowerCase(), field]))));
  return index;
}

function methodsByName({ methods }: TypeSymbol): ReadonlyMap<string, readonly MethodSymbol[]> {
  let index = methodIndexes.get(methods);
  if (!index) methodIndexes.set(methods, (index = byName(methods)));
  return index;
}

function byName(methods: readonly MethodSymbol[]): ReadonlyMap<string, readonly MethodSymbol[]> {
  const groups = new Map<string, MethodSymbol[]>();
  for (const method of methods) {
    const name = method.name.toLowerCase();
    const group = groups.get(name);
    if (group) group.push(method);
    else groups.set(name, [method]);
  }
  return groups;
}
