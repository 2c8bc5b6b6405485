import { addCpu } from '../kernel/add-cpu.ts';
import { costs } from '../kernel/costs.ts';
import { apexException } from '../values/platform-exceptions.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import { classIdOf } from './class-ids.ts';
import { insertSystemRow } from './system-rows.ts';

const largestScope = 2000;

/** `Database.executeBatch`: answers the job's Id. */
export function executeBatch(tx: ApexTransaction, job: { readonly className: string; readonly object: unknown }, scope: number): string {
  if (scope < 1) throw apexException('System.IllegalArgumentException', 'Invalid scope size: must be greater than 0');
  addCpu(tx, costs.enqueue);
  const values = {
    Status: 'Holding',
    JobType: 'BatchApex',
    ApexClassId: classIdOf(tx, job.className),
    JobItemsProcessed: 0,
    TotalJobItems: 0,
    NumberOfErrors: 0
  };
  const id = insertSystemRow(tx.database, 'AsyncApexJob', values, tx.user.id, tx.org.clock.now());
  const payload = tx.engine.snapshots.take(job.object);
  const options = { scope: Math.min(scope, largestScope) };
  tx.pendingJobs.push({ id, kind: 'batch', className: job.className, userId: tx.user.id, notBefore: 0, payload, options });
  tx.uncommittedWork = true;
  return id;
}
