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
  /** Values that the group is a subtotal over. */
  readonly subtotal: readonly boolean[];
  readonly rows: readonly Row[];
}

/** Groups in the order of their first row. Text groups without regard to case; without GROUP BY there is one group, also of no rows. */
export function groupRows(
  rows: readonly Row[],
  reads: readonly Read[],
  domains: readonly Domain[],
  grouping: QueryPlan['grouping'] = 'plain'
): Group[] {
  if (reads.length === 0) return [{ values: [], subtotal: [], rows }];
  return subtotals(reads.length, grouping).flatMap((subtotal) => groupBy(rows, reads, domains, subtotal));
}

/** Per set of groups which values are summed over: none first, all last. CUBE has every combination, ROLLUP drops values from the right. */
function subtotals(count: number, grouping: QueryPlan['grouping']): readonly (readonly boolean[])[] {
  const indexes = Array.from({ length: count }, (_value, index) => index);
  if (grouping === 'plain') return [indexes.map(() => false)];
  if (grouping === 'rollup') return [...indexes, count].map((dropped) => indexes.map((index) => index >= count - dropped));
  const combinations = Array.from({ length: 2 ** count }, (_value, mask) =>
    indexes.map((index) => (mask & (1 << (count - 1 - index))) !== 0)
  );
  const size = (flags: readonly boolean[]): number => flags.filter(Boolean).length;
  return combinations.sort((a, b) => size(a) - size(b));
}

function groupBy(rows: readonly Row[], reads: readonly Read[], domains: readonly Domain[], subtotal: readonly boolean[]): Group[] {
  const groups = new Map<string, { values: unknown[]; subtotal: readonly boolean[]; rows: Row[] }>();
  for (const row of rows) {
    const values = reads.map((read, i) => (subtotal[i] ? null : read(row)));
    const key = JSON.stringify(values.map((value, i) => keyIn(domains[i]!, value)));
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { values, subtotal, rows: [row] });
  }
  return [...groups.values()];
}

/** Reader of a grouped value or an aggregate. `readArgument` reads the aggregate's field. */
export function readGroup(expression: GroupExpression, readArgument: Read | null): (group: Group) => unknown {
  if (expression.kind === 'group') return (group) => group.values[expression.index] ?? null;
  if (expression.kind === 'grouping') return (group) => (group.subtotal[expression.index] ? 1 : 0);
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
  const fields = plan.columns.map(({ alias, expression, formatted }, ordinal): FieldSchema => {
    const [type, apexType] = formatted ? (['string', 'String'] as const) : columnType(expression, plan);
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
  if (expression.kind === 'grouping') return ['int', 'Integer'];
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
