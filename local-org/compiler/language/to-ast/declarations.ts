import {
  type AnonymousMemberDeclarationContext,
  type ClassBodyDeclarationContext,
  type ClassDeclarationContext,
  type ConstructorDeclarationContext,
  type EnumDeclarationContext,
  type FormalParametersContext,
  type InterfaceDeclarationContext,
  type InterfaceMethodDeclarationContext,
  MemberDeclarationContext,
  type MethodDeclarationContext,
  type PropertyDeclarationContext,
  type TriggerMemberDeclarationContext,
  type TypeDeclarationContext,
  type TypeRefContext
} from '@apexdevtools/apex-parser';
import type {
  Accessor,
  ClassDeclaration,
  ConstructorDeclaration,
  EnumDeclaration,
  InterfaceDeclaration,
  Member,
  MethodDeclaration,
  Parameter,
  PropertyDeclaration,
  Span,
  TypeDeclaration,
  TypeRef
} from '../ast.ts';
import { lineStarts, spanAt } from '../source.ts';
import { type Conversion, spanOf, spanOfTokens } from './context.ts';
import { type Modifiers, modifiersOf } from './modifiers.ts';
import { declaredName } from './names.ts';
import { block, declarators } from './statements.ts';
import { isVoid, qualifiedType, typeRef, typeRefs } from './types.ts';

export function typeDeclaration(conversion: Conversion, context: TypeDeclarationContext): TypeDeclaration {
  return typeBody(conversion, context, modifiersOf(conversion, context.modifier_list()), spanOf(context))!;
}

type WithTypes = Pick<TypeDeclarationContext, 'classDeclaration' | 'interfaceDeclaration' | 'enumDeclaration'>;

function typeBody(conversion: Conversion, context: WithTypes, modifiers: Modifiers, span: Span): TypeDeclaration | undefined {
  const aClass = context.classDeclaration();
  if (aClass) return classDeclaration(conversion, aClass, modifiers, span);
  const anInterface = context.interfaceDeclaration();
  if (anInterface) return interfaceDeclaration(conversion, anInterface, modifiers, span);
  const anEnum = context.enumDeclaration();
  return anEnum ? enumDeclaration(conversion, anEnum, modifiers, span) : undefined;
}

function classDeclaration(conversion: Conversion, context: ClassDeclarationContext, modifiers: Modifiers, span: Span): ClassDeclaration {
  const superclass = context.typeRef();
  return {
    kind: 'ClassDeclaration',
    span,
    ...modifiers,
    name: declaredName(conversion, context.id(), 'type'),
    ...(superclass && { superclass: typeRef(conversion, superclass) }),
    interfaces: typeRefs(conversion, context.typeList()),
    members: context
      .classBody()
      .classBodyDeclaration_list()
      .flatMap((member) => bodyDeclaration(conversion, member))
  };
}

function interfaceDeclaration(
  conversion: Conversion,
  context: InterfaceDeclarationContext,
  modifiers: Modifiers,
  span: Span
): InterfaceDeclaration {
  const [, second] = context.typeList()?.typeRef_list() ?? [];
  // The platform's own grammar has room for one.
  if (second) reportComma(conversion, spanOf(second).start);
  const methods = context.interfaceBody().interfaceMethodDeclaration_list();
  // Nor has it modifiers here: where a class goes on behind the interface, its brace is what it misses.
  const modifier = methods.flatMap((method) => method.modifier_list())[0];
  const isInner = context.parentCtx instanceof MemberDeclarationContext;
  if (modifier)
    conversion.report(
      spanOf(modifier),
      isInner ? 'missing.syntax' : 'mismatched.syntax',
      `'${modifier.annotation() ? '@' : modifier.start.text}'`,
      '}'
    );
  return {
    kind: 'InterfaceDeclaration',
    span,
    ...modifiers,
    name: declaredName(conversion, context.id(), 'type'),
    interfaces: typeRefs(conversion, context.typeList()),
    members: methods.map((method) => interfaceMethod(conversion, method))
  };
}

function reportComma({ text, report }: Conversion, before: number): void {
  const start = text.lastIndexOf(',', before);
  report(spanAt(lineStarts(text), start, start + 1), 'mismatched.syntax', "','", '{');
}

function enumDeclaration(conversion: Conversion, context: EnumDeclarationContext, modifiers: Modifiers, span: Span): EnumDeclaration {
  const constants = context.enumConstants()?.id_list() ?? [];
  return {
    kind: 'EnumDeclaration',
    span,
    ...modifiers,
    name: declaredName(conversion, context.id(), 'type'),
    constants: constants.map((id) => declaredName(conversion, id, 'variable'))
  };
}

