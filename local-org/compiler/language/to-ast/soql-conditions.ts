import {
  type ComparisonOperatorContext,
  type ConditionalExpressionContext,
  type DateFormulaContext,
  type FieldExpressionContext,
  type LogicalExpressionContext,
  type ValueContext,
  WhereConditionalExpressionContext,
  type WhereFieldExpressionContext,
  WhereLogicalExpressionContext
} from '@apexdevtools/apex-parser';
import type { CompareOperator, Condition, FieldExpression, InValues, SoqlValue } from '../../../contract/soql.ts';
import { spanOf } from './context.ts';
import { fieldExpression } from './soql-fields.ts';
import type { SoqlScope } from './soql-scope.ts';
import { soqlStringValue } from './text.ts';

/** Filters of WHERE and HAVING: the grammar has a rule for each, of the same shape. */
export function condition(scope: SoqlScope, context: WhereLogicalExpressionContext | LogicalExpressionContext): Condition {
  const operands = parts(context).map((part) => operand(scope, part));
  if (context.NOT()) return { kind: 'not', operand: operands[0]! };
  if (operands.length === 1) return operands[0]!;
  return { kind: context.SOQLAND_list().length > 0 ? 'and' : 'or', operands };
}

function parts(
  context: WhereLogicalExpressionContext | LogicalExpressionContext
): readonly (WhereConditionalExpressionContext | ConditionalExpressionContext)[] {
  return context instanceof WhereLogicalExpressionContext
    ? context.whereConditionalExpression_list()
    : context.conditionalExpression_list();
}

function operand(scope: SoqlScope, context: WhereConditionalExpressionContext | ConditionalExpressionContext): Condition {
  if (context instanceof WhereConditionalExpressionContext) {
    const inner = context.whereLogicalExpression();
    return inner ? condition(scope, inner) : whereComparison(scope, context.whereFieldExpression());
  }
  const inner = context.logicalExpression();
  return inner ? condition(scope, inner) : fieldComparison(scope, context.fieldExpression());
}

function whereComparison(scope: SoqlScope, context: WhereFieldExpressionContext): Condition {
  const plain = context.fieldExpression();
  if (plain) return fieldComparison(scope, plain);
  const text = soqlStringValue(scope.conversion, context.StringLiteral().getText(), spanOf(context));
  const left: FieldExpression = { kind: 'function', name: 'FORMULA', arguments: [{ kind: 'string', value: text }] };
  return comparison(scope, left, context.comparisonOperator(), context.value());
}

function fieldComparison(scope: SoqlScope, context: FieldExpressionContext): Condition {
  return comparison(scope, fieldExpression(scope, context), context.comparisonOperator(), context.value());
}

function comparison(scope: SoqlScope, left: FieldExpression, operator: ComparisonOperatorContext, right: ValueContext): Condition {
  if (operator.IN()) return { kind: 'in', left, negated: Boolean(operator.NOT()), values: values(scope, right) };
  if (operator.INCLUDES() || operator.EXCLUDES())
    return { kind: 'includes', left, negated: Boolean(operator.EXCLUDES()), values: values(scope, right) };
  const text = operator.getText().toLowerCase();
  return { kind: 'compare', left, operator: (text === '<>' ? '!=' : text) as CompareOperator, right: value(scope, right) };
}

function values(scope: SoqlScope, context: ValueContext): InValues {
  const inner = context.subQuery();
  if (inner) return { kind: 'subquery', query: scope.subquery(inner) };
  const bound = context.boundExpression();
  if (bound) return { kind: 'bind', slot: scope.bind(bound) };
  const list = context.valueList();
  if (list) return { kind: 'list', values: list.value_list().map((item) => value(scope, item)) };
  scope.conversion.report(spanOf(context), 'unexpected.token', `'${context.getText()}'`);
  return { kind: 'list', values: [] };
}

function value(scope: SoqlScope, context: ValueContext): SoqlValue {
  const bound = context.boundExpression();
  if (bound) return { kind: 'bind', slot: scope.bind(bound) };
  const formula = context.dateFormula();
  if (formula) return dateLiteral(formula);
  const text = context.getText();
  if (context.StringLiteral() || context.MultilineStringLiteral())
    return {
      kind: 'string',
      value: soqlStringValue(scope.conversion, scope.conversion.text.slice(spanOf(context).start, spanOf(context).end), spanOf(context))
    };
  if (context.signedNumber()) return { kind: 'number', text };
  if (context.BooleanLiteral()) return { kind: 'boolean', value: text.toLowerCase() === 'true' };
  if (context.NULL()) return { kind: 'null' };
  if (context.DateLiteral()) return { kind: 'date', text };
  if (context.DateTimeLiteral()) return { kind: 'datetime', text };
  if (context.TimeLiteral()) return { kind: 'time', text };
  if (context.IntegralCurrencyLiteral()) return { kind: 'currency', text };
  scope.conversion.report(spanOf(context), 'unexpected.token', `'${text}'`);
  return { kind: 'null' };
}

function dateLiteral(context: DateFormulaContext): SoqlValue {
  const name = context.start.text.toUpperCase();
  const n = context.signedInteger();
  return { kind: 'dateLiteral', name, ...(n && { n: Number(n.getText()) }) };
}
