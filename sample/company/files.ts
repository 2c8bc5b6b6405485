import { stringify } from 'csv-stringify/sync';
import { businessUnits } from './account-engagement.ts';
import { crowd } from './crowd.ts';
import { groupMembers, groups } from './groups.ts';
import { userId } from './ids.ts';
import { people, type Person } from './people.ts';
import { profile, profiles } from './profiles.ts';
import { role, roles } from './roles.ts';

/** Everyone, oldest first. */
export const everyone: readonly Person[] = [...people, ...crowd];

function userTypeOf(person: Person): string {
  return person.userType ?? profile(person.profile!).userType;
}

/** First active user of the parent role. */
function managerOf(person: Person): string {
  const parent = person.role ? role(person.role).parent : undefined;
  const manager = parent ? everyone.find((candidate) => candidate.active && candidate.role === parent) : undefined;
  return manager ? userId(manager.number) : '';
}

function aliasOf(person: Person): string {
  return person.username
    .split('@')[0]!
    .replace(/[^a-z0-9]/gi, '')
    .slice(0, 8);
}

function userRow(person: Person): Record<string, string> {
  return {
    Id: userId(person.number),
    Username: person.username,
    FirstName: person.first ?? '',
    LastName: person.last,
    Email: person.email,
    Alias: aliasOf(person),
    Title: person.title ?? '',
    Phone: person.phone ?? '',
    TimeZoneSidKey: person.locale.timeZone,
    LanguageLocaleKey: person.locale.language,
    LocaleSidKey: person.locale.locale,
    EmailEncodingKey: 'UTF-8',
    IsActive: String(person.active),
    UserType: userTypeOf(person),
    ProfileId: person.profile ? profile(person.profile).id : '',
    UserRoleId: person.role ? role(person.role).id : '',
    ManagerId: managerOf(person)
  };
}

const csv = (rows: readonly Record<string, string>[]): string => stringify([...rows], { header: true });

/** Name → text of each CSV file, as `sf data query --result-format csv` writes them. */
export function salesforceFiles(): Readonly<Record<string, string>> {
  return {
    'User.csv': csv(everyone.map(userRow)),
    'Profile.csv': csv(profiles.map(({ id, name, userType }) => ({ Id: id, Name: name, UserType: userType }))),
    'UserRole.csv': csv(
      roles.map(({ id, name, developerName, parent }) => ({
        Id: id,
        Name: name,
        DeveloperName: developerName,
        ParentRoleId: parent ? role(parent).id : ''
      }))
    ),
    'Group.csv': csv(
      groups.map((group) => ({
        Id: group.id,
        Name: group.name ?? '',
        DeveloperName: group.developerName ?? '',
        Type: group.type,
        RelatedId: group.relatedId ?? '',
        DoesIncludeBosses: String(group.doesIncludeBosses)
      }))
    ),
    'GroupMember.csv': csv(groupMembers.map(({ id, groupId, memberId }) => ({ Id: id, GroupId: groupId, UserOrGroupId: memberId })))
  };
}

export function accountEngagementFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(businessUnits).map(([name, unit]) => [`${name}.json`, `${JSON.stringify(unit, null, 2)}\n`]));
}
