import type { DataSite } from '../../../contract/abi.ts';
import { charge } from '../../kernel/limits.ts';
import { searchedRows } from '../../query/run-query.ts';
import type { ApexTransaction } from '../../transactions/apex-transaction.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { nullPointer } from '../../values/platform-exceptions.ts';
import { listType, TYPES } from '../../values/runtime-type.ts';
import type { SObject } from '../../values/sobject.ts';
import { effectiveSite, type SiteMembers } from '../database/call-site.ts';
import { prepare, type Scope } from '../database/dynamic-query.ts';
import type { AccessLevel } from '../system/AccessLevel.ts';
import { parseSosl, type Returned } from './sosl.ts';

/**
 * Apex Reference, Search Class; `[FIND …]` is the same. A test finds what `Test.setFixedSearchResults` named, and nothing without it, filtered and ordered by
 * the RETURNING clause (Apex Developer Guide, Adding SOSL Queries to Unit Tests). There is no search index: outside a test a search is not supported.
 */
export const searchMembers: SiteMembers = {
  'System.Search.query(String)': (site) => (text: string, scope: Scope) => search(text, effectiveSite(site), scope),
  'System.Search.query(String,System.AccessLevel)': (site) => (text: string, level: AccessLevel, scope: Scope) =>
    search(text, effectiveSite(site, level), scope)
};

function search(text: string | null, site: DataSite, scope: Scope): ApexList {
  if (text === null) throw nullPointer();
  const tx = currentTransaction();
  charge(tx.limits, 'soslQueries');
  if (!tx.test) throw new NotSupportedError('SOSL outside a test');
  const ids = tx.test.fixedSearchResults;
  const { returned, limit } = parseSosl(text);
  const wanted = returned.length > 0 ? returned : objectsOf(tx, ids);
  const lists = wanted.map((one) => found(tx, one, ids, limit, site, scope));
  return new ApexList(listType(listType(TYPES.SObject)), lists);
}

function objectsOf(tx: ApexTransaction, ids: readonly string[]): readonly Returned[] {
  const names = ids.flatMap((id) => tx.org.schema.objectByPrefix(id.slice(0, 3))?.name ?? []);
  return [...new Set(names)].map((object) => ({ object, fields: 'Id', clauses: '' }));
}

function found(tx: ApexTransaction, returned: Returned, ids: readonly string[], limit: number, site: DataSite, scope: Scope): ApexList {
  const { object, fields, clauses } = returned;
  const among = 'Id IN :fixedSearchResults';
  const filter = /^WHERE\b/i.test(clauses)
    ? clauses.replace(/^WHERE\s+([^]*?)(?=\s+(?:ORDER\s+BY|LIMIT|OFFSET)\b|$)/i, `WHERE ${among} AND ($1)`)
    : `WHERE ${among} ${clauses}`;
  const type = listType(tx.engine.types.type(tx.org.schema.object(object)?.name ?? 'SObject'));
  const known = new ApexList(listType(TYPES.Id), [...ids]);
  const withFixed: Scope = (name) => (name.toLowerCase() === 'fixedsearchresults' ? known : scope(name));
  const { query, values } = prepare(tx, `SELECT ${fields} FROM ${object} ${filter}`, withFixed);
  const records: SObject[] = searchedRows(tx, query, values, site);
  // Without an order of their own, in the order of the fixed results.
  if (!/\bORDER\s+BY\b/i.test(clauses)) records.sort((a, b) => ids.indexOf(a.id!) - ids.indexOf(b.id!));
  return new ApexList(type, records.slice(0, limit));
}
