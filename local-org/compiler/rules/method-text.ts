import { typeText } from '../types/type-text.ts';
import type { MethodSymbol, Type } from '../types/type.ts';

/** `Integer Outer.Inner.area(String)`, as messages name a method; types may be seen through a generic interface. */
export function methodText(
  symbol: MethodSymbol,
  parameters: readonly Type[] = typesOf(symbol),
  returns: Type = symbol.returns,
  owner = symbol.owner.name
): string {
  const name = symbol.isConstructor ? '<init>' : symbol.name;
  return `${typeText(returns)} ${owner}.${name}(${parameters.map(typeText).join(', ')})`;
}

export const typesOf = (symbol: MethodSymbol): readonly Type[] => symbol.parameters.map(({ type }) => type);

export function sameSignature(a: MethodSymbol, b: MethodSymbol): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase() && sameTypes(typesOf(a), typesOf(b));
}

export const sameTypes = (a: readonly Type[], b: readonly Type[]): boolean =>
  a.length === b.length && a.every((type, i) => isSame(type, b[i]!));

/** Type arguments of interfaces do not tell signatures apart, those of collections do. */
const isSame = (a: Type, b: Type): boolean => a === b || (a.kind === 'class' && b.kind === 'class' && a.symbol === b.symbol);
