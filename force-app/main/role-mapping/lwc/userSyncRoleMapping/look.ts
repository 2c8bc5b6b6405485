import latest from '@salesforce/apex/UserSyncRoleMappingController.latest';
import type { Seen } from 'c/userSyncStale';
import { format, time } from 'c/userSyncText';
import type { Mapping } from './changes';
import { labels } from './labels';

/** When the newest of its roles was chosen. */
export function versionOf({ profiles, unused }: Mapping): string {
  const times = [...profiles, ...unused].map(({ changedOn }) => changedOn ?? '');
  return times.sort().at(-1) ?? '';
}

/** Who chose a role last. */
export async function look(businessUnitId: string): Promise<Seen> {
  const { changedBy, changedOn } = await latest({ businessUnitId });
  return { version: changedOn ?? '', text: format(labels.stale, changedBy, time(changedOn)) };
}
