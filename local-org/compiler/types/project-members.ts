import type {
  Accessor,
  ConstructorDeclaration,
  FieldDeclaration,
  Member,
  MethodDeclaration,
  PropertyDeclaration,
  Span
} from '../language/ast.ts';
import type { Report } from '../language/diagnostics.ts';
import type { MessageCode } from '../language/messages.ts';
import { resolveType } from './resolve-type.ts';
import type { AccessorSymbol, FieldSymbol, MethodSymbol, Type, TypeSymbol, Visibility } from './type.ts';
import type { TypeSystem } from './type-system.ts';
import { visibilityOf } from './visibility.ts';

interface Parts {
  readonly types: TypeSystem;
  readonly report: Report;
  readonly members: readonly Member[];
}
type Modified = FieldDeclaration | PropertyDeclaration | MethodDeclaration | ConstructorDeclaration;

/** Fields, properties and enum constants of a project type. */
export function fieldSymbols(owner: TypeSymbol, parts: Parts): readonly FieldSymbol[] {
  const declared = owner.declaration?.kind === 'EnumDeclaration' ? owner.declaration.constants : [];
  const constants = owner.constants.map((name, i): FieldSymbol => ({
    owner,
    kind: 'constant',
    name,
    type: parts.types.table.class(owner),
    isStatic: true,
    isFinal: true,
    visibility: 'global',
    modifiers: new Set(['static', 'final']),
    annotations: new Set(),
    ...(declared[i] && { span: declared[i].span })
  }));
  const written = parts.members.flatMap((member) => {
    if (member.kind === 'FieldDeclaration') return declaredFields(owner, parts, member);
    return member.kind === 'PropertyDeclaration' ? [property(owner, parts, member)] : [];
  });
  return [...constants, ...written];
}

/** Methods and constructors of a project type. */
export function methodSymbols(owner: TypeSymbol, parts: Parts): readonly MethodSymbol[] {
  return parts.members.flatMap((member) =>
    member.kind === 'MethodDeclaration' || member.kind === 'ConstructorDeclaration' ? [method(owner, parts, member)] : []
  );
}

function declaredFields(owner: TypeSymbol, parts: Parts, member: FieldDeclaration): readonly FieldSymbol[] {
  const [first] = member.declarators;
  const type = valueType(parts, resolveType(parts.types, member.type, owner, parts.report), first!.name.span, 'invalid.void.variable');
  const common = commonParts(owner, member, 'private');
  return member.declarators.map((declarator) => ({
    ...common,
    kind: 'field',
    name: declarator.name.text,
    type,
    isStatic: common.modifiers.has('static'),
    isFinal: common.modifiers.has('final'),
    span: declarator.name.span,
    ...(declarator.initializer && { initializer: declarator.initializer })
  }));
}

/** The type of something that holds a value: nothing can be of type void. */
function valueType({ types, report }: Parts, type: Type, span: Span, code: MessageCode): Type {
  if (type.kind !== 'void') return type;
  report(span, code);
  return types.table.error;
}

function property(owner: TypeSymbol, parts: Parts, member: PropertyDeclaration): FieldSymbol {
  const common = commonParts(owner, member, 'private');
  return {
    ...common,
    kind: 'property',
    name: member.name.text,
    type: valueType(
      parts,
      resolveType(parts.types, member.type, owner, parts.report, member.name.span),
      member.name.span,
      'invalid.void.property'
    ),
    isStatic: common.modifiers.has('static'),
    isFinal: common.modifiers.has('final'),
    span: member.name.span,
    declaration: member,
    ...(member.getter && { getter: accessor(member.getter, common.visibility) }),
    ...(member.setter && { setter: accessor(member.setter, common.visibility) })
  };
}

function accessor(declaration: Accessor, visibility: Visibility): AccessorSymbol {
  const modifiers = new Set(declaration.modifiers.map((modifier) => modifier.text));
  return {
    visibility: visibilityOf(modifiers, visibility),
    declaration,
    span: declaration.span,
    ...(declaration.body && { body: declaration.body })
  };
}

function method(owner: TypeSymbol, parts: Parts, member: MethodDeclaration | ConstructorDeclaration): MethodSymbol {
  const { types, report } = parts;
  const inInterface = owner.kind === 'interface';
  const common = commonParts(owner, member, inInterface ? owner.visibility : 'private');
  const returns = member.kind === 'MethodDeclaration' ? member.returns : undefined;
  return {
    ...common,
    name: member.name.text,
    isConstructor: member.kind === 'ConstructorDeclaration',
    parameters: member.parameters.map((parameter) => ({
      name: parameter.name.text,
      type: valueType(
        parts,
        resolveType(types, parameter.type, owner, report, parameter.name.span),
        parameter.name.span,
        'invalid.void.parameter'
      ),
      isFinal: parameter.modifiers.some((modifier) => modifier.text === 'final')
    })),
    returns: returns ? resolveType(types, returns, owner, report, member.name.span) : types.table.void,
    isStatic: common.modifiers.has('static') || common.modifiers.has('testmethod') || !owner.declaration,
    isAbstract: inInterface || common.modifiers.has('abstract'),
    declaration: member,
    span: member.name.span,
    ...(member.body && { body: member.body })
  };
}

function commonParts(
  owner: TypeSymbol,
  member: Modified,
  otherwise: Visibility
): { owner: TypeSymbol; visibility: Visibility; modifiers: ReadonlySet<string>; annotations: ReadonlySet<string> } {
  const modifiers = new Set(member.modifiers.map((modifier) => modifier.text));
  return {
    owner,
    visibility: visibilityOf(modifiers, otherwise),
    modifiers,
    annotations: new Set(member.annotations.map((annotation) => annotation.name.text.toLowerCase()))
  };
}
