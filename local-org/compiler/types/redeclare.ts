import type { TypeDeclaration, TypeRef } from '../language/ast.ts';
import { canonicalText } from './type-text.ts';
import type { AccessorSymbol, FieldSymbol, MethodSymbol } from './type.ts';

type MemberSymbol = FieldSymbol | MethodSymbol;

/** What a type says of itself beside its members. */
export function headOf(declaration: TypeDeclaration | undefined): string {
  if (!declaration) return '';
  const { kind, name, modifiers, annotations } = declaration;
  const superclass = kind === 'ClassDeclaration' && declaration.superclass ? [declaration.superclass] : [];
  const interfaces = kind === 'EnumDeclaration' ? [] : declaration.interfaces;
  return JSON.stringify([
    ...[kind, name.text, modifiers.map(({ text }) => text)],
    annotations.map(({ name: { text }, properties }) => [text, properties.map((property) => [property.name.text, property.value])]),
    [superclass.map(refText), interfaces.map(refText)],
    kind === 'EnumDeclaration' ? declaration.constants.map(({ text }) => text) : []
  ]);
}

function refText({ names, typeArguments, arrayDepth }: TypeRef): string {
  return `${names.map(({ text }) => text).join('.')}<${typeArguments.map(refText).join(',')}>${arrayDepth}`;
}

/**
 * The symbols of a type that was declared again: those that other code sees as before stay the same objects, with their new bodies. The names of all others,
 * and of those that are gone, are added to `changed` in lower case.
 */
export function adopt<Symbol extends MemberSymbol>(
  before: readonly Symbol[],
  now: readonly Symbol[],
  changed: Set<string>
): readonly Symbol[] {
  const known = new Map(before.map((member) => [viewOf(member), member]));
  const adopted = now.map((member) => {
    const view = viewOf(member);
    const same = known.get(view);
    if (!same) {
      changed.add(member.name.toLowerCase());
      return member;
    }
    known.delete(view);
    for (const key of Object.keys(same)) if (!(key in member)) Reflect.deleteProperty(same, key);
    return Object.assign(same, member);
  });
  for (const gone of known.values()) changed.add(gone.name.toLowerCase());
  return adopted;
}

/** All that other code sees of a member. */
function viewOf(member: MemberSymbol): string {
  const { name, isStatic, visibility, modifiers, annotations } = member;
  const common = [name, isStatic, visibility, [...modifiers], [...annotations]];
  if ('kind' in member) {
    const { kind, type, isFinal, getter, setter } = member;
    return JSON.stringify([...common, kind, canonicalText(type), isFinal, accessorView(getter), accessorView(setter)]);
  }
  const parameters = member.parameters.map((parameter) => [parameter.name, canonicalText(parameter.type)]);
  return JSON.stringify([
    ...common,
    member.isConstructor,
    parameters,
    canonicalText(member.returns),
    member.isAbstract,
    member.body !== undefined
  ]);
}

const accessorView = (accessor: AccessorSymbol | undefined): unknown =>
  accessor && [accessor.visibility, accessor.body !== undefined, accessor.declaration?.modifiers.map(({ text }) => text)];
