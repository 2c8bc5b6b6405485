import type { Figure } from '../../scripts/bench/figure.ts';
import { atMost, exactly, nearestLimits } from './figures.ts';
import { largeRole } from './people.ts';
import { ScaleOrg } from './scale-org.ts';

export const title = 'The engine: preview of a role that 20,000 users have';

const inRole = 20_000;

/** The role is put into Marketing Users: first as a preview, then saved. Both must come to the same users. */
export async function run(): Promise<readonly Figure[]> {
  const scale = await ScaleOrg.with({ users: 25_000, reRoled: 0, units: 1, inLargeRole: inRole });
  await scale.prepare();
  const [businessUnitId] = await scale.units();
  const changes = [{ groupName: 'Marketing', memberId: largeRole, kind: 'Role', operation: 'Add' }];
  let previewId: unknown;
  const previewed = await scale.measure(async () => {
    previewId = await scale.call('UserSyncAssignmentController.preview', { businessUnitId, changes });
    await scale.settle();
  });
  const progress = (await scale.call('UserSyncPreviewController.progress', { previewId })) as {
    readonly state: string;
    readonly counts: Readonly<Record<string, number>>;
  };
  if (progress.state !== 'Ended') throw new Error(`The preview is ${progress.state}.`);
  const saved = await scale.measure(async () => {
    await scale.call('UserSyncAssignmentController.save', { businessUnitId, changes, version: null });
    await scale.settle();
  });
  return [
    exactly('preview: users to be created', progress.counts['Created'] ?? 0, 'users', inRole),
    exactly('after the save: users to be created', await scale.ledger("Outcome__c = 'Created' AND Action__c = 'Create'"), 'users', inRole),
    atMost('preview: simulated time', previewed.seconds / 60, 'minutes', 10),
    ...nearestLimits('preview', previewed),
    ...nearestLimits('after the save', saved)
  ];
}
