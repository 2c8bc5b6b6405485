import type { FileContext } from '../bind/context.ts';
import type { Place } from '../bind/modifier-places.ts';
import type { Span } from '../language/ast.ts';
import { typeText } from '../types/type-text.ts';
import type { MethodSymbol, Type, TypeSymbol } from '../types/type.ts';
import type { ClassRule } from './rule.ts';

/** What is global stands in types that are. */
export const globalMember: ClassRule = (file, { symbol }) => {
  if (!symbol.declaration) return;
  const typePlace = ({ class: 'classes', interface: 'interfaces', enum: 'enums' } as const)[symbol.kind];
  if (symbol.outer && symbol.modifiers.has('global')) checkOuter(file, symbol.outer, typePlace);
  const isGlobal = (method: MethodSymbol): boolean => (symbol.kind === 'interface' ? symbol : method).modifiers.has('global');
  for (const method of [...symbol.methods, ...symbol.constructors]) if (isGlobal(method)) checkTypes(file, symbol, method);
  if (symbol.kind !== 'class') return;
  for (const method of [...symbol.methods, ...symbol.constructors])
    check(file, symbol, method, method.isConstructor ? 'constructors' : 'methods');
  for (const field of symbol.fields) check(file, symbol, field, field.kind === 'property' ? 'properties' : 'fields');
};

/** What a global method takes and answers others can name. */
function checkTypes(file: FileContext, symbol: TypeSymbol, method: MethodSymbol): void {
  const span = method.span ?? symbol.span!;
  for (const { type } of method.parameters)
    if (!isOpen(type)) file.report(span, 'method.does.not.support.parameter.type', 'global', typeText(type));
  if (!isOpen(method.returns)) file.report(span, 'method.does.not.support.return.type', 'global', typeText(method.returns));
}

/** Of what a collection holds, collections are not looked into. */
function isOpen(type: Type): boolean {
  if (type.kind === 'list' || type.kind === 'set') return isGlobalClass(type.element);
  return type.kind === 'map' ? isGlobalClass(type.key) && isGlobalClass(type.value) : isGlobalClass(type);
}

const isGlobalClass = (type: Type): boolean =>
  type.kind !== 'class' || type.symbol.origin === 'platform' || type.symbol.modifiers.has('global');

interface Seen {
  readonly modifiers: ReadonlySet<string>;
  readonly span?: Span;
}

function check(file: FileContext, symbol: TypeSymbol, member: Seen, place: Place): void {
  const scope = member.modifiers.has('global') ? 'global' : member.modifiers.has('webservice') ? 'webService' : undefined;
  if (!scope) return;
  if (!symbol.modifiers.has('global'))
    file.report(member.span ?? symbol.span!, 'modifier.requires', `Defining type for ${scope}`, place, 'global');
  if (symbol.outer) checkOuter(file, symbol.outer, place);
}

function checkOuter(file: FileContext, outer: TypeSymbol, place: Place): void {
  if (!outer.modifiers.has('global'))
    file.report(outer.span!, 'modifier.requires', 'Enclosing type for global', `${place} in apex classes`, 'global');
}
