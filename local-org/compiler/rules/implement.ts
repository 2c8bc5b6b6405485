import type { FileContext } from '../bind/context.ts';
import type { Span } from '../language/ast.ts';
import { isAssignable } from '../types/conversions.ts';
import { chooseImplementation } from '../types/implementation.ts';
import { callText } from '../types/overloads.ts';
import { ancestry, isVisible, methodsOf } from '../types/lookup.ts';
import { typeText } from '../types/type-text.ts';
import { substitute } from '../types/type-table.ts';
import type { ClassType, MethodSymbol, Type, TypeSymbol } from '../types/type.ts';
import { methodText, sameSignature, sameTypes } from './method-text.ts';
import { isDropped } from './override.ts';
import type { ClassRule } from './rule.ts';

/** A class that can be constructed has every abstract method of its superclasses and every method of its interfaces. */
export const implement: ClassRule = (file, { symbol }) => {
  if (symbol.kind === 'interface') checkExtended(file, symbol);
  if (symbol.kind !== 'class' || symbol.modifiers.has('abstract')) return;
  const own = file.table.class(symbol);
  const counts = (method: MethodSymbol): boolean => !isDropped(file, method);
  for (let at = symbol.superclass; at; at = at.symbol.superclass) {
    for (const method of at.symbol.methods) {
      if (!method.isAbstract || at.symbol.kind !== 'class') continue;
      const found = ancestry(file.types, own)
        .flatMap((parent) => methodsOf(file.types, parent, method.name))
        .find((one) => !one.symbol.isStatic && sameTypes(one.parameters, methodTypes(method)) && counts(one.symbol));
      const isTaken = found?.symbol.modifiers.has('override') || !isVisible(method, symbol);
      if (!found || found.symbol === method || !isTaken)
        report(file, symbol, 'class.must.implement.abstract.method', methodText(method), method.span);
    }
  }
  for (const parent of interfacesOf(file, symbol)) implementInterface(file, symbol, own, parent);
};

/** An interface and what it extends answer the same wherever they have the same methods. */
function checkExtended(file: FileContext, symbol: TypeSymbol): void {
  const known: MethodSymbol[] = [...symbol.methods];
  for (const { symbol: parent } of [...interfacesOf(file, symbol)].reverse()) {
    for (const method of parent.methods) {
      const same = known.findLastIndex((one) => sameSignature(one, method));
      const before = known[same];
      if (before && before.returns !== method.returns && before.returns.kind !== 'error' && method.returns.kind !== 'error')
        file.report(symbol.span!, 'method.types.clash', typeText(method.returns), typeText(before.returns), parent.name);
      known.push(method);
    }
  }
}

const methodTypes = (method: { readonly parameters: readonly { readonly type: Type }[] }): readonly Type[] =>
  method.parameters.map(({ type }) => type);

function implementInterface(file: FileContext, symbol: TypeSymbol, own: ClassType, parent: ClassType): void {
  const bindings = new Map(parent.symbol.typeVariables.map((name, i) => [name, parent.arguments[i]!]));
  for (const method of parent.symbol.methods) {
    if (method.isStatic) continue;
    const parameters = methodTypes(method).map((type) => substitute(file.table, type, bindings));
    const returns = substitute(file.table, method.returns, bindings);
    const choice = chooseImplementation(file.types, own, method.name, parameters, (one) => !isDropped(file, one));
    if (choice.kind === 'ambiguous') {
      file.report(symbol.span!, 'ambiguous.method.signature', callText(method.name, parameters));
      continue;
    }
    const found = choice.kind === 'found' ? choice.method : undefined;
    const text = methodText(method, parameters, returns, typeText(parent));
    if (!found || !answers(file, found.returns, returns)) report(file, symbol, 'interface.implementation.missing.method', text);
    else if (found.symbol.visibility !== 'public' && found.symbol.visibility !== 'global') {
      file.report(symbol.span!, 'interface.implementation.method.not.visible', symbol.name, text);
    }
  }
}

/** What an implementation answers: the same or something narrower. */
function answers(file: FileContext, found: Type, wanted: Type): boolean {
  return found === wanted || found.kind === 'error' || isAssignable(file.types, found, wanted);
}

/** All interfaces of a class, also through superclasses and other interfaces, with their type arguments. */
function interfacesOf(file: FileContext, symbol: TypeSymbol): ReadonlySet<ClassType> {
  const all = new Set<ClassType>();
  const add = (type: ClassType): void => {
    if (all.has(type)) return;
    all.add(type);
    const bindings = new Map(type.symbol.typeVariables.map((name, i) => [name, type.arguments[i]!]));
    for (const parent of type.symbol.interfaces) add(substitute(file.table, parent, bindings) as ClassType);
  };
  for (let at: TypeSymbol | undefined = symbol; at; at = at.superclass?.symbol) at.interfaces.forEach(add);
  return all;
}

/** The platform names the place of the abstract method, even in another file. */
function report(
  file: FileContext,
  symbol: TypeSymbol,
  code: 'class.must.implement.abstract.method' | 'interface.implementation.missing.method',
  method: string,
  span: Span = symbol.span!
): void {
  file.report(span, code, symbol.name, method);
}
