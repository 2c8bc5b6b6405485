import type { DataSite } from '../../../contract/abi.ts';
import { charge } from '../../kernel/limits.ts';
import { searchedRows } from '../../query/run-query.ts';
import type { ApexTransaction } from '../../transactions/apex-transaction.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { apexException, nullPointer } from '../../values/platform-exceptions.ts';
import { listType, TYPES } from '../../values/runtime-type.ts';
import type { SObject } from '../../values/sobject.ts';
import { effectiveSite, type SiteMembers } from '../database/call-site.ts';
import { prepare, type Scope } from '../database/dynamic-query.ts';
import type { AccessLevel } from '../system/AccessLevel.ts';
import { findRecords } from './find-records.ts';
import { parseSearchTerm } from './search-term.ts';
import { SearchResults } from './SearchResults.ts';
import { parseSosl, type Returned, type Sosl } from './sosl.ts';

/**
 * Apex Reference, Search Class; `[FIND …]` is the same. A test finds what `Test.setFixedSearchResults` named, and nothing without it, filtered and ordered by
 * the RETURNING clause (Apex Developer Guide, Adding SOSL Queries to Unit Tests). Outside a test it finds the words of the records as they are stored: no
 * spelling is corrected and no other form of a word is found.
 */
export const searchMembers: SiteMembers = {
  'System.Search.query(String)': (site) => (text: string, scope: Scope) => search(text, effectiveSite(site), scope),
  'System.Search.query(String,System.AccessLevel)': (site) => (text: string, level: AccessLevel, scope: Scope) =>
    search(text, effectiveSite(site, level), scope),
  'System.Search.find(String)': (site) => (text: string, scope: Scope) => find(text, effectiveSite(site), scope),
  'System.Search.find(String,System.AccessLevel)': (site) => (text: string, level: AccessLevel, scope: Scope) =>
    find(text, effectiveSite(site, level), scope)
};

function find(text: string | null, site: DataSite, scope: Scope): SearchResults {
  if (text !== null && /\bWITH\s+SNIPPET\b/i.test(text) && !currentTransaction().test) throw new NotSupportedError('WITH SNIPPET in SOSL');
  return new SearchResults(search(text, site, scope).items as ApexList[]);
}

function search(text: string | null, site: DataSite, scope: Scope): ApexList {
  if (text === null) throw nullPointer();
  const tx = currentTransaction();
  charge(tx.limits, 'soslQueries');
  const sosl = parseSosl(text);
  const { returned, limit } = sosl;
  const ids = tx.test ? tx.test.fixedSearchResults : idsOf(tx, sosl, scope);
  const wanted = returned.length > 0 ? returned : objectsOf(tx, ids);
  const lists = wanted.map((one) => found(tx, one, ids, limit, site, scope));
  return new ApexList(listType(listType(TYPES.SObject)), lists);
}

/** What is found, in every object that is returned or, if none is named, in all that may be. */
function idsOf(tx: ApexTransaction, { term: { kind, text }, group, returned }: Sosl, scope: Scope): readonly string[] {
  const given = kind === 'bind' ? scope(text) : text;
  if (typeof given !== 'string') throw apexException('System.SearchException', `Variable does not exist: ${text}`);
  const term = parseSearchTerm(given);
  const named = returned.flatMap(({ object }) => tx.org.schema.object(object) ?? []);
  const objects = returned.length > 0 ? named : [...tx.org.schema.objects].filter((object) => object.queryable && !object.setup);
  return objects.flatMap((object) => findRecords(tx, object, term, group));
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
