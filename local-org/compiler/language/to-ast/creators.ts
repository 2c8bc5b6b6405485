import type { CreatorContext } from '@apexdevtools/apex-parser';
import type { Expression, Identifier, Span } from '../ast.ts';
import { type Conversion } from './context.ts';
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
  const elements = (context.setCreatorRest()?.expression_list() ?? []).map(conversion.expression);
  const entries = (context.mapCreatorRest()?.mapCreatorRestPair_list() ?? []).map((pair) => ({
    key: conversion.expression(pair.expression(0)),
    value: conversion.expression(pair.expression(1))
  }));
  return { kind: 'NewCollection', span, type, elements, entries };
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
