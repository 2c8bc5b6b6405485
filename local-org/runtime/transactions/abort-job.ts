import { charge } from '../kernel/limits.ts';
import { apexException } from '../values/platform-exceptions.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import { removeSchedule } from './schedule.ts';
import { systemValue, updateSystemRow } from './system-rows.ts';

/** `System.abortJob`: takes a queued job or a schedule away at the commit; one that runs ends at its next step. Counts as one DML statement. */
export function abortJob(tx: ApexTransaction, id: string): void {
  charge(tx.limits, 'dmlStatements');
  const { database, engine } = tx;
  if (database.table('CronTrigger').get(id)) {
    removeSchedule(engine, id);
  } else {
    const status = systemValue(database, 'AsyncApexJob', id, 'Status');
    if (status === null) throw apexException('System.StringException', `Invalid id: ${id}`);
    if (['Completed', 'Failed', 'Aborted'].includes(status as string)) return;
    updateSystemRow(database, 'AsyncApexJob', id, { Status: 'Aborted' });
    engine.stopJob(id);
  }
  tx.uncommittedWork = true;
  forget(tx, id);
}

/** Drops the job from the lists of work to do: of this transaction, of the test, or of the org once this transaction commits. */
function forget(tx: ApexTransaction, id: string): void {
  for (const list of [tx.pendingJobs, tx.test?.jobs ?? []]) {
    const index = list.findIndex((job) => job.id === id);
    if (index >= 0) list.splice(index, 1);
  }
  const queued = tx.engine.queue.get(id);
  if (queued) tx.abortedJobs.push(queued);
}
