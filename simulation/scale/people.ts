import type { PlainRecord } from '../../local-org/contract/org.ts';
import { idSuffix } from '../../local-org/runtime/values/id.ts';
import { automatedProcess } from '../../local-org/setup/automated-process.ts';

const idOf = (prefix: string) => (number: number) => {
  const id15 = `${prefix}Sc0${String(number).padStart(9, '0')}`;
  return id15 + idSuffix(id15);
};
export const userId = idOf('005');
export const profileId = idOf('00e');
export const groupId = idOf('00G');
const roleId = idOf('00E');
const memberId = idOf('011');
export const tenantId = idOf('0Uv');

/** Profiles: the administrator's, that of most people, that of those who are re-roled. */
export const profiles = { administrator: profileId(1), most: profileId(2), reRoled: profileId(3) } as const;

/** The administrator who runs everything; the crowd begins after it. */
export const me = userId(1);
const firstOfCrowd = 2;

/** Users of a nested public group that is moved as a whole. */
export const movedUsers = 1_000;

export interface Crowd {
  readonly users: number;
  /** How many of them have the profile that a mapping change re-roles. */
  readonly reRoled: number;
  readonly units: number;
  /** How many of them, the first ones, have the large role; nobody if it is left out. */
  readonly inLargeRole?: number;
}

/** A role that many people have. */
export const largeRole = roleId(1);

/** Public groups of a business unit, by its number from 1: everybody but some, and the some, who are nested one deeper. */
export const everybodyGroup = (unit: number) => groupId(unit * 10);
export const outerGroup = (unit: number) => groupId(unit * 10 + 1);
export const movedGroup = (unit: number) => groupId(unit * 10 + 2);

/** Rows of the Salesforce half by object, in the order of loading: users spread evenly over the business units. */
export function salesforceRows(crowd: Crowd): readonly (readonly [string, readonly PlainRecord[]])[] {
  const users = [person(1, 'administrator', profiles.administrator), automatedProcess(userId(999_999_999), 'scale.example.com')];
  const groups: PlainRecord[] = [];
  const members: PlainRecord[] = [];
  const join = (group: string, member: string) => members.push({ Id: memberId(members.length + 1), GroupId: group, UserOrGroupId: member });
  for (let unit = 1; unit <= crowd.units; unit++) {
    groups.push(group(everybodyGroup(unit), `Everybody ${unit}`), group(outerGroup(unit), `Fairs ${unit}`));
    groups.push(group(movedGroup(unit), `Fair ${unit}`));
    join(outerGroup(unit), movedGroup(unit));
  }
  for (let index = 0; index < crowd.users; index++) {
    const unit = (index % crowd.units) + 1;
    const isMoved = Math.floor(index / crowd.units) < movedUsers && crowd.users >= 2 * movedUsers * crowd.units;
    const id = userId(firstOfCrowd + index);
    const role = index < (crowd.inLargeRole ?? 0) ? { UserRoleId: largeRole } : {};
    users.push({ ...person(firstOfCrowd + index, `person${index}`, index < crowd.reRoled ? profiles.reRoled : profiles.most), ...role });
    join(isMoved ? movedGroup(unit) : everybodyGroup(unit), id);
  }
  return [
    [
      'Profile',
      [profile(profiles.administrator, 'System Administrator'), profile(profiles.most, 'Standard User'), profile(profiles.reRoled, 'Field')]
    ],
    ...(crowd.inLargeRole ? [['UserRole', [{ Id: largeRole, Name: 'Advisors', DeveloperName: 'Advisors' }]] as const] : []),
    ['User', users],
    ['Group', groups],
    ['GroupMember', members]
  ];
}

const profile = (Id: string, Name: string) => ({ Id, Name, UserType: 'Standard' });
const group = (Id: string, Name: string) => ({
  Id,
  Name,
  DeveloperName: Name.replace(' ', '_'),
  Type: 'Regular',
  DoesIncludeBosses: false
});

/** Names and values as long as a big company's are on average, for heap and JSON cost what they are made of. */
function person(number: number, name: string, ProfileId: string): PlainRecord {
  const address = `${name}.van.der.velde@greenhouses.example.com`;
  return {
    Id: userId(number),
    Username: address,
    Email: address,
    FirstName: `Maximiliane ${number}`,
    LastName: `van der Velde-Østergaard ${number}`,
    Alias: `p${number}`.slice(0, 8),
    Title: 'Regional Greenhouse Planning Lead',
    Phone: '+44 20 7946 0123',
    TimeZoneSidKey: 'Europe/Berlin',
    LanguageLocaleKey: 'en_US',
    LocaleSidKey: 'de_DE',
    EmailEncodingKey: 'UTF-8',
    IsActive: true,
    UserType: 'Standard',
    ProfileId
  };
}
