import type { Place } from '../bind/modifier-places.ts';
import type { Annotation, Member, Span } from '../language/ast.ts';
import type { TypeSymbol } from '../types/type.ts';

/** A type or member with what is written at it; inner types are types of their own. */
export interface Annotated {
  readonly annotations: readonly Annotation[];
  readonly place: Place;
  readonly span: Span;
}

export const typePlaces = { ClassDeclaration: 'classes', InterfaceDeclaration: 'interfaces', EnumDeclaration: 'enums' } as const;

export function annotatedIn({ declaration }: TypeSymbol): readonly Annotated[] {
  if (!declaration) return [];
  const own: Annotated = { annotations: declaration.annotations, place: typePlaces[declaration.kind], span: declaration.name.span };
  return [own, ...('members' in declaration ? declaration.members.flatMap(annotatedMember) : [])];
}

function annotatedMember(member: Member): readonly Annotated[] {
  switch (member.kind) {
    case 'FieldDeclaration':
      return member.declarators.map(({ name }) => ({ annotations: member.annotations, place: 'fields', span: name.span }));
    case 'PropertyDeclaration':
      return [{ annotations: member.annotations, place: 'properties', span: member.name.span }];
    case 'MethodDeclaration':
      return [{ annotations: member.annotations, place: 'methods', span: member.name.span }];
    case 'ConstructorDeclaration':
      return [{ annotations: member.annotations, place: 'constructors', span: member.name.span }];
    default:
      return [];
  }
}
