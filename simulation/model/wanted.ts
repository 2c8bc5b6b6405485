import type { BusinessUnit, DirectoryRecord, RoleKind, SalesforceUser } from './world.ts';

export type UserGroup = 'Marketing' | 'Sales';

/** The fields of a record that the sync owns; whether it lives is said elsewhere. */
export type Fields = Omit<DirectoryRecord, 'businessUnit' | 'id' | 'active' | 'version'>;

/** Rules 3 to 5: the id of the role, or null if the role that the table names is gone. */
export function roleOf(unit: BusinessUnit, user: SalesforceUser, group: UserGroup): string | null {
  const ofKind = (kind: RoleKind) => unit.roles.find((role) => role.kind === kind)?.id ?? null;
  if (group === 'Sales') return ofKind('sales');
  if (user.id === unit.creatingAdminId) return ofKind('administrator');
  const mapped = unit.mapping.get(user.profileId);
  if (mapped === undefined) return ofKind('marketing');
  return unit.roles.some((role) => role.id === mapped) ? mapped : null;
}

/** Rule 10 with the contract's table: all fields come from Salesforce. */
export function fieldsOf(user: SalesforceUser, group: UserGroup, roleId: string): Fields {
  return {
    userName: user.username,
    email: user.email,
    externalId: user.id,
    crmUserId: user.id,
    givenName: user.firstName,
    familyName: user.lastName,
    title: user.title,
    phone: user.phone,
    timezone: user.timeZone,
    locale: tag(user.locale),
    preferredLanguage: tag(user.language),
    roleId,
    userGroup: group,
    synced: true
  };
}

/** Salesforce's keys are BCP 47 with underscores, and keep two codes of old: `iw` is Hebrew, `in` is Indonesian. */
function tag(key: string): string {
  const [language = '', ...rest] = key.split('_');
  const modern = { iw: 'he', in: 'id' }[language] ?? language;
  return [modern, ...rest].join('-');
}
