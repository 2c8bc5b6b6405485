import { addCpu } from '../kernel/add-cpu.ts';
import { costs } from '../kernel/costs.ts';
import { charge } from '../kernel/limits.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import type { QueryPlan } from './plan.ts';

/** Counts the statement; sub-queries of the SELECT count as aggregate queries. Custom metadata is free (Apex Developer Guide, Execution Governors and Limits). */
export function chargeQuery(tx: DataTransaction, plan: QueryPlan): void {
  addCpu(tx, costs.query);
  if (isFree(plan)) return;
  charge(tx.limits, 'queries');
  const { children } = plan.select;
  if (children.length > 0) charge(tx.limits, 'aggregateQueries', children.length);
}

/**
 * Counts rows as the platform does: `COUNT()` one; groups that only count, one each; every other aggregate all rows it went over; records one each.
 * `found`: rows that match, `answered`: rows of the result.
 */
export function chargeRows(tx: DataTransaction, plan: QueryPlan, found: number, answered: number): void {
  addCpu(tx, found * costs.queryRow);
  if (isFree(plan)) return;
  charge(tx.limits, 'queryRows', plan.kind === 'aggregate' && !countsOnly(plan) ? found : answered);
}

function isFree(plan: QueryPlan): boolean {
  return plan.object.kind === 'customMetadata';
}

function countsOnly(plan: QueryPlan): boolean {
  return plan.columns.every(({ expression }) => expression.kind !== 'aggregate' || expression.name === 'COUNT');
}
