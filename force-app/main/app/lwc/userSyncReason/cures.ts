import type { Target } from 'c/userSyncState';
import { argumentText, format, type Line } from 'c/userSyncText';
import { labels } from './labels';

/** The button beside a reason: it leads somewhere, or does something on the same screen (`action`). */
export interface Cure {
  readonly label: string;
  readonly target?: Target;
  readonly userId?: string;
  readonly action?: 'History' | 'SyncNow' | 'CopySteps';
}

type Make = (line: Line, userId: string | undefined) => Cure | undefined;

const assignments: Make = (_, userId) => ({ label: labels.assignments, target: { screen: 'Assignments', state: { c__user: userId } } });

/** At the profile that a value names. */
const roleMapping: Make = ({ arguments: values }) => {
  const profile = values?.find(({ type }) => type === 'profile')?.value;
  return { label: labels.roleMapping, target: { screen: 'RoleMapping', ...(profile && { state: { c__record: profile } }) } };
};
const usernames: Make = (_, userId) => ({ label: labels.usernames, target: { screen: 'Usernames', state: { c__user: userId } } });
const user: Make = (_, userId) => (userId ? { label: labels.user, userId } : undefined);
const history: Make = () => ({ label: labels.history, action: 'History' });
const businessUnit: Make = () => ({ label: labels.businessUnit, target: { screen: 'BusinessUnit' } });
const activity: Make = () => ({ label: labels.activity, target: { screen: 'Activity' } });
const syncNow: Make = () => ({ label: labels.syncNow, action: 'SyncNow' });

/** In another business unit, which the third value names. */
const elsewhere: Make = ({ arguments: values }, userId) => {
  const unit = values?.[2];
  if (!unit?.value) return undefined;
  return {
    label: format(labels.elsewhere, argumentText(unit)),
    target: { screen: 'Usernames', state: { c__bu: unit.value, c__user: userId } }
  };
};

/** The user whom the first value names. */
const otherUser: Make = ({ arguments: values }) => {
  const other = values?.find(({ type }) => type === 'user');
  if (!other?.value) return undefined;
  return { label: format(labels.otherUser, argumentText(other)), target: { screen: 'Users', state: { c__user: other.value } } };
};

const cures: Readonly<Record<string, Make>> = {
  Assigned: assignments,
  NotAssigned: assignments,
  NotInternal: assignments,
  HeldMember: assignments,
  WatchExtra: assignments,
  RoleMapped: roleMapping,
  RoleDefault: roleMapping,
  HeldLastAdmin: roleMapping,
  HeldRoleGone: roleMapping,
  HeldRoleUnknown: roleMapping,
  HeldRolesNotRead: businessUnit,
  WatchDiffers: roleMapping,
  LinkedByAdmin: usernames,
  EmailHeldLive: usernames,
  EmailHeldBin: usernames,
  UsernameHeldLive: usernames,
  UsernameHeldBin: usernames,
  UsernameIsEmail: usernames,
  EmailHeldElsewhere: elsewhere,
  UsernameHeldElsewhere: elsewhere,
  Inactive: user,
  InactiveNoRecord: user,
  SameEmailKept: user,
  SameEmailOlder: user,
  TooLong: user,
  UnknownValue: user,
  WaitAddress: otherUser,
  WaitAddressHeld: otherUser,
  NotTransferred: () => ({ label: labels.transfer, target: { screen: 'Transfer' } }),
  Paused: businessUnit,
  Quarantined: businessUnit,
  HeldGroupGone: businessUnit,
  WatchMissing: businessUnit,
  HeldNumber: activity,
  HeldShare: activity,
  RefusedThere: syncNow,
  RetryBusy: syncNow,
  RetryError: syncNow,
  RetryUnknown: syncNow,
  FieldsChanged: history,
  DriftField: history,
  DriftRecycled: history,
  DriftUnmapped: history,
  WatchUnmapped: () => ({ label: labels.copySteps, action: 'CopySteps' })
};

/** What helps against a reason, or undefined when nothing is to be done. */
export function cureOf(line: Line, userId: string | undefined): Cure | undefined {
  return line.reason ? cures[line.reason]?.(line, userId) : undefined;
}
