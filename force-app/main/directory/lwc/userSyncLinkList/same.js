import { most, pairOf } from 'c/userSyncLinkPairs';
import { call } from 'c/userSyncServer';
/** Records of a list whose suggestion has the same email; names alone are never chosen by themselves. At most so many records are looked at. */
export async function sameEmails(read) {
    const rows = [];
    let after = null;
    do {
        const page = await call(read(after));
        rows.push(...page.rows);
        after = page.next;
    } while (after && rows.length < most);
    return rows.filter(({ why }) => why === 'SameEmail').map((row) => pairOf(row));
}
