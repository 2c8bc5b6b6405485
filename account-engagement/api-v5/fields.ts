import type { Role } from '../store/business-units.ts';
import type { User } from '../store/users.ts';
import { apiCode, ApiFailure } from './failure.ts';

type Read = (user: User, roles: readonly Role[]) => unknown;

/** Fields of the v5 User object, all read-only. There is no phone, time zone, locale or "deleted by". */
const fields: Readonly<Record<string, Read>> = {
  id: (user) => Number(user.id),
  email: (user) => user.email,
  firstName: (user) => user.givenName,
  lastName: (user) => user.familyName,
  username: (user) => user.userName,
  jobTitle: (user) => user.title,
  role: (user) => user.roleId,
  roleName: (user, roles) => roles.find((role) => role.id === user.roleId)?.name ?? null,
  salesforceId: (user) => user.crmUserId,
  isDeleted: (user) => !user.active,
  createdAt: (user) => new Date(user.created).toISOString(),
  updatedAt: (user) => new Date(user.lastModified).toISOString(),
  createdById: () => null,
  updatedById: () => null,
  tagReplacementLanguage: () => 'pml'
};

/** Who made and changed a record is not kept as a user of Account Engagement, so that nothing is there to show of them. */
const related = new Set(['createdBy', 'updatedBy']);

/** The names in a `fields` parameter; there is no default representation. Throws `ApiFailure`. */
export function parseFields(parameter: string | undefined): readonly string[] {
  const names = (parameter ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new ApiFailure(400, apiCode.missingParameter, 'Missing required parameter: fields');
  const unknown = names.find((name) => !isField(name));
  if (unknown) throw new ApiFailure(400, apiCode.invalidParameter, `Invalid field: ${unknown.slice(0, 100)}`);
  return names;
}

/** A field of users, or with dots one of a related user, up to three levels. */
function isField(name: string): boolean {
  const parts = name.split('.');
  const last = parts.pop()!;
  return parts.length <= 2 && parts.every((part) => related.has(part)) && Object.hasOwn(fields, last);
}

export function represent(user: User, names: readonly string[], roles: readonly Role[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => (name.includes('.') ? [name.split('.')[0]!, null] : [name, fields[name]!(user, roles)])));
}
