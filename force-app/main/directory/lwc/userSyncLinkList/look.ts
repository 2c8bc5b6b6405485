import counts from '@salesforce/apex/UserSyncLinkController.counts';
import type { Seen } from 'c/userSyncStale';
import { labels } from './labels';

/** How many there are in each list. */
export function versionOf(all: Readonly<Record<string, number>>): string {
  return JSON.stringify(all);
}

/** How many there are now. */
export async function look(businessUnitId: string): Promise<Seen> {
  return { version: versionOf(await counts({ businessUnitId })), text: labels.stale };
}
