import type { QueueChange } from '../storage/journal.ts';
import { ApexDatetime } from '../values/datetime.ts';
import type { Engine } from './engine.ts';
import { systemRows, updateSystemRow } from './system-rows.ts';

/** After a restart: what waited goes on, what was running when the org stopped has failed, as after a crash. */
export function restartJobs(engine: Engine, queue: readonly QueueChange[]): void {
  engine.queue.load(queue);
  engine.bus.load(queue);
  const { database, services } = engine;
  const running = ['Processing', 'Preparing'].flatMap((status) => [...systemRows(database, 'AsyncApexJob', 'Status', status)]);
  if (running.length === 0) return;
  const CompletedDate = new ApexDatetime(services.clock.now());
  engine.writeSystem(() => {
    for (const id of running) {
      updateSystemRow(database, 'AsyncApexJob', id, {
        Status: 'Failed',
        ExtendedStatus: 'The org was restarted',
        NumberOfErrors: 1,
        CompletedDate
      });
    }
  });
}
