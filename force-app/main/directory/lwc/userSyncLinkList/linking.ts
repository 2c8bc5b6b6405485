import link from '@salesforce/apex/UserSyncLinkController.link';
import UserSyncConfirm from 'c/userSyncConfirm';
import type { Saying } from 'c/userSyncNoticeBar';
import type { KeyPage } from 'c/userSyncPager';
import { call } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import type { Choice, Failure, LinkRow } from './rows';

type Read = (after: string | null) => Promise<KeyPage<LinkRow>>;

/** The server links at most so many at once. */
export const most = 1000;

/** The user that a row is to be linked to: who was chosen, else who is suggested. */
export interface Pair {
  readonly row: LinkRow;
  readonly choice: Choice | undefined;
}

/** Asks with the names, then links. Answers what came of each, or undefined when it was left. */
export async function linkPairs(businessUnitId: string, pairs: readonly Pair[]): Promise<readonly Failure[] | undefined> {
  const list = pairs.map(({ row, choice }) => `${row.name || row.email}: ${choice?.label ?? row.userLabel}`);
  const question = { heading: labels.confirmHeading, text: labels.confirmText, list, confirmLabel: labels.confirmLabel };
  if ((await UserSyncConfirm.open({ size: 'small', label: labels.confirmHeading, ...question })) !== 'confirm') return undefined;
  const wanted = pairs.map(({ row, choice }) => ({
    recordId: row.recordId,
    userId: choice?.userId ?? row.userId,
    version: row.version
  }));
  return call(link({ businessUnitId, pairs: wanted }));
}

/** What came of linking; what failed has its reason in its row. */
export function linkedSaying(all: number, failed: number): Saying {
  if (failed === 0) return { variant: 'success', text: format(labels.linked, all) };
  return { variant: 'warning', text: format(labels.notLinked, all - failed, failed) };
}

/** Records of a list whose suggestion has the same email; names alone are never chosen by themselves. At most so many records are looked at. */
export async function sameEmails(read: Read): Promise<string[]> {
  const rows: LinkRow[] = [];
  let after: string | null = null;
  do {
    const page: KeyPage<LinkRow> = await call(read(after));
    rows.push(...page.rows);
    after = page.next;
  } while (after && rows.length < most);
  return rows
    .filter(({ why }) => why === 'SameEmail')
    .map(({ recordId }) => recordId)
    .slice(0, most);
}
