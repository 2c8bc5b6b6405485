import type { OrgCore } from '../runtime/link/org-core.ts';
import { abortJob } from '../runtime/transactions/abort-job.ts';
import type { Coroutine } from '../runtime/transactions/suspension.ts';
import { systemValue } from '../runtime/transactions/system-rows.ts';
import { runningUser } from '../runtime/transactions/users.ts';
import { ApexFailure } from './failures.ts';

/** Aborts a job, or deletes a schedule, as whoever started it. Throws ApexFailure. */
export function* runAbort({ engine }: OrgCore, id: string): Coroutine<void> {
  const { database } = engine;
  const [object, field] = database.table('CronTrigger').get(id) ? ['CronTrigger', 'OwnerId'] : ['AsyncApexJob', 'CreatedById'];
  const owner = systemValue(database, object!, id, field!);
  if (owner === null) throw new Error(`There is no job ${id}`);
  const user = runningUser(database, String(owner));
  const tx = engine.begin({ kind: 'setup', what: `abort ${id}`, user, limits: 'synchronous', quiddity: 'SYNCHRONOUS' });
  const outcome = yield* engine.execute(tx, () => abortJob(tx, id));
  if (!outcome.ok) throw new ApexFailure(engine.failure(outcome.error));
}
