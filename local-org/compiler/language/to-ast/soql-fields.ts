import type {
  CoordinateValueContext,
  FieldNameContext,
  LocationValueContext,
  SelectEntryContext,
  SoqlFunctionContext
} from '@apexdevtools/apex-parser';
import type { FieldExpression, SoqlValue } from '../../../contract/soql.ts';
import { spanOf } from './context.ts';
import type { SoqlScope } from './soql-scope.ts';
import { soqlStringValue } from './text.ts';

export function path(context: FieldNameContext): readonly string[] {
  return context.soqlId_list().map((id) => id.getText());
}

export function fieldExpression(scope: SoqlScope, context: Pick<SelectEntryContext, 'fieldName' | 'soqlFunction'>): FieldExpression {
  const called = context.soqlFunction();
  return called ? functionCall(scope, called) : { kind: 'field', path: path(context.fieldName()) };
}

function functionCall(scope: SoqlScope, context: SoqlFunctionContext): FieldExpression {
  return { kind: 'function', name: context.children![0]!.getText().toUpperCase(), arguments: callArguments(scope, context) };
}

function callArguments(scope: SoqlScope, context: SoqlFunctionContext): readonly (FieldExpression | SoqlValue)[] {
  if (context.DISTANCE()) {
    const unit = context.StringLiteral() ?? context.MultilineStringLiteral();
    const value = soqlStringValue(scope.conversion, unit.getText(), spanOf(context));
    return [...context.locationValue_list().map((location) => locationValue(scope, location)), { kind: 'string', value }];
  }
  const date = context.dateFieldName();
  if (date) {
    const field: FieldExpression = { kind: 'field', path: path(date.fieldName()) };
    return [date.CONVERT_TIMEZONE() ? { kind: 'function', name: 'CONVERTTIMEZONE', arguments: [field] } : field];
  }
  return context.fieldName() || context.soqlFunction() ? [fieldExpression(scope, context)] : [];
}

function locationValue(scope: SoqlScope, context: LocationValueContext): FieldExpression | SoqlValue {
  const bound = context.boundExpression();
  if (bound) return { kind: 'bind', slot: scope.bind(bound) };
  const field = context.fieldName();
  if (field) return { kind: 'field', path: path(field) };
  return { kind: 'function', name: 'GEOLOCATION', arguments: context.coordinateValue_list().map((value) => coordinate(scope, value)) };
}

function coordinate(scope: SoqlScope, context: CoordinateValueContext): SoqlValue {
  const bound = context.boundExpression();
  return bound ? { kind: 'bind', slot: scope.bind(bound) } : { kind: 'number', text: context.signedNumber().getText() };
}
