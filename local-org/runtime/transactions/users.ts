import type { RunningUser } from '../kernel/transaction.ts';
import type { Database } from '../storage/database.ts';
import { systemRows, systemValue } from './system-rows.ts';

/** Alias of the user that event triggers run as by default. */
const automatedProcess = 'autoproc';

/** The user that code runs as, as stored now. Null if there is no such user. */
export function findRunningUser(database: Database, id: string): RunningUser | null {
  if (!database.table('User').get(id)) return null;
  const text = (field: string): string | null => systemValue(database, 'User', id, field) as string | null;
  const name = text('Name') ?? [text('FirstName'), text('LastName')].filter(Boolean).join(' ');
  return {
    id,
    profileId: text('ProfileId'),
    roleId: text('UserRoleId'),
    username: text('Username') ?? '',
    name,
    userType: text('UserType') ?? 'Standard',
    timeZone: text('TimeZoneSidKey') ?? 'GMT',
    locale: text('LocaleSidKey') ?? 'en_US',
    language: text('LanguageLocaleKey') ?? 'en_US'
  };
}

export function runningUser(database: Database, id: string): RunningUser {
  const user = findRunningUser(database, id);
  if (!user) throw new Error(`No user ${id}`);
  return user;
}

/** Whether a user may still run jobs. */
export function isActive(database: Database, id: string): boolean {
  return systemValue(database, 'User', id, 'IsActive') === true;
}

export function automatedProcessUser(database: Database): RunningUser {
  const user = findAutomatedProcessUser(database);
  if (!user) throw new Error('The org has no Automated Process user');
  return user;
}

/** Whom an import runs as: the Automated Process user, or nobody while the org has no users yet. */
export function importingUser(database: Database): RunningUser {
  return findAutomatedProcessUser(database) ?? nobody;
}

function findAutomatedProcessUser(database: Database): RunningUser | null {
  for (const id of systemRows(database, 'User', 'Alias', automatedProcess)) return runningUser(database, id);
  return null;
}

const nobody: RunningUser = {
  id: '005000000000000AAA',
  profileId: null,
  roleId: null,
  username: '',
  name: '',
  userType: 'AutomatedProcess',
  timeZone: 'GMT',
  locale: 'en_US',
  language: 'en_US'
};
