import type { CreatorContext, ExpressionContext } from '@apexdevtools/apex-parser';
import type { Expression, Identifier, Span } from '../ast.ts';
import { lineStarts, spanAt } from '../source.ts';
import { type Conversion, spanOf } from './context.ts';
import { expressions } from './lists.ts';
import { createdType } from './types.ts';

/** What stands behind `new`. */
export function creator(conversion: Conversion, context: CreatorContext, span: Span): Expression {
  const created = context.createdName();
  const call = context.classCreatorRest();
  if (call) {
    const type = createdType(conversion, created, 0);
    const values = expressions(conversion, call.arguments().expressionList());
    return values.some(isNamed)
      ? { kind: 'NewRecord', span, type, fields: named(conversion, values) }
      : { kind: 'New', span, type, arguments: values };
  }
  const array = context.arrayCreatorRest();
  if (array) {
    const type = createdType(conversion, created, 1);
    const size = array.expression();
    if (size) return { kind: 'NewArray', span, type, size: conversion.expression(size) };
    if (!array.arrayInitializer()) conversion.report(span, 'mismatched.syntax', `'${conversion.text[span.end] ?? '<EOF>'}'`, '{');
    const elements = (array.arrayInitializer()?.expression_list() ?? []).map(conversion.expression);
    return { kind: 'NewCollection', span, type, elements, entries: [] };
  }
  const type = createdType(conversion, created, 0);
  const isMap = /^map$/i.test(type.names.at(-1)!.text);
  const [single, pairs] = [context.setCreatorRest()?.expression_list() ?? [], context.mapCreatorRest()?.mapCreatorRestPair_list() ?? []];
  if (isMap && single[0]) unexpectedAfter(conversion, single[0], '=>');
  if (!isMap && pairs[0]) unexpectedAfter(conversion, pairs[0].expression(0), '}');
  const elements = single.map(conversion.expression);
  const entries = pairs.map((pair) => ({
    key: conversion.expression(pair.expression(0)),
    value: conversion.expression(pair.expression(1))
  }));
  return { kind: 'NewCollection', span, type, elements, entries };
}

/** Lists and sets hold values, maps pairs: says what is missing behind the first value. */
function unexpectedAfter(conversion: Conversion, context: ExpressionContext, wanted: string): void {
  const { end } = spanOf(context);
  const [blanks, found] = /^((?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*)(=>|.)/.exec(conversion.text.slice(end))!.slice(1) as [string, string];
  const start = end + blanks.length;
  conversion.report(spanAt(lineStarts(conversion.text), start, start + found.length), 'mismatched.syntax', `'${found}'`, wanted);
}

/** `Name = 'x'` as an argument is the grammar's assignment. */
function isNamed(value: Expression): boolean {
  return value.kind === 'Assignment' && value.operator === '=' && value.target.kind === 'Name';
}

function named(conversion: Conversion, values: readonly Expression[]): { readonly name: Identifier; readonly value: Expression }[] {
  const fields: { readonly name: Identifier; readonly value: Expression }[] = [];
  for (const value of values) {
    if (value.kind === 'Assignment' && value.operator === '=' && value.target.kind === 'Name') {
      fields.push({ name: value.target.name, value: value.value });
    } else {
      conversion.report(value.span, 'unexpected.token', `'${conversion.text.slice(value.span.start, value.span.end)}'`);
    }
  }
  return fields;
}
