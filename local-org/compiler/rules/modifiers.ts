import type { FileContext } from '../bind/context.ts';
import { checkModifiers, type Modified, type Place } from '../bind/modifier-places.ts';
import type { Member, Modifier, PropertyDeclaration, Span } from '../language/ast.ts';
import type { Visibility } from '../types/type.ts';
import { visibilityOf } from '../types/visibility.ts';
import { typePlaces } from './annotated.ts';
import type { ClassRule } from './rule.ts';

/** Modifiers and annotations stand where they belong, once, and go together; top-level types can be seen. */
export const modifiers: ClassRule = (file, { symbol }) => {
  const { declaration } = symbol;
  if (!declaration) return;
  checkModifiers(file.report, typePlaces[declaration.kind], declaration, declaration.name.span);
  const isTest = symbol.annotations.has('istest');
  if (!symbol.outer && !isTest && !declaration.modifiers.some(({ text }) => ['public', 'global', 'webservice'].includes(text))) {
    file.report(declaration.name.span, 'toplevel.must.be.public.or.global');
  }
  for (const member of 'members' in declaration ? declaration.members : []) checkMember(file, member);
};

function checkMember(file: FileContext, member: Member): void {
  switch (member.kind) {
    case 'MethodDeclaration':
    case 'ConstructorDeclaration':
      checkOne(file, member.kind === 'MethodDeclaration' ? 'methods' : 'constructors', member, member.name.span);
      for (const parameter of member.parameters) checkModifiers(file.report, 'parameters', parameter, parameter.name.span);
      break;
    case 'PropertyDeclaration':
      checkOne(file, 'properties', member, member.name.span);
      checkAccessors(file, member);
      break;
    case 'FieldDeclaration':
      for (const { name } of member.declarators) checkOne(file, 'fields', member, name.span);
      break;
    default:
      // Blocks have no modifiers; inner types are checked on their own.
      break;
  }
}

function checkOne(file: FileContext, place: Place, member: Modified, span: Span): void {
  checkModifiers(file.report, place, member, span);
  const texts = member.modifiers.map(({ text }) => text);
  if (!texts.includes('static')) return;
  if (texts.includes('protected')) file.report(span, 'modifier.cannot.be', 'protected', place, 'static');
  if (place === 'methods') checkStatic(file, texts, span);
}

const scopes: readonly Visibility[] = ['private', 'protected', 'public', 'global'];

/** An accessor is not open to more code than its property. */
function checkAccessors(file: FileContext, { modifiers: written, getter, setter }: PropertyDeclaration): void {
  const visibility = (of: readonly Modifier[], otherwise: Visibility): Visibility =>
    visibilityOf(new Set(of.map(({ text }) => text)), otherwise);
  const own = visibility(written, 'private');
  for (const accessor of [getter, setter]) {
    const its = accessor ? visibility(accessor.modifiers, own) : own;
    if (scopes.indexOf(its) > scopes.indexOf(own)) file.report(accessor!.span, 'illegal.accessor.on.property', its, own);
  }
}

/** Static methods are neither replaced nor left open. */
function checkStatic(file: FileContext, texts: readonly string[], span: Span): void {
  if (texts.includes('virtual')) {
    const [first, second] = texts.indexOf('virtual') < texts.indexOf('static') ? ['virtual', 'static'] : ['static', 'virtual'];
    file.report(span, 'modifier.cannot.be', first!, 'methods', second!);
  }
  for (const other of ['override', 'abstract'])
    if (texts.includes(other)) file.report(span, 'modifier.cannot.be', 'static', 'methods', other);
}
