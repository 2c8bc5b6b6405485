import type { Claim } from './verdict.ts';
import type { DirectoryRecord, SalesforceUser } from './world.ts';

/** How addresses are compared: without case and surrounding blanks. */
export function fold(text: string): string {
  return text.trim().toLowerCase();
}

const same = (left: string, right: string) => fold(left) === fold(right);

/**
 * Rules 8 and 9: whose wish cannot be met because somebody else keeps the address. A record whose owner is about to let the address go is in nobody's way in
 * the end, and users who only wait for each other are not blocked: the circle is broken by parking one address.
 */
export function blockedUsers(
  unit: string,
  claims: readonly Claim[],
  records: readonly DirectoryRecord[],
  assigned: readonly SalesforceUser[]
): ReadonlySet<string> {
  const blocked = new Set<string>();
  const owners = new Map(claims.flatMap((claim) => (claim.record ? [[claim.record.id, claim] as const] : [])));

  /** Another business unit's record keeps its address; so does one of nobody's, one that goes to the bin, one that is held, and one whose owner is not moved away from it. */
  const keeps = (record: DirectoryRecord, address: 'email' | 'userName'): boolean => {
    const owner = record.businessUnit === unit ? owners.get(record.id) : undefined;
    return !owner || owner.isHeld || blocked.has(owner.user.id) || same(owner.fields[address], record[address]);
  };
  const isInTheWay = (record: DirectoryRecord, { user, record: own, fields }: Claim): boolean => {
    if (record.businessUnit === unit ? record.id === own?.id : record.crmUserId === user.id) return false;
    if (same(record.email, fields.email) || same(record.email, fields.userName)) return keeps(record, 'email');
    return same(record.userName, fields.userName) && keeps(record, 'userName');
  };
  const isBlocked = (claim: Claim): boolean =>
    assigned.some((other) => other.id !== claim.user.id && same(other.email, claim.user.username)) ||
    records.some((record) => isInTheWay(record, claim)) ||
    claims.some((other) => other !== claim && same(other.fields.email, claim.fields.email) && comesFirst(other, claim));

  for (let grown = true; grown;) {
    grown = false;
    for (const claim of claims) {
      if (!blocked.has(claim.user.id) && isBlocked(claim)) {
        blocked.add(claim.user.id);
        grown = true;
      }
    }
  }
  return blocked;
}

/** Of users who want one address it belongs to the holder, else to the oldest. */
function comesFirst(other: Claim, claim: Claim): boolean {
  const holds = ({ record, fields }: Claim) => record !== undefined && same(record.email, fields.email);
  if (holds(other) !== holds(claim)) return holds(other);
  if (other.user.created !== claim.user.created) return other.user.created < claim.user.created;
  return other.user.id < claim.user.id;
}
