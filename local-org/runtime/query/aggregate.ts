import type { ApexFieldType, FieldSchema, FieldType, ObjectSchema } from '../../contract/schema.ts';
import type { Row } from '../storage/row.ts';
import { Decimal } from '../values/decimal.ts';
import { compareKeys, type Key } from '../storage/keys.ts';
import { domainOf, keyIn, type Domain } from './domain.ts';
import type { AggregateFunction, GroupExpression, QueryPlan } from './plan.ts';
import type { Read } from './read-context.ts';

/** Rows with equal values of GROUP BY. */
export interface Group {
  readonly values: readonly unknown[];
  readonly rows: readonly Row[];
}

/** Groups in the order of their first row. Text groups without regard to case; without GROUP BY there is one group, also of no rows. */
export function groupRows(rows: readonly Row[], reads: readonly Read[], domains: readonly Domain[]): Group[] {
  if (reads.length === 0) return [{ values: [], rows }];
  const groups = new Map<string, { values: unknown[]; rows: Row[] }>();
  for (const row of rows) {
    const values = reads.map((read) => read(row));
    const key = JSON.stringify(values.map((value, i) => keyIn(domains[i]!, value)));
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { values, rows: [row] });
  }
  return [...groups.values()];
}

/** Reader of a grouped value or an aggregate. `readArgument` reads the aggregate's field. */
export function readGroup(expression: GroupExpression, readArgument: Read | null): (group: Group) => unknown {
  if (expression.kind === 'group') return (group) => group.values[expression.index] ?? null;
  if (!readArgument) return (group) => group.rows.length;
  const field = expression.argument!.field;
  return (group) => aggregate(expression.name, field, nonNull(group.rows, readArgument));
}

function nonNull(rows: readonly Row[], read: Read): unknown[] {
  const values: unknown[] = [];
  for (const row of rows) {
    const value = read(row);
    if (value !== null) values.push(value);
  }
  return values;
}

function aggregate(name: AggregateFunction, field: FieldSchema, values: unknown[]): unknown {
  if (name === 'COUNT') return values.length;
  const domain = domainOf(field);
  if (name === 'COUNT_DISTINCT') return new Set(values.map((value) => keyIn(domain, value))).size;
  if (values.length === 0) return null;
  if (name === 'MIN' || name === 'MAX') return extreme(values, domain, name === 'MIN' ? -1 : 1);
  const sum =
    field.apexType === 'Decimal' ? sumDecimals(values as Decimal[]) : (values as number[]).reduce((total, value) => total + value, 0);
  if (name === 'SUM') return sum;
  return (sum instanceof Decimal ? sum.toNumber() : sum) / values.length;
}

function sumDecimals(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.add(value), Decimal.ZERO);
}

function extreme(values: readonly unknown[], domain: Domain, sign: number): unknown {
  let best = values[0];
  let bestKey = keyIn(domain, best) as Key;
  for (const value of values) {
    const key = keyIn(domain, value) as Key;
    if (compareKeys(key, bestKey) * sign > 0) [best, bestKey] = [value, key];
  }
  return best;
}

/** The object of an aggregate query's rows: a field per column, by alias. */
export function aggregateObject(plan: QueryPlan): ObjectSchema {
  const fields = plan.columns.map(({ alias, expression }, ordinal): FieldSchema => {
    const [type, apexType] = columnType(expression, plan);
    return { name: alias, label: alias, type, apexType, ordinal, nillable: true, createable: false, updateable: false };
  });
  return {
    ...{
      name: 'AggregateResult',
      label: 'Aggregate Result',
      pluralLabel: 'Aggregate Result',
      keyPrefix: '',
      kind: 'standard',
      sharing: 'ReadWrite'
    },
    ...{
      setup: false,
      triggerable: false,
      createable: false,
      updateable: false,
      deletable: false,
      queryable: false,
      fields,
      childRelationships: []
    }
  };
}

function columnType(expression: GroupExpression, plan: QueryPlan): readonly [FieldType, ApexFieldType] {
  if (expression.kind === 'group') {
    const group = plan.groupBy[expression.index]!;
    if (group.kind === 'date') return group.name === 'DAY_ONLY' ? ['date', 'Date'] : ['int', 'Integer'];
    return [group.field.field.type, group.field.field.apexType];
  }
  const field = expression.argument?.field;
  switch (expression.name) {
    case 'COUNT':
    case 'COUNT_DISTINCT':
      return ['int', 'Integer'];
    case 'AVG':
      return ['double', 'Double'];
    default:
      return [field!.type, field!.apexType];
  }
}
