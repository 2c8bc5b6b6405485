import type { FieldSchema } from '../../contract/schema.ts';
import type { Key } from '../storage/keys.ts';
import type { KeyRange } from '../storage/ordered-index.ts';
import type { Table } from '../storage/table.ts';
import { isCollection, type BoundCondition, type InValues, type Parameters } from './filter.ts';
import { hasHashIndex, hasOrderedIndex } from './indexed-fields.ts';
import type { LikePattern } from './like.ts';
import { isSpan, type Parameter } from './parameters.ts';
import type { OrderPlan } from './plan.ts';

/** How the rows that may match are found. `rows`: how many there are at most. */
export type Access =
  | { readonly kind: 'scan'; readonly rows: number }
  | { readonly kind: 'keys'; readonly field: FieldSchema; readonly keys: readonly Key[]; readonly rows: number }
  | { readonly kind: 'range'; readonly field: FieldSchema; readonly range: KeyRange; readonly rows: number }
  | { readonly kind: 'union'; readonly parts: readonly Access[]; readonly rows: number }
  /** In the order of ORDER BY, so that LIMIT can stop early. */
  | {
      readonly kind: 'ordered';
      readonly field: FieldSchema;
      readonly range: KeyRange;
      readonly descending: boolean;
      readonly nulls: 'first' | 'last' | 'none';
      readonly rows: number;
    };

/** The cheapest access for a condition whose parameters are set. `wanted`: rows up to OFFSET + LIMIT, null without LIMIT. */
export function chooseIndex(
  table: Table,
  where: BoundCondition | null,
  parameters: Parameters,
  order: readonly OrderPlan[],
  wanted: number | null
): Access {
  const conjuncts = where === null ? [] : where.kind === 'and' ? where.operands : [where];
  let best: Access = { kind: 'scan', rows: table.size };
  for (const conjunct of conjuncts) {
    const access = accessFor(table, conjunct, parameters);
    if (access && access.rows < best.rows) best = access;
  }
  const walk = wanted === null ? null : orderedAccess(table, conjuncts, parameters, order);
  // A walk stops at the limit; with conditions beside its range it passes over rows that fail them.
  if (walk && expectedSteps(walk, conjuncts, wanted!) < best.rows) return walk;
  return best;
}

function expectedSteps(walk: Access & { kind: 'ordered' }, conjuncts: readonly BoundCondition[], wanted: number): number {
  const covered = walk.nulls === 'none' ? 1 : 0;
  return Math.min(walk.rows, conjuncts.length > covered ? wanted * 20 : wanted);
}

function accessFor(table: Table, condition: BoundCondition, parameters: Parameters): Access | null {
  if (condition.kind === 'or') return unionOf(table, condition.operands, parameters);
  if (condition.kind === 'compare') return compareAccess(table, condition, parameters);
  if (condition.kind !== 'in' || condition.negated) return null;
  const field = ownField(condition);
  const { keys, hasNull } = parameters.values[condition.slot] as InValues;
  return field && !hasNull && hasHashIndex(field) ? keysAccess(table, field, [...keys]) : null;
}

function unionOf(table: Table, operands: readonly BoundCondition[], parameters: Parameters): Access | null {
  const parts: Access[] = [];
  for (const operand of operands) {
    const part = accessFor(table, operand, parameters);
    if (!part) return null;
    parts.push(part);
  }
  return { kind: 'union', parts, rows: parts.reduce((sum, part) => sum + part.rows, 0) };
}

function compareAccess(table: Table, condition: BoundCondition & { kind: 'compare' }, parameters: Parameters): Access | null {
  const field = ownField(condition);
  if (!field) return null;
  const many = parameters.values[condition.slot];
  if (isCollection(many))
    return condition.operator === '=' && !many.hasNull && hasHashIndex(field) ? keysAccess(table, field, [...many.keys]) : null;
  if (condition.operator === '=') {
    const parameter = parameters.values[condition.slot] as Parameter;
    if (parameter !== null && !isSpan(parameter)) return hasHashIndex(field) ? keysAccess(table, field, [parameter]) : null;
  }
  const range = rangeOf(condition, parameters);
  return range && hasOrderedIndex(field) ? { kind: 'range', field, range, rows: table.ordered(field.ordinal).estimate(range) } : null;
}

function keysAccess(table: Table, field: FieldSchema, keys: readonly Key[]): Access {
  if (field.type === 'id') return { kind: 'keys', field, keys, rows: keys.length };
  const index = table.hash(field.ordinal);
  return { kind: 'keys', field, keys, rows: keys.reduce<number>((sum, key) => sum + index.count(key), 0) };
}

/** The keys that a comparison of order, a date or a LIKE pattern can match; null if they are no range. */
function rangeOf(condition: BoundCondition & { kind: 'compare' }, parameters: Parameters): KeyRange | null {
  if (condition.operator === 'like') return prefixRange(parameters.values[condition.slot] as readonly LikePattern[]);
  if (isCollection(parameters.values[condition.slot])) return null;
  const parameter = parameters.values[condition.slot] as Parameter;
  if (parameter === null) return null;
  const { from, to } = isSpan(parameter) ? parameter : { from: parameter, to: parameter };
  const exclusive = isSpan(parameter);
  switch (condition.operator) {
    case '=':
      return { from, to, toExclusive: exclusive };
    case '<':
      return { to: from, toExclusive: true };
    case '<=':
      return { to, toExclusive: exclusive };
    case '>':
      return { from: to, fromExclusive: !exclusive };
    case '>=':
      return { from };
    case '!=':
      return null;
  }
}

function prefixRange(patterns: readonly LikePattern[]): KeyRange | null {
  const [pattern, ...others] = patterns;
  return pattern && others.length === 0 && pattern.prefix !== '' ? { from: pattern.prefix, to: `${pattern.prefix}\uffff` } : null;
}

/** ORDER BY one indexed field of the object, or one and then Id, which is how equal keys stand in the index. */
function orderedAccess(
  table: Table,
  conjuncts: readonly BoundCondition[],
  parameters: Parameters,
  order: readonly OrderPlan[]
): (Access & { kind: 'ordered' }) | null {
  const [first, second, third] = order;
  if (first?.expression.kind !== 'field' || third) return null;
  const { field, path } = first.expression.field;
  if (path.length > 0 || !hasOrderedIndex(field)) return null;
  if (
    second &&
    (second.expression.kind !== 'field' ||
      second.expression.field.field.type !== 'id' ||
      second.expression.field.path.length > 0 ||
      second.descending !== first.descending)
  )
    return null;
  const ranges = conjuncts
    .filter((part) => part.kind === 'compare' && ownField(part) === field)
    .map((part) => rangeOf(part as BoundCondition & { kind: 'compare' }, parameters));
  const range = ranges.find((candidate) => candidate !== null) ?? null;
  const rows = range ? table.ordered(field.ordinal).estimate(range) : table.size;
  const nulls = range ? 'none' : first.nullsFirst ? 'first' : 'last';
  return { kind: 'ordered', field, range: range ?? {}, descending: first.descending, nulls, rows };
}

function ownField(condition: BoundCondition & { kind: 'compare' | 'in' }): FieldSchema | null {
  return condition.left.kind === 'field' && condition.left.field.path.length === 0 ? condition.left.field.field : null;
}
