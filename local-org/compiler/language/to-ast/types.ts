import type { CreatedNameContext, QualifiedNameContext, TypeListContext, TypeNameContext, TypeRefContext } from '@apexdevtools/apex-parser';
import type { Identifier, Span, TypeRef } from '../ast.ts';
import { lineStarts, spanAt } from '../source.ts';
import { type Conversion, identifier, identifierAt, spanOf, spanOfTokens } from './context.ts';

export function typeRef(conversion: Conversion, context: TypeRefContext): TypeRef {
  const parts = context.typeName_list().map((part) => ({
    name: nameOf(conversion, part),
    list: part.typeArguments()?.typeList()
  }));
  return assemble(conversion, spanOf(context), parts, context.arraySubscripts().LBRACK_list().length);
}

export const isVoid = ({ names, arrayDepth }: TypeRef): boolean => names.length === 1 && arrayDepth === 0 && /^void$/i.test(names[0]!.text);

/** The type behind `new`. */
export function createdType(conversion: Conversion, context: CreatedNameContext, arrayDepth: number): TypeRef {
  const parts = context.idCreatedNamePair_list().map((part) => ({ name: identifier(conversion, part.anyId()), list: part.typeList() }));
  return assemble(conversion, spanOf(context), parts, arrayDepth);
}

/** A type that can have no arguments: behind `catch`, `upsert x`. */
export function qualifiedType(conversion: Conversion, context: QualifiedNameContext): TypeRef {
  const names = context.id_list().map((part) => identifier(conversion, part));
  return { kind: 'TypeRef', span: spanOf(context), names, typeArguments: [], arrayDepth: 0 };
}

export function typeRefs(conversion: Conversion, context: TypeListContext | null | undefined): readonly TypeRef[] {
  return context ? context.typeRef_list().map((type) => typeRef(conversion, type)) : [];
}

function assemble(
  conversion: Conversion,
  span: Span,
  parts: readonly { readonly name: Identifier; readonly list?: TypeListContext | null }[],
  arrayDepth: number
): TypeRef {
  parts.forEach(({ name, list }, i) => {
    const next = parts[i + 1]?.name;
    if (next && list) conversion.report(name.span, 'type.arguments.for.non.parameterized.type', name.text);
    // No blanks around the dots of a type.
    else if (next && name.span.end + 1 !== next.span.start) {
      const isGlued = conversion.text[name.span.end] === '.';
      const dot = spanAt(lineStarts(conversion.text), conversion.text.indexOf('.', name.span.end), next.span.start);
      conversion.report(isGlued ? next.span : dot, 'unexpected.token', isGlued ? `'${next.text}'` : "'.'");
    }
  });
  // Arrays are of plain names only.
  if (arrayDepth > 0 && parts.at(-1)!.list) conversion.report(span, 'unexpected.token', `'${parts[0]!.name.text}'`);
  return {
    kind: 'TypeRef',
    span,
    names: parts.map((part) => part.name),
    typeArguments: typeRefs(conversion, parts.at(-1)!.list),
    arrayDepth
  };
}

/** `List`, `Set` and `Map` are tokens of the grammar, not names. */
function nameOf(conversion: Conversion, context: TypeNameContext): Identifier {
  const id = context.id();
  return id ? identifier(conversion, id) : identifierAt(conversion, spanOfTokens(context.start, context.start));
}
