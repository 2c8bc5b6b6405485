import type { BoundBody, BoundClass } from '../bind/bound.ts';
import type { Span } from '../language/ast.ts';
import type { Type } from '../types/type.ts';

export interface NamedBody {
  readonly body: BoundBody;
  readonly returns: Type | undefined;
  /** Where the member is declared. */
  readonly span: Span;
}

/** The bodies that somebody wrote in a class, inner classes aside. */
export function bodiesOf(bound: BoundClass): readonly NamedBody[] {
  return [
    ...bound.methods.flatMap(({ symbol, body }) => (body ? [{ body, returns: symbol.returns, span: symbol.span ?? body.span }] : [])),
    ...bound.constructors.map(({ symbol, body }) => ({ body, returns: undefined, span: symbol.span ?? body.span })),
    ...bound.properties.flatMap(({ symbol, getter, setter }) => [
      ...(getter && symbol.getter?.body ? [{ body: getter, returns: symbol.type, span: symbol.span ?? getter.span }] : []),
      ...(setter && symbol.setter?.body ? [{ body: setter, returns: undefined, span: setter.span }] : [])
    ]),
    { body: bound.staticInit, returns: undefined, span: bound.staticInit.span },
    { body: bound.instanceInit, returns: undefined, span: bound.instanceInit.span }
  ];
}
