import type { Role } from '../store/business-units.ts';
import type { User } from '../store/users.ts';
import type { UserValues } from '../rules/save-user.ts';
import { Refusal } from '../rules/refusal.ts';
import type { Json } from './message.ts';
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
    emails: [{ value: user.email, type: 'work', primary: true }],
    ...present({ title: user.title }),
    ...(user.phone === null ? {} : { phoneNumbers: [{ value: user.phone, type: 'work' }] }),
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

/**
 * The values of a User resource that was read by the schema. Where a client that replaces a user leaves out `active` or the extension, `before` stands:
 * a client that knows neither must not restore a user or take the mark of the sync away.
 */
export function fromResource(resource: Json, before?: User): UserValues {
  const name = (resource.name ?? {}) as Json;
  const extension = resource[schemas.accountEngagementUser] as Json | undefined | null;
  const kept = extension === undefined ? before : undefined;
  return {
    userName: text(resource.userName) ?? '',
    email: onlyValue(resource.emails, 'emails') ?? '',
    externalId: text(resource.externalId),
    crmUserId: kept ? kept.crmUserId : text(extension?.crmUserId),
    givenName: text(name.givenName),
    familyName: text(name.familyName) ?? '',
    title: text(resource.title),
    phone: onlyValue(resource.phoneNumbers, 'phoneNumbers'),
    timezone: text(resource.timezone),
    locale: text(resource.locale),
    preferredLanguage: text(resource.preferredLanguage),
    roleId: onlyValue(resource.roles, 'roles') ?? '',
    userGroup: kept ? kept.userGroup : text(extension?.userGroup),
    active: (resource.active as boolean | null | undefined) ?? before?.active ?? true,
    synced: kept ? kept.synced : ((extension?.synced as boolean | null | undefined) ?? false)
  };
}

/** Unassigned and null are the same (RFC 7643 2.5); an empty string is no value either. */
function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The value of a multi-valued attribute that holds at most one here. */
function onlyValue(values: unknown, name: string): string | null {
  const all = (values ?? []) as readonly Json[];
  if (all.length > 1)
    throw new Refusal(400, `${name} holds ${all.length} values; one is allowed. Replace the value.`, { scimType: 'invalidValue' });
  return text(all[0]?.value);
}
