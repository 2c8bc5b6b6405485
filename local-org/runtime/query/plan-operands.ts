import type { FieldExpression, SoqlValue } from '../../contract/soql.ts';
import { isCompound } from '../values/compound.ts';
import { NotSupportedError } from '../values/exception.ts';
import { dateFunctions } from './date-functions.ts';
import { queryException } from './messages.ts';
import type { Names, ResolvedField } from './names.ts';
import type { AggregateFunction, Operand, ValueExpression } from './plan.ts';

const aggregates: ReadonlySet<string> = new Set(['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX']);

export function isAggregate(expression: FieldExpression): boolean {
  if (expression.kind !== 'function') return false;
  return aggregates.has(expression.name) || expression.arguments.some((argument) => argument.kind === 'function' && isAggregate(argument));
}

/** A field, or a date function of one. */
export function valueExpression(names: Names, expression: FieldExpression): ValueExpression {
  if (expression.kind === 'field') return { kind: 'field', field: names.field(expression.path) };
  if (expression.name === 'DISTANCE') return distanceTo(names, expression.arguments);
  if (!dateFunctions.has(expression.name)) throw new NotSupportedError(`${expression.name}() in SOQL`);
  const [argument] = expression.arguments;
  const converted = isFunction(argument, 'CONVERTTIMEZONE');
  const field = converted ? argument.arguments[0] : argument;
  return { kind: 'date', name: expression.name, field: fieldArgument(names, field), converted };
}

/** The field stands first, whatever the reference says of the order: the platform refuses others. */
function distanceTo(names: Names, [first, second, third]: readonly (FieldExpression | SoqlValue)[]): ValueExpression {
  const field = fieldArgument(names, first);
  const unit = third?.kind === 'string' ? third.value : '';
  if (!isCompound(field.field) || !/^(mi|km)$/i.test(unit))
    throw queryException(`DISTANCE takes a location field, a location, and 'mi' or 'km'`);
  if (second?.kind === 'bind') return { kind: 'distance', field, to: { place: second, unit } };
  if (!isFunction(second, 'GEOLOCATION')) throw new NotSupportedError('DISTANCE() between two fields in SOQL');
  return { kind: 'distance', field, to: { place: second.arguments as readonly SoqlValue[], unit } };
}

/** What a clause over groups names: a grouped value or an aggregate. `groups` are the values of GROUP BY. */
export function groupOperand(names: Names, expression: FieldExpression, groups: readonly ValueExpression[]): Operand {
  if (expression.kind === 'function' && aggregates.has(expression.name)) {
    const [argument] = expression.arguments;
    return { kind: 'aggregate', name: expression.name as AggregateFunction, argument: argument ? fieldArgument(names, argument) : null };
  }
  const isGrouping = expression.kind === 'function' && expression.name === 'GROUPING';
  const value = isGrouping
    ? ({ kind: 'field', field: fieldArgument(names, expression.arguments[0]) } as const)
    : valueExpression(names, expression);
  const index = groups.findIndex((group) => sameValue(group, value));
  if (index < 0) throw queryException(`Field must be grouped or aggregated: ${value.field.field.name}`);
  return { kind: isGrouping ? 'grouping' : 'group', index };
}

export function fieldArgument(names: Names, argument: FieldExpression | SoqlValue | undefined): ResolvedField {
  if (argument?.kind !== 'field') throw queryException('a function in SOQL takes a field name');
  return names.field(argument.path);
}

function isFunction(argument: FieldExpression | SoqlValue | undefined, name: string): argument is FieldExpression & { kind: 'function' } {
  return argument?.kind === 'function' && argument.name === name;
}

function sameValue(a: ValueExpression, b: ValueExpression): boolean {
  const sameFunction = a.kind === 'date' && b.kind === 'date' ? a.name === b.name && a.converted === b.converted : a.kind === b.kind;
  return (
    sameFunction &&
    a.field.field === b.field.field &&
    a.field.path.length === b.field.path.length &&
    a.field.path.every((step, i) => step.lookup === b.field.path[i]!.lookup)
  );
}
