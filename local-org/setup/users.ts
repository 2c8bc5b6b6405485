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
  return adminId;
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
    ...locale
  };
}
