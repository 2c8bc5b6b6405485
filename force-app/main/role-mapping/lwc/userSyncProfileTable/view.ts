import { date, format, number } from 'c/userSyncText';
import { labels } from './labels';

export type ProfileLine = Apex.UserSyncMappingTableLine;

export interface ProfileView {
  readonly key: string;
  readonly name: string;
  readonly users: string;
  readonly role: string;
  readonly roleId: string | undefined;
  readonly state: string;
  /** Whether it is in use and nobody has looked at it. */
  readonly isUnreviewed: boolean;
  readonly isLocked: boolean;
  readonly isChanged: boolean;
  readonly isEditing: boolean;
  readonly isSelected: boolean;
  readonly selectTitle: string;
  readonly changeTitle: string;
  readonly undoTitle: string;
  readonly roleTitle: string;
}

interface Shown {
  /** New role ids of profiles that are not saved. */
  readonly changes: Readonly<Record<string, string>>;
  readonly roleNames: ReadonlyMap<string, string>;
  readonly editing: string | undefined;
  readonly selected: ReadonlySet<string>;
}

/** A profile with the role it gives, saved or not. */
export function profileView(line: ProfileLine, { changes, roleNames, editing, selected }: Shown): ProfileView {
  const changed = changes[line.profileId];
  return {
    key: line.profileId,
    name: line.name,
    users: number(line.users),
    role: changed === undefined ? (line.roleName ?? '') : (roleNames.get(changed) ?? changed),
    roleId: changed ?? line.roleId,
    state: changed === undefined ? savedState(line) : labels.stateNotSaved,
    isUnreviewed: line.users > 0 && !line.isReviewed && changed === undefined,
    isLocked: false,
    isChanged: changed !== undefined,
    isEditing: editing === line.profileId,
    isSelected: selected.has(line.profileId),
    selectTitle: format(labels.select, line.name),
    changeTitle: format(labels.changeTitle, line.name),
    undoTitle: format(labels.undoTitle, line.name),
    roleTitle: format(labels.roleOf, line.name)
  };
}

/** A row that nobody can change, with the reason in its state. */
export function lockedView(name: string, users: string, role: string, state: string): ProfileView {
  const titles = { selectTitle: '', changeTitle: '', undoTitle: '', roleTitle: '' };
  return {
    key: name,
    name,
    users,
    role,
    roleId: undefined,
    state,
    isUnreviewed: false,
    isLocked: true,
    isChanged: false,
    isEditing: false,
    isSelected: false,
    ...titles
  };
}

function savedState({ isGone, isDefault, changedBy, changedOn }: ProfileLine): string {
  if (isGone) return labels.stateGone;
  if (changedBy && !isDefault) return format(labels.stateBy, changedBy, date(changedOn));
  return isDefault ? labels.stateDefault : labels.stateChanged;
}
