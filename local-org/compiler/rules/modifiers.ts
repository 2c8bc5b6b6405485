import type { FileContext } from '../bind/context.ts';
import type { Member, Modifier, Span } from '../language/ast.ts';
import type { ClassRule } from './rule.ts';

const scopes = new Set(['private', 'protected', 'public', 'global']);

/** One scope, no modifier twice; top-level types can be seen. */
export const modifiers: ClassRule = (file, { symbol }) => {
  const { declaration } = symbol;
  if (!declaration) return;
  check(file, declaration.modifiers, declaration.name.span);
  const isTest = symbol.annotations.has('istest');
  if (!symbol.outer && !isTest && !declaration.modifiers.some(({ text }) => text === 'public' || text === 'global')) {
    file.report(declaration.name.span, 'toplevel.must.be.public.or.global');
  }
  for (const member of 'members' in declaration ? declaration.members : []) if (isOwn(member)) check(file, member.modifiers, member.span);
};

type Modified = Exclude<
  Member,
  { readonly kind: 'InitializerDeclaration' | 'ClassDeclaration' | 'InterfaceDeclaration' | 'EnumDeclaration' }
>;
const isOwn = (member: Member): member is Modified =>
  !['InitializerDeclaration', 'ClassDeclaration', 'InterfaceDeclaration', 'EnumDeclaration'].includes(member.kind);

function check(file: FileContext, list: readonly Modifier[], span: Span): void {
  const texts = list.map(({ text }) => text);
  texts.forEach((text, i) => {
    if (texts.indexOf(text) < i) file.report(span, 'duplicate.modifier', text);
  });
  if (new Set(texts.filter((text) => scopes.has(text))).size > 1) file.report(span, 'declarations.single.scope');
}
