import type { FileContext } from '../bind/context.ts';
import type { TypeSymbol } from '../types/type.ts';
import { type Annotated, annotatedIn } from './annotated.ts';
import type { ClassRule } from './rule.ts';

const name = 'NamespaceAccessible';

/** What other packages of the namespace may use is public or protected, and so is the type around it. */
export const namespaceAccessible: ClassRule = (file, { symbol }) => {
  for (const one of annotatedIn(symbol)) if (has(one, name)) check(file, symbol, one);
};

const has = ({ annotations }: Annotated, wanted: string): boolean =>
  annotations.some((annotation) => annotation.name.text.toLowerCase() === wanted.toLowerCase());

function check(file: FileContext, symbol: TypeSymbol, one: Annotated): void {
  const { place, span, modifiers } = one;
  const isOwn = span === symbol.span;
  const around = isOwn ? symbol.outer : symbol;
  // What is global where nothing may be is refused for that.
  const isMisplaced = modifiers.some(({ text }) => text === 'global') && around && around.visibility !== 'global';
  if (!isMisplaced && !modifiers.some(({ text }) => /^(?:public|protected|webservice)$/.test(text)))
    file.report(span, 'modifier.require.at.least', name, place, 'public, protected');
  if (around && !around.annotations.has(name.toLowerCase()) && around.visibility !== 'global') {
    const [subject, places] = isOwn ? ['Enclosing type for', `${place} in apex classes`] : ['Defining type for', place];
    file.report(isOwn ? around.span! : span, 'modifier.require.at.least', `${subject} ${name}`, places, `${name}, global`);
  }
  if (has(one, 'AuraEnabled')) file.report(span, 'modifier.cannot.be', 'AuraEnabled', place, name);
}
