import type { DataSite } from '../../contract/abi.ts';
import type { SoqlQuery } from '../../contract/soql.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import type { SObject } from '../values/sobject.ts';

/**
 * Runs a query as Apex does: names against the schema, access and sharing by `site` (a `WITH …_MODE` clause wins over `site.mode`), limits counted.
 * Answers records with the layout of the SELECT; rows of an aggregate query are records of the object `AggregateResult` (fields by alias, `expr0` …).
 * Binds by slot hold Apex values (texts, numbers, ApexList, ApexSet, SObject …). Throws QueryException, NoAccessException; LimitException cannot be caught.
 */
export function runQuery(tx: DataTransaction, query: SoqlQuery, binds: readonly unknown[], site: DataSite): SObject[] {
  throw notYet(tx, query, binds, site);
}

/** `SELECT COUNT() …`, and `Database.countQuery`: the number of rows; counts as one query row. */
export function countQuery(tx: DataTransaction, query: SoqlQuery, binds: readonly unknown[], site: DataSite): number {
  throw notYet(tx, query, binds, site);
}

/**
 * What `Database.getQueryLocator` and SOQL for loops walk: which records, decided now; their values are read when a part is fetched.
 * Counts one query and no rows; who fetches counts them.
 */
export interface QueryLocator {
  readonly objectName: string;
  readonly size: number;
  /** Records `from` … `from + count - 1`; records that are gone meanwhile are left out. */
  fetch(tx: DataTransaction, from: number, count: number): SObject[];
  /** Ids, to be kept in a job. */
  readonly ids: readonly string[];
}

export function queryLocator(tx: DataTransaction, query: SoqlQuery, binds: readonly unknown[], site: DataSite): QueryLocator {
  throw notYet(tx, query, binds, site);
}

function notYet(...unused: unknown[]): Error {
  return new Error(`not supported: queries (${unused.length})`);
}
