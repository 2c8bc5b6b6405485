import type { LimitName } from '../../kernel/limits.ts';
import { heapInUse } from '../../kernel/heap.ts';
import { chargeStatements } from '../../kernel/add-cpu.ts';
import { counters, currentTransaction } from '../../transactions/current.ts';
import type { Members } from '../registry.ts';

/** Methods of the Limits class and the limit behind each. */
const names: Readonly<Record<string, LimitName>> = {
  AggregateQueries: 'aggregateQueries',
  ApexCursorRows: 'cursorRows',
  ApexCursors: 'cursors',
  ApexPaginationCursorRows: 'paginationCursorRows',
  ApexPaginationCursors: 'paginationCursors',
  FetchCallsOnApexCursor: 'cursorFetches',
  Callouts: 'callouts',
  CpuTime: 'cpuTime',
  DmlRows: 'dmlRows',
  DmlStatements: 'dmlStatements',
  EmailInvocations: 'emailInvocations',
  FutureCalls: 'futureCalls',
  HeapSize: 'heapSize',
  MobilePushApexCalls: 'mobilePushes',
  PublishImmediateDML: 'publishImmediate',
  Queries: 'queries',
  QueryLocatorRows: 'queryLocatorRows',
  QueryRows: 'queryRows',
  QueueableJobs: 'queueableJobs',
  Savepoints: 'savepoints',
  SoslQueries: 'soslQueries'
};

/** Counters that are no longer in use, or of features that the local org does not have, with their limit. */
const unused: Readonly<Record<string, number>> = {
  AsyncCalls: 200,
  ChildRelationshipsDescribes: 100,
  DatabaseTime: 0,
  FieldSetsDescribes: 100,
  FieldsDescribes: 100,
  FindSimilarCalls: 10,
  PicklistDescribes: 100,
  RecordTypesDescribes: 100,
  RunAs: 20,
  SavepointRollbacks: 20,
  ScriptStatements: 200_000
};

/** Apex Reference, Limits Class. CPU and heap are the local org's estimates. */
export const limitsMembers: Members = Object.fromEntries([
  ...Object.entries(names).flatMap(([method, name]) => [
    [`System.Limits.get${method}()`, () => used(name)],
    [`System.Limits.getLimit${method}()`, () => currentTransaction().limits.caps[name]]
  ]),
  ...Object.entries(unused).flatMap(([method, most]) => [
    [`System.Limits.get${method}()`, () => 0],
    [`System.Limits.getLimit${method}()`, () => most]
  ])
]);

function used(name: LimitName): number {
  const tx = currentTransaction();
  if (name === 'cpuTime') chargeStatements(tx, counters);
  if (name === 'heapSize') return heapInUse(tx);
  return tx.limits.used[name];
}
