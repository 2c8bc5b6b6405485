import version from '@salesforce/apex/UserSyncAssignmentController.version';
import { format, time } from 'c/userSyncText';
import { labels } from './labels';
/** Which members there are now, whoever changed them, here or in Setup. */
export async function look(businessUnitId) {
    const now = await version({ businessUnitId });
    return { version: now.version, text: format(labels.stale, time(now.savedOn)) };
}
