import type { Schema } from '../../contract/schema.ts';
import type { PrimitiveName } from '../../contract/type.ts';
import { readMember, splitTypes } from './member-signature.ts';
import { allPlatformTypes, platformTypeData } from './platform-data.ts';
import { PlatformSymbol } from './platform-symbol.ts';
import type { FieldSymbol, MethodSymbol, Type, TypeSymbol } from './type.ts';
import type { TypeTable } from './type-table.ts';
import { keyText } from './type-text.ts';

const primitives: readonly PrimitiveName[] = [
  'Object',
  'Boolean',
  'Integer',
  'Long',
  'Double',
  'Decimal',
  'String',
  'Id',
  'Date',
  'Datetime',
  'Time',
  'Blob'
];
const collections: ReadonlySet<string> = new Set(['List', 'Set', 'Map', 'SObject']);
const primitiveNames = new Map(primitives.map((name) => [name.toLowerCase(), name]));

/** Symbols of the platform's types, made when they are first asked for. */
export class PlatformTypes {
  readonly #table: TypeTable;
  readonly #schema: Schema;
  readonly #symbols = new Map<string, TypeSymbol>();

  constructor(table: TypeTable, schema: Schema) {
    this.#table = table;
    this.#schema = schema;
  }

  /** `name` may be `Outer.Inner`. Case-insensitive. */
  symbol(namespace: string, name: string): TypeSymbol | undefined {
    const known = platformTypeData(namespace, name);
    if (!known) return undefined;
    const fullName = `${known.namespace}.${known.name}`;
    let symbol = this.#symbols.get(fullName);
    if (!symbol) this.#symbols.set(fullName, (symbol = new PlatformSymbol(known, this)));
    return symbol;
  }

  innerSymbols(outer: TypeSymbol): readonly TypeSymbol[] {
    const prefix = `${outer.name}.`;
    return allPlatformTypes().flatMap(({ namespace, name }) => {
      const inner = `${namespace}.${name}`.startsWith(prefix) ? this.symbol(namespace, name) : undefined;
      return inner ?? [];
    });
  }

  /** The type of a symbol; generic ones with their own variables as arguments. `System.String` is the primitive, `System.List` a list. */
  typeOf(symbol: TypeSymbol, typeArguments: readonly Type[] = symbol.typeVariables.map((name) => this.#table.variable(name))): Type {
    const [first, second] = typeArguments;
    if (symbol.namespace === 'System') {
      const primitive = primitiveNames.get(symbol.simpleName.toLowerCase());
      if (primitive) return this.#table.primitive(primitive);
      if (symbol.simpleName === 'List') return this.#table.list(first!);
      if (symbol.simpleName === 'Set') return this.#table.set(first!);
      if (symbol.simpleName === 'Map') return this.#table.map(first!, second!);
      if (symbol.simpleName === 'SObject') return this.#table.sobject;
    }
    return this.#table.class(symbol, typeArguments);
  }

  /** Types that no class of the project can hide: primitives, collections, SObject. */
  isBuiltIn(symbol: TypeSymbol): boolean {
    return symbol.namespace === 'System' && (primitiveNames.has(symbol.simpleName.toLowerCase()) || collections.has(symbol.simpleName));
  }

  /** A type as the platform's data writes it; `variables` are the type variables in reach. */
  type(text: string, variables: readonly string[] = []): Type {
    if (text === 'void') return this.#table.void;
    if (variables.includes(text)) return this.#table.variable(text);
    const open = text.indexOf('<');
    const name = open < 0 ? text : text.slice(0, open);
    const typeArguments = open < 0 ? [] : splitTypes(text.slice(open + 1, -1)).map((argument) => this.type(argument, variables));
    if (name === 'RecordSet') return this.#table.queryResult(typeArguments[0]!);
    if (name.startsWith('SObject:')) return this.#record(name.slice('SObject:'.length));
    const dot = name.indexOf('.');
    const symbol = dot < 0 ? this.symbol('System', name) : this.symbol(name.slice(0, dot), name.slice(dot + 1));
    // Types of namespaces that are left out of the data.
    if (!symbol) return this.#table.object;
    return this.typeOf(symbol, open < 0 ? undefined : typeArguments);
  }

  #record(name: string): Type {
    const object = this.#schema.object(name);
    return object ? this.#table.sobjectOf(object) : this.#table.sobject;
  }
}

/**
 * The key of a platform member for `Abi.lib`: `System.String.abbreviate(Integer)`, `System.HttpRequest.<init>()`, `get:System.Trigger.new`.
 * Parameter types are written as the member declares them: primitives and collections plain, other platform types with their namespace
 * (`System.Http.send(System.HttpRequest)`), type variables as Object (`System.List.add(Object)`).
 */
export function memberKey(member: MethodSymbol): string;
export function memberKey(member: FieldSymbol, access: 'get' | 'set'): string;
export function memberKey(member: MethodSymbol | FieldSymbol, access?: 'get' | 'set'): string {
  if (!('parameters' in member)) return `${access}:${member.owner.name}.${member.name}`;
  const parameters = member.parameters.map((parameter) => keyText(parameter.type)).join(',');
  return `${member.owner.name}.${member.isConstructor ? '<init>' : member.name}(${parameters})`;
}

/** The keys of every member that platform data declares: what an implementation may register. Fields and properties count with both accessors. */
export function allMemberKeys(): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { namespace, name, data } of allPlatformTypes()) {
    const owner = `${namespace}.${name}`;
    for (const text of data.members ?? []) {
      const member = readMember(text);
      if (member.kind === 'field') {
        keys.add(`get:${owner}.${member.name}`).add(`set:${owner}.${member.name}`);
        continue;
      }
      const parameters = member.parameters.map((parameter) => erase(parameter, data.variables ?? []));
      keys.add(`${owner}.${member.kind === 'constructor' ? '<init>' : member.name}(${parameters.join(',')})`);
    }
  }
  return keys;
}

/** `List<T>` → `List<Object>`, `System.Iterable` → `System.Iterable<Object>`; a record type of the data by its name. */
function erase(type: string, variables: readonly string[]): string {
  return type.replace(/[A-Za-z_][\w.:]*/g, (name, at: number) => {
    if (variables.includes(name)) return 'Object';
    if (name === 'RecordSet') return 'List';
    const [namespace = '', ...simple] = name.split('.');
    const open = type[at + name.length] === '<' ? undefined : platformTypeData(namespace, simple.join('.'))?.data.variables;
    if (open) return `${name}<${open.map(() => 'Object').join(',')}>`;
    return name.startsWith('SObject:') ? name.slice('SObject:'.length) : name;
  });
}
