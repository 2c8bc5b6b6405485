import { charge } from '../kernel/limits.ts';
import type { QueryLocator } from '../query/locator.ts';
import { iterate } from '../values/iterate.ts';
import { ApexList } from '../values/list.ts';
import { PlatformObject } from '../values/platform-object.ts';
import { nullPointer } from '../values/platform-exceptions.ts';
import { TYPES, listType } from '../values/runtime-type.ts';
import type { SObject } from '../values/sobject.ts';
import type { ApexTransaction } from './apex-transaction.ts';

/** Records of `Database.getQueryLocator([SELECT …])`. */
export class LoadedRecords {
  readonly #records: readonly SObject[];

  constructor(records: readonly SObject[]) {
    this.#records = records;
  }

  get size(): number {
    return this.#records.length;
  }

  fetch(_tx: ApexTransaction, from: number, count: number): SObject[] {
    return this.#records.slice(from, from + count);
  }
}

/** `Database.QueryLocator`: what `Database.getQueryLocator` answers. */
export class LocatorHandle extends PlatformObject {
  override readonly typeName = 'Database.QueryLocator';
  readonly locator: QueryLocator | LoadedRecords;
  /** Text of the query, for `getQuery`. */
  readonly query: string;

  constructor(locator: QueryLocator | LoadedRecords, query: string) {
    super();
    this.locator = locator;
    this.query = query;
  }
}

/** `Database.getQueryLocator`: its records count, up to 50 million where a batch starts (Apex Developer Guide, Execution Governors and Limits). */
export function openLocator(tx: ApexTransaction, locator: QueryLocator, query: string): LocatorHandle {
  charge(tx.limits, 'queryLocatorRows', locator.size);
  return new LocatorHandle(locator, query);
}

/** A scope of records is a list of their own type. */
const recordList = (tx: ApexTransaction, records: SObject[]): ApexList =>
  new ApexList(listType(records[0] ? tx.org.types.sobject(records[0].object.name) : TYPES.SObject), records);

/** What a batch works through: `part` reads a scope inside the transaction that executes it. */
export interface BatchWork {
  readonly size: number;
  part(tx: ApexTransaction, from: number, count: number): ApexList;
}

/** Answer of `start`: a query locator is read part by part; an iterable is walked once, in `start`. */
export function batchWork(answer: unknown): BatchWork {
  if (answer === null) throw nullPointer();
  if (answer instanceof LocatorHandle) {
    const { locator } = answer;
    return { size: locator.size, part: (tx, from, count) => recordList(tx, locator.fetch(tx, from, count)) };
  }
  const items = [...iterate(answer)];
  const type = answer instanceof ApexList ? answer.type : listType(TYPES.Object);
  return { size: items.length, part: (_tx, from, count) => new ApexList(type, items.slice(from, from + count)) };
}
