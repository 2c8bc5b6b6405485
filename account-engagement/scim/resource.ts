import type { Role } from '../store/business-units.ts';
import type { User } from '../store/users.ts';
import type { UserValues } from '../rules/save-user.ts';
import { Refusal } from '../rules/refusal.ts';
import { isObject, type Json } from './message.ts';
import { schemas } from './schemas.ts';

const present = (entries: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null && value !== undefined));

export function etag(user: User): string {
  return `W/"${user.version}"`;
}

/** A user as SCIM's User resource with our extension (design 5). */
export function toResource(user: User, roles: readonly Role[], baseUrl: string): Json {
  const role = roles.find((candidate) => candidate.id === user.roleId);
  return {
    schemas: [schemas.user, schemas.accountEngagementUser],
    id: user.id,
    ...present({ externalId: user.externalId }),
    userName: user.userName,
    name: present({ givenName: user.givenName, familyName: user.familyName }),
    emails: [{ value: user.email, primary: true }],
    ...present({ title: user.title }),
    ...(user.phone === null ? {} : { phoneNumbers: [{ value: user.phone }] }),
    ...present({ timezone: user.timezone, locale: user.locale, preferredLanguage: user.preferredLanguage }),
    roles: [{ value: user.roleId, display: role?.name ?? '' }],
    active: user.active,
    [schemas.accountEngagementUser]: present({
      crmUserId: user.crmUserId,
      userGroup: user.userGroup,
      synced: user.synced,
      deletedBy: user.deletedBy,
      sendsFrom: user.email,
      alertsTo: user.email
    }),
    meta: {
      resourceType: 'User',
      created: new Date(user.created).toISOString(),
      lastModified: new Date(user.lastModified).toISOString(),
      location: `${baseUrl}/Users/${user.id}`,
      version: etag(user)
    }
  };
}

/** The values of a User resource. What the server owns (id, meta, deletedBy, sendsFrom, alertsTo) is ignored, as RFC 7643 7 says of readOnly. Throws `Refusal` 400. */
export function fromResource(resource: Json): UserValues {
  const name = objectAt(resource, 'name');
  const extension = objectAt(resource, schemas.accountEngagementUser);
  return {
    userName: text(resource.userName, 'userName') ?? '',
    email: onlyValue(resource.emails, 'emails') ?? '',
    externalId: text(resource.externalId, 'externalId'),
    crmUserId: text(extension.crmUserId, 'crmUserId'),
    givenName: text(name.givenName, 'name.givenName'),
    familyName: text(name.familyName, 'name.familyName') ?? '',
    title: text(resource.title, 'title'),
    phone: onlyValue(resource.phoneNumbers, 'phoneNumbers'),
    timezone: text(resource.timezone, 'timezone'),
    locale: text(resource.locale, 'locale'),
    preferredLanguage: text(resource.preferredLanguage, 'preferredLanguage'),
    roleId: onlyValue(resource.roles, 'roles') ?? '',
    userGroup: text(extension.userGroup, 'userGroup'),
    active: flag(resource.active, 'active', true),
    synced: flag(extension.synced, 'synced', false)
  };
}

function objectAt(resource: Json, key: string): Json {
  const value = resource[key] ?? {};
  if (!isObject(value)) throw invalid(`${key} must be an object.`);
  return value;
}

/** Unassigned and null are the same (RFC 7643 2.5); an empty string is no value either. */
function text(value: unknown, name: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw invalid(`${name} must be a string.`);
  return value;
}

/** The value of a multi-valued attribute that holds at most one here. */
function onlyValue(values: unknown, name: string): string | null {
  if (values === undefined || values === null) return null;
  if (!Array.isArray(values)) throw invalid(`${name} must be an array.`);
  if (values.length > 1) throw invalid(`${name} holds ${values.length} values; one is allowed.`);
  const [only] = values as unknown[];
  if (only === undefined) return null;
  return isObject(only) ? text(only.value, `${name}.value`) : text(only, name);
}

/** Some clients send booleans as text. */
function flag(value: unknown, name: string, otherwise: boolean): boolean {
  if (value === undefined || value === null) return otherwise;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw invalid(`${name} must be true or false.`);
}

function invalid(detail: string): Refusal {
  return new Refusal(400, detail, { scimType: 'invalidValue' });
}
