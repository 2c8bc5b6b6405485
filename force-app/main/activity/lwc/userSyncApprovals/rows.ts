import type { Column, Row } from 'c/userSyncTable';
import { reasonText } from 'c/userSyncText';
import { labels } from './labels';

export type Line = Apex.UserSyncLine;

/** What an approval helps against; a last Administrator, for one, waits for something else. */
const approvable: readonly string[] = ['HeldNumber', 'HeldShare'];

export const columns: readonly Column[] = [
  { name: 'name', label: labels.name },
  { name: 'role', label: labels.role, wide: true },
  { name: 'reason', label: labels.why }
];

export function rowOf(line: Line): Row {
  return { key: line.userId, name: line.name, role: line.now, reason: reasonText(line), fixed: !approvable.includes(line.reason) };
}

/** Puts the user back where it was: a change of Edit User Assignments that is not saved. */
export function additionOf({ userId, name, groupName }: Line): object {
  const group = groupName === 'Sales' ? 'Sales' : 'Marketing';
  return { group, memberId: userId, kind: 'User', operation: 'Add', name, users: 1 };
}
