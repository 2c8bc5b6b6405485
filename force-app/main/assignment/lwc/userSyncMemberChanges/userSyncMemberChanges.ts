import type { BasketChange } from 'c/userSyncBasket';
import type { Hit } from 'c/userSyncMemberPicker';
import type { MemberRow } from 'c/userSyncMemberTable';
import { format } from 'c/userSyncText';
import { labels } from './labels';

export type Members = Apex.UserSyncMembersMembers;
type Member = Apex.UserSyncMembersMember;
export type GroupName = 'Marketing' | 'Sales';

/** A change that is not saved. Ids only, beside the name that was shown, so that it can be kept while one is away. */
export interface MemberChange {
  readonly group: GroupName;
  readonly memberId: string;
  readonly kind: string;
  readonly operation: 'Add' | 'Remove';
  readonly name: string;
  readonly users: number | null;
  /** Why it was refused, when it was tried. */
  readonly failure?: string;
}

export const keyOf = ({ group, memberId, kind }: Pick<MemberChange, 'group' | 'memberId' | 'kind'>): string =>
  `${group}:${memberId}:${kind}`;

export function addition(group: GroupName, { memberId, kind, name }: Pick<Hit, 'memberId' | 'kind' | 'name'>): MemberChange {
  return { group, memberId, kind, operation: 'Add', name, users: kind === 'User' ? 1 : null };
}

export function removal(group: GroupName, { memberId, kind, name, users }: Member | MemberRow): MemberChange {
  return { group, memberId, kind, operation: 'Remove', name, users };
}

/** As the server takes it. */
export function requestOf({ group, memberId, kind, operation }: MemberChange): Apex.Given<Apex.UserSyncScopeChange> {
  return { groupName: group, memberId, kind, operation };
}

export function groupName(group: GroupName): string {
  return group === 'Marketing' ? labels.marketing : labels.sales;
}

/** A change in words: `Add Ana Ruiz to Marketing Users`. */
export function textOf({ operation, name, group }: MemberChange): string {
  return format(operation === 'Add' ? labels.addText : labels.removeText, name, groupName(group));
}

/** As the basket shows it. */
export function basketChange(change: MemberChange): BasketChange {
  return { key: keyOf(change), text: textOf(change), ...(change.failure && { failure: change.failure }) };
}

/** The same changes the other way round, newest first. */
export function reversed(changes: readonly MemberChange[]): MemberChange[] {
  return changes.map((change) => ({ ...change, operation: change.operation === 'Add' ? ('Remove' as const) : ('Add' as const) })).reverse();
}

/** Without what has arrived meanwhile: an addition that is in, a removal that is out. */
export function stillOpen(changes: readonly MemberChange[], members: Members): MemberChange[] {
  return changes.filter((change) => {
    const isIn = members[change.group === 'Marketing' ? 'marketing' : 'sales'].some(
      (member) => keyOf({ ...member, group: change.group }) === keyOf(change)
    );
    return isIn === (change.operation === 'Remove');
  });
}

/** The members of a group as they are and as they will be: additions first, removals marked where they stand. */
export function rowsOf(group: GroupName, members: readonly Member[], changes: readonly MemberChange[]): MemberRow[] {
  const mine = changes.filter((change) => change.group === group);
  const removed = new Set(mine.filter(({ operation }) => operation === 'Remove').map(keyOf));
  const present = new Set(members.map((member) => keyOf({ ...member, group })));
  const added = mine
    .filter((change) => change.operation === 'Add' && !present.has(keyOf(change)))
    .map((change): MemberRow => ({ ...change, key: keyOf(change), unresolved: false, active: true, change: 'Add' }));
  const rows = members.map((member): MemberRow => {
    const key = keyOf({ ...member, group });
    return removed.has(key) ? { ...member, key, change: 'Remove' } : { ...member, key };
  });
  return [...added, ...rows];
}

/** How many users the changes come to at most; undefined while a group is not counted. A member of both groups is one. */
export function affectedBy(changes: readonly MemberChange[]): number | undefined {
  if (changes.some(({ users }) => users === null)) return undefined;
  const members = new Map(changes.map(({ memberId, kind, users }) => [`${memberId}:${kind}`, users!]));
  return [...members.values()].reduce((sum, users) => sum + users, 0);
}

/** Whether people may be counted twice, or be in by another way: one user alone is one. */
export function isEstimated(changes: readonly MemberChange[]): boolean {
  return changes.some(({ kind }) => kind !== 'User');
}

/** Keys of the additions, for the picker. */
export function addedKeys(changes: readonly MemberChange[]): string[] {
  return changes.filter(({ operation }) => operation === 'Add').map(keyOf);
}
