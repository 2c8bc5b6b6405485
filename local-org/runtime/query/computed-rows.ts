import type { Row } from '../storage/row.ts';
import type { Table } from '../storage/table.ts';
import { isCollection, type BoundCondition, type ConditionRun, type Parameters } from './filter.ts';
import { userRecordAccessRows } from './user-record-access.ts';

/** Rows of an object that the platform computes for the query at hand instead of keeping them; null for any other object. */
export function computedRows(table: Table, where: BoundCondition | null, parameters: Parameters, run: ConditionRun): readonly Row[] | null {
  if (table.object.name !== 'UserRecordAccess') return null;
  const conjuncts = where === null ? [] : where.kind === 'and' ? where.operands : [where];
  return userRecordAccessRows(table, run.tx, (field) => keysOf(field, conjuncts, parameters));
}

/** The values that the filter leaves open to a field; null if it says nothing of it. */
function keysOf(field: string, conjuncts: readonly BoundCondition[], { values }: Parameters): readonly string[] | null {
  for (const condition of conjuncts) {
    if (condition.kind !== 'compare' && condition.kind !== 'in') continue;
    if (condition.left.kind !== 'field' || condition.left.field.field.name !== field) continue;
    if (condition.kind === 'compare' ? condition.operator !== '=' : condition.negated) continue;
    const value = values[condition.slot];
    if (typeof value === 'string') return [value];
    if (isCollection(value)) return [...value.keys] as string[];
  }
  return null;
}