function bodyDeclaration(conversion: Conversion, context: ClassBodyDeclarationContext): readonly Member[] {
  const body = context.block();
  const span = spanOf(context);
  if (body) return [{ kind: 'InitializerDeclaration', span, isStatic: Boolean(context.STATIC()), body: block(conversion, body) }];
  const declared = context.memberDeclaration();
  // The platform's own grammar has no empty member.
  if (!declared) conversion.report(span, 'unmatched.syntax', "';'", '}');
  return declared ? [member(conversion, declared, modifiersOf(conversion, context.modifier_list()), span)] : [];
}

type AnyMember = MemberDeclarationContext | TriggerMemberDeclarationContext | AnonymousMemberDeclarationContext;

export function member(conversion: Conversion, context: AnyMember, modifiers: Modifiers, span: Span): Member {
  const method = context.methodDeclaration();
  if (method) return methodDeclaration(conversion, method, modifiers, span);
  const field = context.fieldDeclaration();
  if (field) {
    return {
      kind: 'FieldDeclaration',
      span,
      ...modifiers,
      type: typeRef(conversion, field.typeRef()),
      declarators: declarators(conversion, field.variableDeclarators())
    };
  }
  const property = context.propertyDeclaration();
  if (property) return propertyDeclaration(conversion, property, modifiers, span);
  if ('constructorDeclaration' in context) {
    const constructor = context.constructorDeclaration();
    if (constructor) return constructorDeclaration(conversion, constructor, modifiers, span);
  }
  return typeBody(conversion, context, modifiers, span)!;
}

function methodDeclaration(conversion: Conversion, context: MethodDeclarationContext, modifiers: Modifiers, span: Span): MethodDeclaration {
  const body = context.block();
  return {
    kind: 'MethodDeclaration',
    span,
    ...modifiers,
    ...result(conversion, context.typeRef()),
    name: declaredName(conversion, context.id(), 'method'),
    parameters: parameters(conversion, context.formalParameters()),
    ...(body && { body: block(conversion, body) })
  };
}

/** What a method answers, if anything. */
function result(conversion: Conversion, context: TypeRefContext | null | undefined): { readonly returns?: TypeRef } {
  const returns = context && typeRef(conversion, context);
  return returns && !isVoid(returns) ? { returns } : {};
}

function interfaceMethod(conversion: Conversion, context: InterfaceMethodDeclarationContext): MethodDeclaration {
  return {
    kind: 'MethodDeclaration',
    span: spanOf(context),
    ...modifiersOf(conversion, context.modifier_list()),
    ...result(conversion, context.typeRef()),
    name: declaredName(conversion, context.id(), 'method'),
    parameters: parameters(conversion, context.formalParameters())
  };
}

function constructorDeclaration(
  conversion: Conversion,
  context: ConstructorDeclarationContext,
  modifiers: Modifiers,
  span: Span
): ConstructorDeclaration {
  const written = qualifiedType(conversion, context.qualifiedName());
  if (written.names.length > 1)
    conversion.report(written.span, 'invalid.constructor.name', written.names.map((name) => name.text).join('.'));
  return {
    kind: 'ConstructorDeclaration',
    span,
    ...modifiers,
    name: written.names.at(-1)!,
    parameters: parameters(conversion, context.formalParameters()),
    body: block(conversion, context.block())
  };
}

function parameters(conversion: Conversion, context: FormalParametersContext): readonly Parameter[] {
  return (context.formalParameterList()?.formalParameter_list() ?? []).map((parameter) => ({
    kind: 'Parameter',
    span: spanOf(parameter),
    ...modifiersOf(conversion, parameter.modifier_list()),
    type: typeRef(conversion, parameter.typeRef()),
    name: declaredName(conversion, parameter.id(), 'variable')
  }));
}

const accessorScopes = /^(?:private|protected|public|global)$/i;

function propertyDeclaration(
  conversion: Conversion,
  context: PropertyDeclarationContext,
  modifiers: Modifiers,
  span: Span
): PropertyDeclaration {
  const accessors: { getter?: Accessor; setter?: Accessor } = {};
  if (context.propertyBlock_list().length === 0) conversion.report(spanOfTokens(context.stop!, context.stop!), 'unexpected.token', "'}'");
  for (const part of context.propertyBlock_list()) {
    const kind = part.getter() ? 'getter' : 'setter';
    const written = part.getter() ?? part.setter();
    const body = written.block();
    // One of each, with a scope at most.
    const wrong = part.modifier_list().find((modifier, i) => i > 0 || !accessorScopes.test(modifier.getText()));
    if (wrong) conversion.report(spanOf(wrong), 'unexpected.token', `'${wrong.start.text}'`);
    else if (accessors[kind]) conversion.report(spanOf(written), 'missing.syntax', `'${written.start.text}'`, '}');
    accessors[kind] = {
      kind: 'Accessor',
      span: spanOf(part),
      ...modifiersOf(conversion, part.modifier_list()),
      ...(body && { body: block(conversion, body) })
    };
  }
  return {
    kind: 'PropertyDeclaration',
    span,
    ...modifiers,
    type: typeRef(conversion, context.typeRef()),
    name: declaredName(conversion, context.id(), 'variable'),
    ...accessors
  };
}
