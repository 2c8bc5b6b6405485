import latest from '@salesforce/apex/UserSyncRoleMappingController.latest';
import { format, time } from 'c/userSyncText';
import { labels } from './labels';
/** When the newest of its roles was chosen. */
export function versionOf({ profiles, unused }) {
    const times = [...profiles, ...unused].map(({ changedOn }) => changedOn ?? '');
    return times.sort().at(-1) ?? '';
}
/** Who chose a role last. */
export async function look(businessUnitId) {
    const { changedBy, changedOn } = await latest({ businessUnitId });
    return { version: changedOn ?? '', text: format(labels.stale, changedBy, time(changedOn)) };
}
