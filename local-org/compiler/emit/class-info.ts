import type { AnnotationInfo, ClassInfo, FieldInfo, MethodInfo } from '../../contract/program.ts';
import type { BoundClass, BoundProperty } from '../bind/bound.ts';
import type { Annotation, Modifier } from '../language/ast.ts';
import { canonicalText } from '../types/type-text.ts';
import type { FieldSymbol, MethodSymbol, TypeSymbol } from '../types/type.ts';
import type { Colours } from './colour.ts';
import { isAutomatic } from './property.ts';
import { fieldName, getterName, methodName, setterName } from './names.ts';

/** What the runtime is told of a class. */
export function classInfo(bound: BoundClass, colours: Colours, file: string): ClassInfo {
  const { symbol } = bound;
  const superclass = symbol.superclass?.symbol;
  return {
    name: symbol.name,
    kind: symbol.kind,
    modifiers: [...symbol.modifiers],
    annotations: annotations(symbol.declaration),
    sharing: bound.sharing,
    ...(superclass && { superclass: canonicalText(symbol.superclass!) }),
    interfaces: symbol.interfaces.map(canonicalText),
    constructors: bound.constructors.map((constructor) => methodInfo(constructor.symbol, colours)),
    methods: bound.methods.map((method) => methodInfo(method.symbol, colours)),
    fields: symbol.fields.filter((field) => field.kind !== 'constant').map((field) => fieldInfo(field, bound.properties)),
    constants: symbol.constants,
    apiVersion: symbol.apiVersion,
    file,
    line: lineOf(symbol)
  };
}

const lineOf = (symbol: TypeSymbol | MethodSymbol): number => symbol.span?.line ?? 1;

/** Annotations with their parameters where the source is at hand, else by name. */
function annotations(declaration: { readonly annotations?: readonly Annotation[] } | undefined): readonly AnnotationInfo[] {
  return (declaration?.annotations ?? []).map(({ name, properties }) => ({
    name: name.text.toLowerCase(),
    parameters: Object.fromEntries(properties.map((property) => [property.name.text.toLowerCase(), property.value]))
  }));
}

function methodInfo(symbol: MethodSymbol, colours: Colours): MethodInfo {
  const { declaration } = symbol;
  return {
    name: symbol.name,
    parameters: symbol.parameters.map(({ name, type }) => ({ name, type: canonicalText(type) })),
    returns: canonicalText(symbol.returns),
    modifiers: [...symbol.modifiers],
    annotations: annotations(declaration),
    isStatic: symbol.isStatic,
    js: methodName(symbol),
    coroutine: colours.isColouredMethod(symbol),
    line: declaration?.span.line ?? symbol.span?.line ?? symbol.owner.span?.line ?? 1
  };
}

function fieldInfo(symbol: FieldSymbol, properties: readonly BoundProperty[]): FieldInfo {
  const property = properties.find((candidate) => candidate.symbol === symbol);
  const own = declarationOf(symbol);
  const common = {
    name: symbol.name,
    type: canonicalText(symbol.type),
    modifiers: [...symbol.modifiers],
    annotations: own ? annotations(own) : [...symbol.annotations].map((name) => ({ name, parameters: {} })),
    isStatic: symbol.isStatic,
    isTransient: symbol.modifiers.has('transient')
  };
  if (!property) return { ...common, kind: 'field', js: fieldName(symbol) };
  return {
    ...common,
    kind: 'property',
    ...(property.isStored && { js: fieldName(symbol) }),
    ...(symbol.getter && !isAutomatic(symbol, 'getter') && { getter: getterName(symbol) }),
    ...(symbol.setter && !isAutomatic(symbol, 'setter') && { setter: setterName(symbol) })
  };
}

function declarationOf(
  symbol: FieldSymbol
): { readonly annotations: readonly Annotation[]; readonly modifiers: readonly Modifier[] } | undefined {
  if (symbol.declaration) return symbol.declaration;
  const members = symbol.owner.declaration && 'members' in symbol.owner.declaration ? symbol.owner.declaration.members : [];
  const name = symbol.name.toLowerCase();
  for (const member of members) {
    if (member.kind === 'FieldDeclaration' && member.declarators.some((declarator) => declarator.name.text.toLowerCase() === name))
      return member;
  }
  return undefined;
}
