import link from '@salesforce/apex/UserSyncLinkController.link';
import UserSyncConfirm from 'c/userSyncConfirm';
import type { Saying } from 'c/userSyncNoticeBar';
import { call } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import type { Failure, Pair } from 'c/userSyncLinkPairs';
import { labels } from './labels';

/** Asks with the names, then links. Answers what came of each, or undefined when it was left. */
export async function linkPairs(businessUnitId: string, pairs: readonly Pair[]): Promise<readonly Failure[] | undefined> {
  const list = pairs.map(({ name, userLabel }) => `${name}: ${userLabel}`);
  const question = { heading: labels.confirmHeading, text: labels.confirmText, list, confirmLabel: labels.confirmLabel };
  if ((await UserSyncConfirm.open({ size: 'small', label: labels.confirmHeading, ...question })) !== 'confirm') return undefined;
  return call(link({ businessUnitId, pairs: pairs.map(({ recordId, userId, version }) => ({ recordId, userId, version })) }));
}

/** What came of linking; what failed has its reason in its row. */
export function linkedSaying(all: number, failed: number): Saying {
  if (failed === 0) return { variant: 'success', text: format(labels.linked, all) };
  return { variant: 'warning', text: format(labels.notLinked, all - failed, failed) };
}
