import type { FieldSymbol, MethodSymbol } from './type.ts';
import { keyText } from './type-text.ts';

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
