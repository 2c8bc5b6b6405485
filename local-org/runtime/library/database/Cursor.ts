import type { DataSite } from '../../../contract/abi.ts';
import { charge } from '../../kernel/limits.ts';
import { queryLocator, QueryLocator } from '../../query/locator.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { ApexList } from '../../values/list.ts';
import type { ApexMap } from '../../values/map.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { listType } from '../../values/runtime-type.ts';
import { registerRestorer } from '../../values/snapshot-reader.ts';
import type { Keepable, StoredValue } from '../../values/snapshot-writer.ts';
import type { Members } from '../registry.ts';
import type { AccessLevel } from '../system/AccessLevel.ts';
import { effectiveSite, type SiteMembers } from './call-site.ts';
import { prepare, type Scope } from './dynamic-query.ts';
import { fromMap } from './Query.ts';

/** `Database.Cursor`: the records of a query, decided when it is made and fetched from any position. */
class Cursor extends PlatformObject implements Keepable {
  override readonly typeName: string = 'Database.Cursor';
  readonly snapshotType: string = 'Database.Cursor';
  readonly locator: QueryLocator;
  readonly object: string;

  constructor(locator: QueryLocator, object: string) {
    super();
    this.locator = locator;
    this.object = object;
  }

  /** A chain of jobs hands a cursor on (Apex Developer Guide, Apex Cursors). */
  toSnapshot(write: (value: unknown) => StoredValue): unknown {
    const { query, binds, site, ids } = this.locator;
    return { query, binds: binds.map(write), site, ids, object: this.object } satisfies KeptCursor;
  }
}

class PaginationCursor extends Cursor {
  override readonly typeName = 'Database.PaginationCursor';
  override readonly snapshotType = 'Database.PaginationCursor';
}

interface KeptCursor {
  readonly query: QueryLocator['query'];
  readonly binds: readonly StoredValue[];
  readonly site: DataSite;
  readonly ids: readonly string[];
  readonly object: string;
}

for (const kind of [Cursor, PaginationCursor])
  registerRestorer(kind === Cursor ? 'Database.Cursor' : 'Database.PaginationCursor', (content, read) => {
    const { query, binds, site, ids, object } = content as KeptCursor;
    return new kind(new QueryLocator(query, binds.map(read), site, ids), object);
  });

/** `Database.CursorFetchResult`: a page, and where the next begins. */
class FetchedPage extends PlatformObject {
  override readonly typeName = 'Database.CursorFetchResult';
  readonly records: ApexList;
  readonly deleted: number;
  readonly next: number;
  readonly done: boolean;

  constructor(records: ApexList, { deleted, next, done }: { readonly deleted: number; readonly next: number; readonly done: boolean }) {
    super();
    this.records = records;
    this.deleted = deleted;
    this.next = next;
    this.done = done;
  }
}

/** Apex Reference, Database Class: cursors. The last argument of those that take query text alone is the scope that its binds may name. */
export const cursorFactories: SiteMembers = {
  'System.Database.getCursor(String)': (site) => (text: string, scope: Scope) => cursor(text, site, null, scope),
  'System.Database.getCursor(String,System.AccessLevel)': (site) => (text: string, level: AccessLevel, scope: Scope) =>
    cursor(text, site, level, scope),
  'System.Database.getCursorWithBinds(String,Map<String,Object>,System.AccessLevel)':
    (site) => (text: string, binds: ApexMap, level: AccessLevel) =>
      cursor(text, site, level, fromMap(binds)),
  'System.Database.getPaginationCursor(String)': (site) => (text: string, scope: Scope) => pages(text, site, null, scope),
  'System.Database.getPaginationCursor(String,System.AccessLevel)': (site) => (text: string, level: AccessLevel, scope: Scope) =>
    pages(text, site, level, scope),
  'System.Database.getPaginationCursorWithBinds(String,Map<String,Object>,System.AccessLevel)':
    (site) => (text: string, binds: ApexMap, level: AccessLevel) =>
      pages(text, site, level, fromMap(binds))
};

/** Apex Reference, Cursor Class, PaginationCursor Class and CursorFetchResult Class. */
export const cursorMembers: Members = {
  'Database.Cursor.getNumRecords()': (of: Cursor) => of.locator.size,
  'Database.Cursor.fetch(Integer,Integer)': (of: Cursor, from: number, count: number) => fetch(of, from, count),
  'Database.PaginationCursor.getNumRecords()': (of: PaginationCursor) => of.locator.size,
  'Database.PaginationCursor.fetchPage(Integer,Integer)': (of: PaginationCursor, from: number, count: number) => {
    const records = fetch(of, from, count);
    const next = Math.min(from + count, of.locator.size);
    return new FetchedPage(records, { deleted: next - from - records.size(), next, done: next >= of.locator.size });
  },
  'Database.CursorFetchResult.getRecords()': (page: FetchedPage) => page.records,
  'Database.CursorFetchResult.getNextIndex()': (page: FetchedPage) => page.next,
  'Database.CursorFetchResult.getNumDeletedRecords()': (page: FetchedPage) => page.deleted,
  'Database.CursorFetchResult.isDone()': (page: FetchedPage) => page.done
};

function open(text: string, site: DataSite, level: AccessLevel | null, scope: Scope): readonly [QueryLocator, string] {
  const tx = currentTransaction();
  const { query, values } = prepare(tx, text, scope);
  return [queryLocator(tx, query, values, effectiveSite(site, level)), tx.org.schema.object(query.from.name)!.name];
}

function cursor(text: string, site: DataSite, level: AccessLevel | null, scope: Scope): Cursor {
  const [locator, object] = open(text, site, level, scope);
  const { limits } = currentTransaction();
  charge(limits, 'cursors');
  charge(limits, 'cursorRows', locator.size);
  return new Cursor(locator, object);
}

function pages(text: string, site: DataSite, level: AccessLevel | null, scope: Scope): PaginationCursor {
  const [locator, object] = open(text, site, level, scope);
  const { limits } = currentTransaction();
  charge(limits, 'paginationCursors');
  charge(limits, 'paginationCursorRows', locator.size);
  return new PaginationCursor(locator, object);
}

function fetch({ locator, object }: Cursor, from: number, count: number): ApexList {
  const tx = currentTransaction();
  charge(tx.limits, 'cursorFetches');
  if (from < 0 || from >= Math.max(locator.size, 1) || count < 0)
    throw apexException('System.InvalidParameterValueException', `Invalid position or count: ${from}, ${count}`);
  return new ApexList(listType(tx.engine.types.ofRecords(object)), locator.fetch(tx, from, count));
}
