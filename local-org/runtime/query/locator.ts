import type { DataSite } from '../../contract/abi.ts';
import type { SoqlQuery } from '../../contract/soql.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import type { Row } from '../storage/row.ts';
import type { SObject } from '../values/sobject.ts';
import { chargeQuery, chargeRows } from './count-rows.ts';
import { queryException } from './messages.ts';
import { preparedQuery } from './prepare.ts';
import { QueryRun } from './query-run.ts';

/**
 * What SOQL for loops and `Database.getQueryLocator` walk: which records, decided when it is made; their values are read when a part is fetched.
 * Making it counts one query; fetching counts the rows.
 */
export class QueryLocator {
  readonly ids: readonly string[];
  readonly query: SoqlQuery;
  readonly binds: readonly unknown[];
  readonly site: DataSite;

  constructor(query: SoqlQuery, binds: readonly unknown[], site: DataSite, ids: readonly string[]) {
    this.query = query;
    this.binds = binds;
    this.site = site;
    this.ids = ids;
  }

  get size(): number {
    return this.ids.length;
  }

  /** Records `from` … `from + count - 1`; records that are gone meanwhile are left out. */
  fetch(tx: DataTransaction, from: number, count: number): SObject[] {
    const preparation = preparedQuery(tx.database, this.query);
    const { plan, table } = preparation.prepared;
    const run = new QueryRun(tx, this.binds, this.site, plan);
    const rows = this.ids.slice(from, from + count).map((id) => table.get(id) ?? (plan.allRows ? table.getGone(id) : undefined));
    const found = rows.filter((row): row is Row => row !== undefined);
    chargeRows(tx, plan, found.length, found.length);
    return run.project(found, preparation);
  }
}

export function queryLocator(tx: DataTransaction, query: SoqlQuery, binds: readonly unknown[], site: DataSite): QueryLocator {
  const { prepared } = preparedQuery(tx.database, query);
  const { plan } = prepared;
  if (plan.kind !== 'rows')
    throw queryException('aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch');
  chargeQuery(tx, plan);
  const run = new QueryRun(tx, binds, site, plan);
  const rows = prepared.rows(run, run.visible(plan.object));
  if (plan.forUpdate) run.lock(rows);
  return new QueryLocator(
    query,
    binds,
    site,
    rows.map((row) => row[0] as string)
  );
}
