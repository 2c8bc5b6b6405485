import type { Users, User } from '../store/users.ts';
import { code, Refusal } from './refusal.ts';

/**
 * Addresses and CRM usernames are unique over live and recycled records, across business units too, but for records of one person (same `crmUserId`).
 * A username is also refused while it is the email of another record, which holds it back. `externalId` is unique in its business unit. Of a record that
 * exists, only what changes is judged.
 */
export function requireUnique(users: Users, user: User, before?: User): void {
  const changed = (field: keyof User) => !before || before[field] !== user[field] || before.crmUserId !== user.crmUserId;
  if (changed('userName')) requireFreeUserName(users, user);
  if (changed('email')) requireFreeEmail(users, user);
  if (changed('externalId')) requireFreeExternalId(users, user);
}

function requireFreeUserName(users: Users, user: User): void {
  const sameUserName = another(users.withUserName(user.userName), user);
  if (sameUserName) throw taken(`The username ${user.userName} belongs to another user.`, code.crmUsernameTaken, sameUserName);
  const emailLikeUserName = another(users.withEmail(user.userName), user);
  if (emailLikeUserName)
    throw taken(`The username ${user.userName} is the email of another user.`, code.crmUsernameTaken, emailLikeUserName);
}

function requireFreeEmail(users: Users, user: User): void {
  const sameEmail = another(users.withEmail(user.email), user);
  if (sameEmail) throw taken(`The email ${user.email} belongs to another user.`, code.emailTaken, sameEmail);
}

function requireFreeExternalId(users: Users, user: User): void {
  if (!user.externalId) return;
  const holder = users.withExternalId(user.businessUnit, user.externalId);
  if (holder && !isSameRecord(holder, user))
    throw taken(`The externalId ${user.externalId} belongs to another user.`, code.crmUsernameTaken, holder);
}

function another(records: readonly User[], user: User): User | undefined {
  return records.find((record) => !isSameRecord(record, user) && !isSamePersonElsewhere(record, user));
}

/** A Salesforce user is mapped to one record of a business unit, in the recycle bin or not. */
export function requireUnmapped(users: Users, user: User): void {
  if (!user.crmUserId) return;
  const mapped = users.mappedTo(user.crmUserId).find((record) => record.businessUnit === user.businessUnit && record.id !== user.id);
  if (mapped) throw taken(`The Salesforce user ${user.crmUserId} is mapped to another user.`, code.crmUsernameTaken, mapped);
}

function taken(detail: string, errorCode: number, record: User): Refusal {
  return new Refusal(409, detail, { scimType: 'uniqueness', code: errorCode, record });
}

function isSameRecord(left: User, right: User): boolean {
  return left.businessUnit === right.businessUnit && left.id === right.id;
}

function isSamePersonElsewhere(left: User, right: User): boolean {
  return left.businessUnit !== right.businessUnit && left.crmUserId !== null && left.crmUserId === right.crmUserId;
}
