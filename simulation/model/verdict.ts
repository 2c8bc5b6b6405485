import { blockedUsers, fold } from './addresses.ts';
import { isLastAdministrator } from './administrators.ts';
import { scopeOf } from './scope.ts';
import { fieldsOf, roleOf, type Fields, type UserGroup } from './wanted.ts';
import type { BusinessUnit, DirectoryRecord, SalesforceUser, World } from './world.ts';

/** What the rules say about one user in one business unit, given who holds what at Account Engagement now. */
export type Verdict =
  /** A live record with these fields, the same one if there was one. */
  | { readonly kind: 'live'; readonly fields: Fields; readonly record?: DirectoryRecord; readonly isHeld: boolean }
  /** A record in the recycle bin. Gate and last Administrator may hold it back. */
  | { readonly kind: 'recycled'; readonly record: DirectoryRecord }
  /** Nothing is done: no record is made, and one that is there keeps its values. */
  | { readonly kind: 'left'; readonly why: LeftBecause; readonly record?: DirectoryRecord };

export type LeftBecause =
  | 'user type'
  | 'role gone'
  | 'address taken'
  | 'recycling stopped while something is unresolved'
  | 'not assigned'
  | 'two records'
  | 'record changed since it was linked';

export interface UnitVerdicts {
  readonly users: ReadonlyMap<string, Verdict>;
  /** Ids of records that are nobody's: never touched. */
  readonly untouched: ReadonlySet<string>;
  readonly unresolved: boolean;
}

/** A user with what the rules derive before anybody else's wishes are considered. */
export interface Claim {
  readonly user: SalesforceUser;
  readonly record: DirectoryRecord | undefined;
  readonly fields: Fields;
  /** The record is of the last Administrator, and would get another role: it stays as it is, addresses included. */
  readonly isHeld: boolean;
}

/** The rules applied to one business unit whose management is transferred. */
export function verdictsOf(world: World, unit: BusinessUnit): UnitVerdicts {
  const { salesforce, records } = world;
  const marketing = scopeOf(salesforce, unit.marketingGroupId);
  const sales = scopeOf(salesforce, unit.salesGroupId);
  const unresolved = marketing.unresolved || sales.unresolved;
  const groupOf = (user: SalesforceUser): UserGroup | null =>
    marketing.users.has(user.id) ? 'Marketing' : sales.users.has(user.id) ? 'Sales' : null;

  const users = new Map<string, Verdict>();
  const claims: Claim[] = [];
  for (const user of salesforce.users) {
    const group = groupOf(user);
    const own = ownRecords(unit, records, user.id);
    const record = own[0];
    const left = (why: LeftBecause): Verdict => ({ kind: 'left', why, ...(record ? { record } : {}) });
    if (own.length > 1) users.set(user.id, left('two records'));
    else if (user.userType !== 'Standard') users.set(user.id, left(group ? 'user type' : 'not assigned'));
    else if (group && user.isActive) {
      const roleId = roleOf(unit, user, group);
      if (roleId === null) users.set(user.id, left('role gone'));
      else if (record && isLinkedUnseen(unit, record, user)) users.set(user.id, left('record changed since it was linked'));
      else {
        const isHeld = record !== undefined && record.roleId !== roleId && isLastAdministrator(world, unit, record);
        claims.push({ user, record, fields: fieldsOf(user, group, roleId), isHeld });
      }
    } else if (record?.active) {
      users.set(user.id, unresolved ? left('recycling stopped while something is unresolved') : { kind: 'recycled', record });
    } else users.set(user.id, left('not assigned'));
  }

  const assigned = salesforce.users.filter((user) => user.userType === 'Standard' && user.isActive && groupOf(user));
  const blocked = blockedUsers(unit.id, claims, records, assigned);
  for (const { user, record, fields, isHeld } of claims) {
    const held = record ? { record } : {};
    users.set(user.id, blocked.has(user.id) ? { kind: 'left', why: 'address taken', ...held } : { kind: 'live', fields, ...held, isHeld });
  }
  return { users, untouched: nobodys(unit, world), unresolved };
}

/** Rule 13: ours by `externalId`; linked by the CRM link or on the screen. */
export function ownRecords(unit: BusinessUnit, records: readonly DirectoryRecord[], userId: string): readonly DirectoryRecord[] {
  const here = records.filter((record) => record.businessUnit === unit.id);
  const linked = unit.links.get(userId);
  return here.filter(
    (record) =>
      record.externalId === userId ||
      record.crmUserId === userId ||
      (record.id === linked?.recordId && (record.externalId ?? userId) === userId && (record.crmUserId ?? userId) === userId)
  );
}

/** Rule 13: a link is of the record as the person saw it; one that changed since waits until a person looks again. */
function isLinkedUnseen(unit: BusinessUnit, record: DirectoryRecord, user: SalesforceUser): boolean {
  const isLinkedHereOnly = record.externalId === null && record.crmUserId === null;
  const seen = unit.links.get(user.id)?.version ?? null;
  return isLinkedHereOnly && seen !== null && seen !== record.version;
}

function nobodys(unit: BusinessUnit, { salesforce, records }: World): ReadonlySet<string> {
  const own = new Set(salesforce.users.flatMap((user) => ownRecords(unit, records, user.id).map((record) => record.id)));
  return new Set(records.filter((record) => record.businessUnit === unit.id && !own.has(record.id)).map((record) => record.id));
}

/** Whether a record shows what is wanted. Addresses are compared without case and surrounding blanks, as everywhere. */
export function shows(record: DirectoryRecord, fields: Fields): readonly (keyof Fields)[] {
  return (Object.keys(fields) as (keyof Fields)[]).filter((field) => {
    const [has, wants] = [record[field], fields[field]];
    if (field === 'userName' || field === 'email') return fold(String(has)) !== fold(String(wants));
    return has !== wants;
  });
}
