import type { DataSite } from '../../../contract/abi.ts';
import { addHeap, heapOf } from '../../kernel/heap.ts';
import { queryLocator } from '../../query/locator.ts';
import { preparedQuery } from '../../query/prepare.ts';
import { countQuery, runQuery } from '../../query/run-query.ts';
import { LoadedRecords, LocatorHandle, openLocator } from '../../transactions/batch-work.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { ApexList } from '../../values/list.ts';
import type { ApexMap } from '../../values/map.ts';
import { apexException, nullPointer } from '../../values/platform-exceptions.ts';
import { listType } from '../../values/runtime-type.ts';
import type { SObject } from '../../values/sobject.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import type { Members } from '../registry.ts';
import type { AccessLevel } from '../system/AccessLevel.ts';
import { effectiveSite, type SiteMembers } from './call-site.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { prepare, type Scope } from './dynamic-query.ts';

/** Apex Reference, Database Class: dynamic queries. The last argument of those that take query text is the scope that its binds may name. */
export const queryMembers: SiteMembers = {
  'System.Database.query(String)': (site) => (text: string, scope: Scope) => rows(text, site, null, scope),
  'System.Database.query(String,System.AccessLevel)': (site) => (text: string, level: AccessLevel, scope: Scope) =>
    rows(text, site, level, scope),
  'System.Database.queryWithBinds(String,Map<String,Object>,System.AccessLevel)':
    (site) => (text: string, binds: ApexMap, level: AccessLevel) =>
      rows(text, site, level, fromMap(binds)),
  'System.Database.countQuery(String)': (site) => (text: string, scope: Scope) => count(text, site, null, scope),
  'System.Database.countQuery(String,System.AccessLevel)': (site) => (text: string, level: AccessLevel, scope: Scope) =>
    count(text, site, level, scope),
  'System.Database.countQueryWithBinds(String,Map<String,Object>,System.AccessLevel)':
    (site) => (text: string, binds: ApexMap, level: AccessLevel) =>
      count(text, site, level, fromMap(binds)),
  'System.Database.getQueryLocator(List<SObject>)': () => loaded,
  'System.Database.getQueryLocator(List<SObject>,System.AccessLevel)': () => loaded,
  'System.Database.getQueryLocator(String)': (site) => (text: string, scope: Scope) => locator(text, site, null, scope),
  'System.Database.getQueryLocator(String,System.AccessLevel)': (site) => (text: string, level: AccessLevel, scope: Scope) =>
    locator(text, site, level, scope),
  'System.Database.getQueryLocatorWithBinds(String,Map<String,Object>,System.AccessLevel)':
    (site) => (text: string, binds: ApexMap, level: AccessLevel) =>
      locator(text, site, level, fromMap(binds))
};

/** `Database.QueryLocatorIterator`: record by record. */
class LocatorIterator extends PlatformObject {
  override readonly typeName = 'Database.QueryLocatorIterator';
  readonly #handle: LocatorHandle;
  #at = 0;

  constructor(handle: LocatorHandle) {
    super();
    this.#handle = handle;
  }

  i_hasnext_0(): boolean {
    return this.#at < this.#handle.locator.size;
  }

  i_next_0(): unknown {
    const [record] = this.#handle.locator.fetch(currentTransaction(), this.#at++, 1);
    if (!record) throw apexException('System.NoSuchElementException', 'There are no more records');
    return record;
  }
}

/** Members of query locators. */
export const locatorMembers: Members = {
  'Database.QueryLocator.getQuery()': (locator: LocatorHandle) => {
    if (locator.query === '') throw new NotSupportedError('the text of an inline query (QueryLocator.getQuery)');
    return locator.query;
  },
  'Database.QueryLocator.iterator()': (locator: LocatorHandle) => new LocatorIterator(locator),
  'Database.QueryLocatorIterator.hasNext()': (iterator: LocatorIterator) => iterator.i_hasnext_0(),
  'Database.QueryLocatorIterator.next()': (iterator: LocatorIterator) => iterator.i_next_0()
};

function rows(text: string, site: DataSite, level: AccessLevel | null, scope: Scope): ApexList {
  const tx = currentTransaction();
  const { query, values } = prepare(tx, text, scope);
  const records = runQuery(tx, query, values, effectiveSite(site, level));
  addHeap(tx, heapOf(records));
  const { plan } = preparedQuery(tx.database, query).prepared;
  const object = plan.kind === 'aggregate' ? 'AggregateResult' : plan.object.name;
  return new ApexList(listType(tx.engine.types.ofRecords(object)), records);
}

function count(text: string, site: DataSite, level: AccessLevel | null, scope: Scope): number {
  const tx = currentTransaction();
  const { query, values } = prepare(tx, text, scope);
  return countQuery(tx, query, values, effectiveSite(site, level));
}

function locator(text: string, site: DataSite, level: AccessLevel | null, scope: Scope): LocatorHandle {
  const tx = currentTransaction();
  const { query, values } = prepare(tx, text, scope);
  return openLocator(tx, queryLocator(tx, query, values, effectiveSite(site, level)), text);
}

/** Of an inline query comes the locator itself, of a variable the records that were read. */
const loaded = (records: ApexList | LocatorHandle): LocatorHandle =>
  records instanceof LocatorHandle ? records : new LocatorHandle(new LoadedRecords(records.items as SObject[]), '');

export function fromMap(binds: ApexMap | null): Scope {
  if (binds === null) throw nullPointer();
  const values = new Map([...binds.entries()].map(([name, value]) => [String(name).toLowerCase(), value]));
  return (name) => {
    const value = values.get(name.toLowerCase());
    if (value === undefined) throw apexException('System.QueryException', `Key '${name}' does not exist in the bindMap`);
    return value;
  };
}
