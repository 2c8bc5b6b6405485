import { format, time } from 'c/userSyncText';
import { labels } from './labels';

type Mapping = Apex.UserSyncMappingTableMapping;
type Line = Apex.UserSyncMappingTableLine;

/** A new role for a profile that is not saved yet. */
export interface RoleChange {
  readonly profileId: string;
  readonly roleId: string;
}

/** Somebody else gave the profile another role while the page was open. */
export interface Conflict {
  readonly profileId: string;
  readonly text: string;
}

export function toRecord(changes: readonly RoleChange[]): Record<string, string> {
  return Object.fromEntries(changes.map(({ profileId, roleId }) => [profileId, roleId]));
}

export function dropped(changes: readonly RoleChange[], profileId: string): RoleChange[] {
  return changes.filter((change) => change.profileId !== profileId);
}

/** Assigned users of the changed profiles. */
export function affectedBy(changes: readonly RoleChange[], lines: readonly Line[]): number {
  const changed = new Set(changes.map(({ profileId }) => profileId));
  return lines.filter(({ profileId }) => changed.has(profileId)).reduce((sum, { users }) => sum + users, 0);
}

/** Profiles that I want to change and whose role is another one now than when I looked. */
export function conflictsOf(changes: readonly RoleChange[], before: Mapping, now: Mapping): Conflict[] {
  const lineOf = (mapping: Mapping, id: string) => [...mapping.profiles, ...mapping.unused].find(({ profileId }) => profileId === id);
  return changes.flatMap(({ profileId }) => {
    const line = lineOf(now, profileId);
    if (!line || line.roleId === lineOf(before, profileId)?.roleId) return [];
    return [{ profileId, text: format(labels.theirChange, line.changedBy, line.name, line.roleName, time(line.changedOn)) }];
  });
}
