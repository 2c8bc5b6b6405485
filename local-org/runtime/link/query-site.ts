import type { DataSite, QuerySite } from '../../contract/abi.ts';
import type { SoqlQuery } from '../../contract/soql.ts';
import { addHeap, censusOf, heapOf } from '../kernel/heap.ts';
import { effectiveSite } from '../library/database/call-site.ts';
import { queryLocator } from '../query/locator.ts';
import { countQuery, runQuery } from '../query/run-query.ts';
import { openLocator } from '../transactions/batch-work.ts';
import { currentTransaction } from '../transactions/current.ts';
import { ApexList } from '../values/list.ts';
import { apexException } from '../values/platform-exceptions.ts';
import { listType } from '../values/runtime-type.ts';
import type { SObject } from '../values/sobject.ts';
import type { TypeTable } from '../values/type-table.ts';

/** Records that a SOQL for loop over lists is given at once (Apex Developer Guide, SOQL For Loops). */
const chunkSize = 200;
/** Bytes of rows from which on their list is known to the census of the heap. */
const largeRows = 4096;

/** A static query of the program, in the forms in which its result is used. */
export function querySite(query: SoqlQuery, site: DataSite, types: TypeTable): QuerySite {
  const run = (binds: readonly unknown[]): SObject[] => {
    const records = runQuery(currentTransaction(), query, binds, effectiveSite(site));
    addHeap(currentTransaction(), heapOf(records));
    return records;
  };
  const listOf = (records: SObject[]): ApexList =>
    trackRows(new ApexList(listType(types.ofRecords(records[0]?.object.name ?? objectName(query))), records));
  return {
    list: (binds) => listOf(run(binds)),
    single: (binds) => onlyRow(run(binds)),
    singleOrNull: (binds) => {
      const records = run(binds);
      return records.length ? onlyRow(records) : null;
    },
    count: (binds) => countQuery(currentTransaction(), query, binds, effectiveSite(site)),
    rows: (binds) => rows(query, site, binds),
    locator: (binds) => openLocator(currentTransaction(), queryLocator(currentTransaction(), query, binds, effectiveSite(site)), ''),
    *chunks(binds) {
      for (const records of chunks(query, site, binds)) yield listOf(records);
    }
  };
}

/** Short lists of long records are counted one by one, too. */
function trackRows(list: ApexList): ApexList {
  if (list.items.length > 0 && list.items.length < chunkSize && heapOf(list.items) > largeRows) censusOf(currentTransaction()).track(list);
  return list;
}

/** `Account a = [SELECT …]`. */
export function onlyRow(records: readonly unknown[]): unknown {
  if (records.length === 1) return records[0];
  const text = records.length ? 'List has more than 1 row for assignment to SObject' : 'List has no rows for assignment to SObject';
  throw apexException('System.QueryException', text);
}

function* rows(query: SoqlQuery, site: DataSite, binds: readonly unknown[]): IterableIterator<unknown> {
  for (const records of chunks(query, site, binds)) yield* records;
}

/** Aggregates have no records to come back for: all at once. */
function* chunks(query: SoqlQuery, site: DataSite, binds: readonly unknown[]): IterableIterator<SObject[]> {
  if (query.groupBy || query.select.some((item) => item.kind === 'expression' && item.expression.kind === 'function')) {
    yield runQuery(currentTransaction(), query, binds, effectiveSite(site));
    return;
  }
  const locator = queryLocator(currentTransaction(), query, binds, effectiveSite(site));
  for (let from = 0; from < locator.size; from += chunkSize) {
    const records = locator.fetch(currentTransaction(), from, chunkSize);
    const heap = heapOf(records);
    addHeap(currentTransaction(), heap);
    if (records.length) yield records;
    // The loop is done with the part.
    addHeap(currentTransaction(), -heap);
  }
}

const objectName = (query: SoqlQuery): string => query.from.name;
