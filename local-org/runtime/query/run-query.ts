import type { DataSite } from '../../contract/abi.ts';
import type { SoqlQuery } from '../../contract/soql.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import type { SObject } from '../values/sobject.ts';
import { aggregateRows } from './aggregate-query.ts';
import { chargeQuery, chargeRows } from './count-rows.ts';
import type { Access } from './choose-index.ts';
import { preparedQuery } from './prepare.ts';
import { QueryRun } from './query-run.ts';

export { queryLocator, QueryLocator } from './locator.ts';

/**
 * Runs a query as Apex does: names against the schema, access and sharing by `site` (a `WITH …_MODE` clause wins over `site.mode`), limits counted.
 * Answers records with the layout of the SELECT; rows of an aggregate query are records of the object `AggregateResult` (fields by alias, `expr0` …).
 * Binds by slot hold Apex values (texts, numbers, ApexList, ApexSet, SObject …). Throws QueryException, NoAccessException; LimitException cannot be caught.
 */
export function runQuery(tx: DataTransaction, query: SoqlQuery, binds: readonly unknown[], site: DataSite): SObject[] {
  const preparation = preparedQuery(tx.database, query);
  const { prepared } = preparation;
  const { plan } = prepared;
  chargeQuery(tx, plan);
  const run = new QueryRun(tx, binds, site, plan);
  const rows = prepared.rows(run, run.visible(plan.object));
  if (plan.kind === 'aggregate') {
    const results = aggregateRows(tx.database, prepared, rows, run);
    chargeRows(tx, plan, rows.length, results.length);
    return results;
  }
  chargeRows(tx, plan, rows.length, rows.length);
  if (plan.forUpdate) run.lock(rows);
  return run.project(rows, preparation);
}

/** Records that a search answers: the query is a part of it and counts neither as a query nor with its rows. */
export function searchedRows(tx: DataTransaction, query: SoqlQuery, binds: readonly unknown[], site: DataSite): SObject[] {
  const preparation = preparedQuery(tx.database, query);
  const { prepared } = preparation;
  const run = new QueryRun(tx, binds, site, prepared.plan);
  return run.project(prepared.rows(run, run.visible(prepared.plan.object)), preparation);
}

/** `SELECT COUNT() …`, and `Database.countQuery`: the number of rows; counts as one query row. */
export function countQuery(tx: DataTransaction, query: SoqlQuery, binds: readonly unknown[], site: DataSite): number {
  const { prepared } = preparedQuery(tx.database, query);
  const { plan } = prepared;
  chargeQuery(tx, plan);
  const run = new QueryRun(tx, binds, site, plan);
  const { length } = prepared.rows(run, run.visible(plan.object));
  chargeRows(tx, plan, length, 1);
  return length;
}

/** How a query would find its rows. */
export function explainQuery(tx: DataTransaction, query: SoqlQuery, binds: readonly unknown[], site: DataSite): Access {
  const { prepared } = preparedQuery(tx.database, query);
  return prepared.explain(new QueryRun(tx, binds, site, prepared.plan));
}
