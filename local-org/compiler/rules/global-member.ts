import type { FileContext } from '../bind/context.ts';
import type { Place } from '../bind/modifier-places.ts';
import type { Span } from '../language/ast.ts';
import type { TypeSymbol } from '../types/type.ts';
import type { ClassRule } from './rule.ts';

/** What is global stands in types that are. */
export const globalMember: ClassRule = (file, { symbol }) => {
  if (!symbol.declaration) return;
  const typePlace = ({ class: 'classes', interface: 'interfaces', enum: 'enums' } as const)[symbol.kind];
  if (symbol.outer && symbol.modifiers.has('global')) checkOuter(file, symbol.outer, typePlace);
  if (symbol.kind !== 'class') return;
  for (const method of [...symbol.methods, ...symbol.constructors])
    check(file, symbol, method, method.isConstructor ? 'constructors' : 'methods');
  for (const field of symbol.fields) check(file, symbol, field, field.kind === 'property' ? 'properties' : 'fields');
};

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
