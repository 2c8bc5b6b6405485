import type { Place } from '../bind/modifier-places.ts';
import type { Annotation, Member, Modifier, Span } from '../language/ast.ts';
import type { TypeSymbol } from '../types/type.ts';

/** A type or member with what is written at it; inner types are types of their own. */
export interface Annotated {
  readonly modifiers: readonly Modifier[];
  readonly annotations: readonly Annotation[];
  readonly place: Place;
  readonly span: Span;
}

export const typePlaces = { ClassDeclaration: 'classes', InterfaceDeclaration: 'interfaces', EnumDeclaration: 'enums' } as const;

export function annotatedIn({ declaration }: TypeSymbol): readonly Annotated[] {
  if (!declaration) return [];
  const own: Annotated = { ...written(declaration), place: typePlaces[declaration.kind], span: declaration.name.span };
  return [own, ...('members' in declaration ? declaration.members.flatMap(annotatedMember) : [])];
}

const written = ({ modifiers, annotations }: Pick<Annotated, 'modifiers' | 'annotations'>) => ({ modifiers, annotations });

function annotatedMember(member: Member): readonly Annotated[] {
  switch (member.kind) {
    case 'FieldDeclaration':
      return member.declarators.map(({ name }) => ({ ...written(member), place: 'fields', span: name.span }));
    case 'PropertyDeclaration':
      return [{ ...written(member), place: 'properties', span: member.name.span }];
    case 'MethodDeclaration':
      return [{ ...written(member), place: 'methods', span: member.name.span }];
    case 'ConstructorDeclaration':
      return [{ ...written(member), place: 'constructors', span: member.name.span }];
    default:
      return [];
  }
}
