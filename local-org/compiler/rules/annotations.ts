import type { FileContext } from '../bind/context.ts';
import type { Annotation, Member } from '../language/ast.ts';
import type { ClassRule } from './rule.ts';

const known = new Set(
  (
    'auraenabled deprecated future httpdelete httpget httppatch httppost httpput invocablemethod invocablevariable istest jsonaccess namespaceaccessible ' +
    'readonly remoteaction restresource suppresswarnings testsetup testvisible'
  ).split(' ')
);

/** Annotations that the platform has. */
export const annotations: ClassRule = (file, { symbol }) => {
  const { declaration } = symbol;
  if (!declaration) return;
  check(file, declaration.annotations);
  for (const member of 'members' in declaration ? declaration.members : []) check(file, annotationsOf(member));
};

function annotationsOf(member: Member): readonly Annotation[] {
  // Inner types are classes of their own to the rules.
  const isOwn =
    member.kind === 'FieldDeclaration' ||
    member.kind === 'PropertyDeclaration' ||
    member.kind === 'MethodDeclaration' ||
    member.kind === 'ConstructorDeclaration';
  return isOwn ? member.annotations : [];
}

function check(file: FileContext, list: readonly Annotation[]): void {
  for (const { name } of list) if (!known.has(name.text.toLowerCase())) file.report(name.span, 'invalid.unresolved.annotation', name.text);
}
