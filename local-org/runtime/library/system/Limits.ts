import type { LimitName } from '../../kernel/limits.ts';
import { chargeStatements } from '../../kernel/add-cpu.ts';
import { counters, currentTransaction } from '../../transactions/current.ts';
import type { Members } from '../registry.ts';

/** Methods of the Limits class and the limit behind each. */
const names: Readonly<Record<string, LimitName>> = {
  AggregateQueries: 'aggregateQueries',
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

/** Apex Reference, Limits Class. CPU and heap are the local org's estimates. */
export const limitsMembers: Members = Object.fromEntries(
  Object.entries(names).flatMap(([method, name]) => [
    [`System.Limits.get${method}()`, () => used(name)],
    [`System.Limits.getLimit${method}()`, () => currentTransaction().limits.caps[name]]
  ])
);

function used(name: LimitName): number {
  const tx = currentTransaction();
  if (name === 'cpuTime') chargeStatements(tx, counters);
  return tx.limits.used[name];
}
