import {
  type ApexParserRuleContext,
  BoundExpressionContext,
  type ExpressionContext,
  IdPrimaryContext,
  type LiteralContext,
  LiteralPrimaryContext,
  type PrimaryContext,
  SoqlPrimaryContext,
  SoslPrimaryContext,
  SuperPrimaryContext,
  ThisPrimaryContext,
  TypeRefPrimaryContext
} from '@apexdevtools/apex-parser';
import type { Expression, Literal } from '../ast.ts';
import { type Conversion, identifier, identifierAt, spanOf, spanOfTokens } from './context.ts';
import { query } from './soql.ts';
import { stringValue } from './text.ts';
import { typeRef } from './types.ts';

export function primary(conversion: Conversion, context: PrimaryContext): Expression {
  const span = spanOf(context);
  if (context instanceof IdPrimaryContext) return { kind: 'Name', span, name: identifier(conversion, context.id()) };
  if (context instanceof LiteralPrimaryContext) return literal(conversion, context.literal());
  if (context instanceof ThisPrimaryContext) return { kind: 'This', span };
  if (context instanceof SuperPrimaryContext) return { kind: 'Super', span };
  if (context instanceof TypeRefPrimaryContext) return { kind: 'TypeLiteral', span, type: typeRef(conversion, context.typeRef()) };
  if (context instanceof SoqlPrimaryContext) {
    const binds: Expression[] = [];
    const tree = query(conversion, context.soqlLiteral().query(), (bound) => binds.push(conversion.expression(bound.expression())) - 1);
    return { kind: 'Soql', span, query: tree, binds };
  }
  if (context instanceof SoslPrimaryContext)
    return { kind: 'Sosl', span, text: conversion.text.slice(span.start, span.end), binds: bindsIn(context).map(conversion.expression) };
  // What remains is `void.class`.
  const name = identifierAt(conversion, spanOfTokens(context.start, context.start));
  return { kind: 'TypeLiteral', span, type: { kind: 'TypeRef', span: name.span, names: [name], typeArguments: [], arrayDepth: 0 } };
}

/** The expressions behind colons, in source order. */
function bindsIn(context: ApexParserRuleContext): readonly ExpressionContext[] {
  if (context instanceof BoundExpressionContext) return [context.expression()];
  return (context.children ?? []).flatMap((child) => ('children' in child ? bindsIn(child as ApexParserRuleContext) : []));
}

const largestInteger = 2147483647n;
const largestLong = 9223372036854775807n;
/** Characters of a Decimal. */
const longestDecimal = 50;

export function literal(conversion: Conversion, context: LiteralContext): Literal {
  const span = spanOf(context);
  const text = conversion.text.slice(span.start, span.end);
  const of = (type: Literal['type'], value: string): Literal => ({ kind: 'Literal', span, type, value });
  if (context.IntegerLiteral()) return integer(conversion, of('integer', text));
  if (context.LongLiteral()) {
    const value = text.slice(0, -1);
    if (BigInt(value) > largestLong) conversion.report(span, 'illegal.long.literal');
    return of('long', value);
  }
  if (context.NumberLiteral()) {
    if (/d$/i.test(text)) return of('double', text.slice(0, -1));
    if (text.length > longestDecimal) conversion.report(span, 'illegal.decimal.literal');
    return of('number', text);
  }
  if (context.BooleanLiteral()) return of('boolean', text.toLowerCase());
  if (context.NULL()) return of('null', 'null');
  return of('string', stringValue(conversion, text, span));
}

/** A sign is an operator, not part of the literal: -2147483648 is illegal, too. */
export function integer(conversion: Conversion, node: Literal): Literal {
  if (BigInt(node.value) > largestInteger) conversion.report(node.span, 'illegal.integer.literal');
  return node;
}
