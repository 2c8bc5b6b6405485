import type { Local } from '../bind/bound.ts';
import { canonicalText } from '../types/type-text.ts';
import type { FieldSymbol, MethodSymbol, Type, TypeSymbol } from '../types/type.ts';

// Names of ours hold a `$` or a prefix, so that no Apex identifier can meet them; Apex identifiers have neither.

/** Words that JavaScript keeps for itself in strict code, and globals that emitted code uses. Locals of that name get a `$`. */
const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if ' +
    'implements import in instanceof interface let new null package private protected public return static super switch this throw true try ' +
    'typeof undefined var void while with yield async of get set NaN Infinity BigInt Number Math Array globalThis Object'
  ).split(' ')
);

export function localName({ name, isHidden }: Local): string {
  if (isHidden) return `${name}$$`;
  return reserved.has(name) ? `${name}$` : name;
}

/** A type inside a name: distinct for distinct types. */
function typePart(type: Type): string {
  return canonicalText(type).replaceAll('<', '$_').replaceAll('>', '_$').replaceAll(',', '$$').replaceAll('.', '$');
}

function signature(symbol: MethodSymbol): string {
  return symbol.parameters.map(({ type }) => `$${typePart(type)}`).join('') || '$';
}

/** How many superclasses of the project a class has. */
export function depthOf(symbol: TypeSymbol): number {
  let depth = 0;
  for (let at = symbol.superclass?.symbol; at; at = at.superclass?.symbol) depth++;
  return depth;
}

/** Private methods are nobody's to override: their name carries the depth of their class. */
export function methodName(symbol: MethodSymbol): string {
  if (symbol.isConstructor) return `c${signature(symbol)}`;
  const { modifiers } = symbol;
  const overridable = modifiers.has('virtual') || modifiers.has('abstract') || modifiers.has('override');
  const isOwn =
    symbol.visibility === 'private' && !symbol.isStatic && !overridable && symbol.owner.kind === 'class' && !implementsAbstract(symbol);
  return `${isOwn ? `p${depthOf(symbol.owner)}` : 'm'}_${symbol.name.toLowerCase()}${signature(symbol)}`;
}

/** `override` may be left out where a private abstract method is implemented. */
function implementsAbstract(symbol: MethodSymbol): boolean {
  for (let at = symbol.owner.superclass?.symbol; at; at = at.superclass?.symbol) {
    const isAbove = ({ isAbstract, name, parameters }: MethodSymbol): boolean =>
      isAbstract &&
      name.toLowerCase() === symbol.name.toLowerCase() &&
      parameters.length === symbol.parameters.length &&
      parameters.every(({ type }, i) => type === symbol.parameters[i]!.type);
    if (at.methods.some(isAbove)) return true;
  }
  return false;
}

/** A field that hides one of a superclass gets a place of its own. */
export function fieldName(symbol: FieldSymbol): string {
  const name = symbol.name.toLowerCase();
  for (let at = symbol.owner.superclass?.symbol; at; at = at.superclass?.symbol) {
    if (at.fields.some((field) => !field.isStatic && field.name.toLowerCase() === name)) return `f_${name}$${depthOf(symbol.owner)}`;
  }
  return `f_${name}`;
}

export const getterName = (symbol: FieldSymbol): string => `g_${symbol.name.toLowerCase()}`;
export const setterName = (symbol: FieldSymbol): string => `s_${symbol.name.toLowerCase()}`;
/** The name by which the platform calls a member of an object of whatever class (contract/abi.ts). */
export const aliasName = (name: string, arity: number): string => `i_${name.toLowerCase()}_${arity}`;
export const initializerName = (symbol: TypeSymbol): string => `$init${depthOf(symbol)}`;
export const className = (symbol: TypeSymbol): string => `$${symbol.name.replaceAll('.', '$')}`;

/** A string literal that is safe in any script. */
export function text(value: string): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
export function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
