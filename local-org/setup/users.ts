import { keepProfileAssignment } from '../runtime/dml/rules/profile-assignment.ts';
import { systemValue, updateSystemRow } from '../runtime/transactions/system-rows.ts';
import { ApexDatetime } from '../runtime/values/datetime.ts';
import type { Profiles } from './profiles.ts';
import type { SetupWriter } from './rows.ts';

const locale = { TimeZoneSidKey: 'America/Los_Angeles', LocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US', EmailEncodingKey: 'UTF-8' };

/** Writes the first administrator and Automated Process. Answers the administrator's Id. */
export function writeUsers(writer: SetupWriter, profiles: Profiles): string {
  const admin = {
    ...person('admin@local-org.example', 'User', 'User', 'uuser'),
    UserType: 'Standard',
    ProfileId: profiles.get('System Administrator'),
    UserPermissionsMarketingUser: true
  };
  const adminId = writer.put('User', ['Username'], admin);
  writer.by = adminId;
  const automated = person('autoproc@local-org.example', 'Automated', 'Process', 'autoproc');
  writer.put('User', ['Username'], { ...automated, UserType: 'AutomatedProcess', ProfileId: null });
  completeUsers(writer);
  return adminId;
}

/** Assigns every user the permission set of their profile, and writes the name of those who have none. */
export function completeUsers({ database, now }: SetupWriter): void {
  const users = database.table('User');
  for (const id of [...users.rows()].map((row) => row[0] as string)) {
    const text = (field: string): string | null => systemValue(database, 'User', id, field) as string | null;
    if (text('Name') === null)
      updateSystemRow(database, 'User', id, { Name: [text('FirstName'), text('LastName')].filter(Boolean).join(' ') });
    keepProfileAssignment(database, id, text('ProfileId'), new ApexDatetime(now));
  }
}

function person(username: string, firstName: string, lastName: string, alias: string): Readonly<Record<string, unknown>> {
  return {
    Username: username,
    Email: username,
    FirstName: firstName,
    LastName: lastName,
    Name: `${firstName} ${lastName}`,
    Alias: alias,
    CommunityNickname: alias,
    IsActive: true,
    DigestFrequency: 'D',
    DefaultGroupNotificationFrequency: 'N',
    ...locale
  };
}
