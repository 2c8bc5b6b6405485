import { currentTransaction } from '../../transactions/current.ts';
import { systemValue } from '../../transactions/system-rows.ts';
import { TimeZone } from './TimeZone.ts';
import type { Members } from '../registry.ts';

/** Apex Reference, UserInfo Class: the running user, that of `System.runAs` inside its block. */
export const userInfoMembers: Members = {
  'System.UserInfo.getUserId()': () => currentTransaction().user.id,
  'System.UserInfo.getUserName()': () => currentTransaction().user.username,
  'System.UserInfo.getName()': () => currentTransaction().user.name,
  'System.UserInfo.getFirstName()': () => ofUser('FirstName'),
  'System.UserInfo.getLastName()': () => ofUser('LastName'),
  'System.UserInfo.getUserEmail()': () => ofUser('Email'),
  'System.UserInfo.getProfileId()': () => currentTransaction().user.profileId,
  'System.UserInfo.getUserRoleId()': () => currentTransaction().user.roleId,
  'System.UserInfo.getUserType()': () => currentTransaction().user.userType,
  'System.UserInfo.getLanguage()': () => currentTransaction().user.language,
  'System.UserInfo.getLocale()': () => currentTransaction().user.locale,
  'System.UserInfo.getOrganizationId()': () => organization(),
  'System.UserInfo.getOrganizationName()': () => {
    const { database } = currentTransaction();
    return systemValue(database, 'Organization', organization() ?? '', 'Name');
  },
  'System.UserInfo.getTimeZone()': () => new TimeZone(currentTransaction().user.timeZone),
  'System.UserInfo.getSessionId()': () => sessionId(),
  'System.UserInfo.getCurrentUvid()': () => null,
  'System.UserInfo.isCurrentUserLicensed(String)': (_namespace: string) => true,
  'System.UserInfo.isCurrentUserLicensedForPackage(Id)': (_id: string) => true,
  'System.UserInfo.hasPackageLicense(Id)': (_id: string) => true,
  'System.UserInfo.isMultiCurrencyOrganization()': () => false,
  'System.UserInfo.getDefaultCurrency()': () => 'USD',
  /** Theme4d is Lightning Experience. */
  'System.UserInfo.getUiTheme()': () => 'Theme4d',
  'System.UserInfo.getUiThemeDisplayed()': () => 'Theme4d'
};

function ofUser(field: string): unknown {
  const { database, user } = currentTransaction();
  return systemValue(database, 'User', user.id, field);
}

function organization(): string | null {
  for (const row of currentTransaction().database.table('Organization').rows()) return row[0] as string;
  return null;
}

const inSession: ReadonlySet<string> = new Set(['aura', 'anonymous', 'test']);

/** A session of the running user that opens nothing; jobs have none. */
function sessionId(): string | null {
  const { kind, database, user } = currentTransaction();
  if (!inSession.has(kind)) return null;
  const [organization] = [...database.table('Organization').rows()];
  return `${String(organization?.[0] ?? '').slice(0, 15)}!${user.id}`;
}
