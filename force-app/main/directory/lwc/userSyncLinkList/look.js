import counts from '@salesforce/apex/UserSyncLinkController.counts';
import { labels } from './labels';
/** How many there are in each list. */
export function versionOf(all) {
    return JSON.stringify(all);
}
/** How many there are now. */
export async function look(businessUnitId) {
    return { version: versionOf(await counts({ businessUnitId })), text: labels.stale };
}
