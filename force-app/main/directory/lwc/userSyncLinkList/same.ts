import { most, pairOf, type LinkRow, type Pair } from 'c/userSyncLinkPairs';
import type { KeyPage } from 'c/userSyncPager';
import { call } from 'c/userSyncServer';

type Read = (after: string | null) => Promise<KeyPage<LinkRow>>;

/** Records of a list whose suggestion has the same email; names alone are never chosen by themselves. At most so many records are looked at. */
export async function sameEmails(read: Read): Promise<Pair[]> {
  const rows: LinkRow[] = [];
  let after: string | null = null;
  do {
    const page: KeyPage<LinkRow> = await call(read(after));
    rows.push(...page.rows);
    after = page.next;
  } while (after && rows.length < most);
  return rows.filter(({ why }) => why === 'SameEmail').map((row) => pairOf(row));
}
