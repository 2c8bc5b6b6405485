import type { Span } from '../language/ast.ts';
import type { MessageCode } from '../language/messages.ts';
import { conversion, isPassedUnchecked } from '../types/conversions.ts';
import { typeText } from '../types/type-text.ts';
import type { Type } from '../types/type.ts';
import type { BoundExpression, Query } from './bound.ts';
import type { BodyContext } from './context.ts';

/** The value as `to`, with the conversion that the platform does by itself, or a report (`Illegal assignment from String to Integer`). */
export function convert(
  body: BodyContext,
  value: BoundExpression,
  to: Type,
  span: Span = value.span,
  code: MessageCode = 'illegal.assignment'
): BoundExpression {
  if (value.type.kind === 'error' || to.kind === 'error') return value.type.kind === 'error' ? value : body.refuse(span);
  const converted = tryConvert(body, value, to);
  if (converted) return converted;
  body.report(span, code, typeText(value.type), typeText(to));
  return body.refuse(span);
}

/**
 * As `convert`, for arguments, results and elements: there the platform does not test that a `List<SObject>` holds what it is taken for (it does so
 * where a variable or field is assigned).
 */
export function convertPassed(
  body: BodyContext,
  value: BoundExpression,
  to: Type,
  span: Span = value.span,
  code: MessageCode = 'illegal.assignment'
): BoundExpression {
  const converted = convert(body, value, to, span, code);
  if (converted.kind !== 'Convert' || converted.how !== 'checkedCast') return converted;
  return { kind: 'Retyped', value: converted.value, type: to, span };
}

/** As `convertPassed`, for an argument of the overload that was chosen; `declared` is the parameter's type without the receiver's type arguments. */
export function convertArgument(body: BodyContext, value: BoundExpression, to: Type, declared: Type): BoundExpression {
  if (value.type !== to && isPassedUnchecked(body.types, value.type, declared))
    return { kind: 'Retyped', value, type: to, span: value.span };
  return convertPassed(body, value, to);
}

/** As `convert`, but answers undefined where there is no conversion. */
export function tryConvert(body: BodyContext, value: BoundExpression, to: Type): BoundExpression | undefined {
  if (value.type === to) return value;
  const found = conversion(body.types, value.type, to);
  if (!found) return undefined;
  if (found.kind === 'none') return value.kind === 'Constant' && value.of === 'null' ? { ...value, type: to } : value;
  if (found.kind === 'singleRow' && value.kind === 'Query') return singleRow(value, to);
  if (value.kind === 'Constant') {
    const constant = convertConstant(value, found.kind, to);
    if (constant) return constant;
  }
  return { kind: 'Convert', how: found.kind, value, type: to, span: value.span };
}

function singleRow(query: Query, to: Type): Query {
  return { ...query, mode: 'single', type: to };
}

function convertConstant(value: BoundExpression & { kind: 'Constant' }, how: string, to: Type): BoundExpression | undefined {
  if (how === 'intToLong') return { ...value, of: 'long', value: String(value.value), type: to };
  if (how === 'intToDouble') return { ...value, of: 'double', value: String(value.value), type: to };
  if (how === 'intToDecimal') return { ...value, of: 'decimal', value: String(value.value), type: to };
  if (how === 'decimalToDouble') return { ...value, of: 'double', type: to };
  return undefined;
}
