import type { BoundClass } from '../bind/bound.ts';
import { typesOf } from '../rules/method-text.ts';
import { argumentConversion } from '../types/conversions.ts';
import { implementationOf } from '../types/implementation.ts';
import { findMethods } from '../types/lookup.ts';
import type { MethodSymbol, Type, TypeSymbol } from '../types/type.ts';
import type { TypeSystem } from '../types/type-system.ts';
import { supertypes } from './colour.ts';
import { aliasName, className, methodName } from './names.ts';
import type { Pool } from './pool.ts';
import type { Writer } from './writer.ts';

/** Members of Object that the platform calls on any class. */
const ofObject: readonly (readonly [name: string, arity: number])[] = [
  ['toString', 0],
  ['equals', 1],
  ['hashCode', 0]
];

/** Methods by which the platform reaches a class of the project (contract/abi.ts, JsClass). */
export function emitAliases(types: TypeSystem, pool: Pool, out: Writer, { symbol, methods }: BoundClass): void {
  const wanted = new Map<string, readonly [string, number]>();
  for (const [name, arity] of ofObject) {
    if (methods.some((method) => isCalled(method.symbol, name, arity))) wanted.set(aliasName(name, arity), [name, arity]);
  }
  for (const parent of supertypes(symbol)) {
    if (parent.symbol.origin !== 'platform') continue;
    for (const member of parent.symbol.methods) {
      const alias = aliasName(member.name, member.parameters.length);
      const isOwn =
        parent.symbol.kind === 'interface' || methods.some((method) => isCalled(method.symbol, member.name, member.parameters.length));
      if (!member.isStatic && isOwn) wanted.set(alias, [member.name, member.parameters.length]);
    }
  }
  for (const [alias, [name, arity]] of wanted) emitAlias(types, pool, out, symbol, alias, name, arity);
  emitBridges(types, pool, out, symbol);
}

/** Members of the project's interfaces that a method with wider parameters, or a static one, stands for. */
function emitBridges(types: TypeSystem, pool: Pool, out: Writer, symbol: TypeSymbol): void {
  const bridged = new Set<string>();
  for (const { symbol: parent } of supertypes(symbol)) {
    if (parent.origin !== 'project' || parent.kind !== 'interface') continue;
    for (const member of parent.methods) {
      const found = implementationOf(types, types.table.class(symbol), member.name, typesOf(member))?.symbol;
      const name = methodName(member);
      if (!found || found.owner.origin !== 'project' || bridged.has(name)) continue;
      if (methodName(found) === name && !found.isStatic) continue;
      bridged.add(name);
      const values = member.parameters.map((_, i) => `$${i + 1}`);
      const passed = found.parameters.map(({ type }, i) => passedAs(types, values[i]!, member.parameters[i]!.type, type));
      out.line(
        `${name}(${values.join(', ')}) { return ${holderOf(pool, symbol, found)}.${methodName(found)}(${passed.join(', ')}); }`,
        found.span
      );
    }
  }
}

/** What a method is called on inside `symbol`. A static method may implement a member of an interface, too. */
function holderOf(pool: Pool, symbol: TypeSymbol, method: MethodSymbol): string {
  if (!method.isStatic) return 'this';
  return method.owner === symbol ? className(symbol) : pool.class(method.owner);
}

/** What becomes an Object keeps its type in a box. */
function passedAs(types: TypeSystem, value: string, from: Type, to: Type): string {
  const kind = argumentConversion(types, from, to)?.kind;
  return kind === 'boxDouble' || kind === 'boxId' ? `$.${kind}(${value})` : value;
}

function isCalled(method: MethodSymbol, name: string, arity: number): boolean {
  const isOpen = method.visibility === 'public' || method.visibility === 'global';
  return isOpen && method.name.toLowerCase() === name.toLowerCase() && method.parameters.length === arity;
}

function emitAlias(types: TypeSystem, pool: Pool, out: Writer, symbol: TypeSymbol, alias: string, name: string, arity: number): void {
  const candidates = findMethods(types, types.table.class(symbol), name)
    .map((found) => found.symbol)
    .filter((method) => method.owner.origin === 'project' && method.owner.kind === 'class' && isCalled(method, name, arity));
  const [first, ...others] = candidates;
  if (!first) return;
  const values = first.parameters.map((_, i) => `$${i + 1}`);
  const call = (method: MethodSymbol): string => `return ${holderOf(pool, symbol, method)}.${methodName(method)}(${values.join(', ')});`;
  // Overloads of one arity (`execute` of Queueable and of Schedulable): the arguments tell which is meant.
  const choices = others.map((method) => {
    const tests = method.parameters.map(({ type }, i) => `$.instanceOf(${values[i]!}, ${pool.type(type)})`);
    return `if (${tests.join(' && ') || 'false'}) ${call(method)} `;
  });
  out.line(`${alias}(${values.join(', ')}) { ${choices.join('')}${call(first)} }`, first.span);
}
