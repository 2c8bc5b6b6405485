import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { accountEngagementFiles, salesforceFiles } from './company/files.ts';
import { withChecksum } from './company/ids.ts';
import { readBusinessUnit, readCsv } from './read.ts';

const here = dirname(fileURLToPath(import.meta.url));
const extension = 'urn:ietf:params:scim:schemas:extension:accountengagement:2.0:User';
const users = readCsv('User.csv');
const profiles = readCsv('Profile.csv');
const roles = readCsv('UserRole.csv');
const groups = readCsv('Group.csv');
const members = readCsv('GroupMember.csv');
const europe = readBusinessUnit('europe');
const americas = readBusinessUnit('americas');
const records = [europe, americas].flatMap((unit) => unit.users.map((user) => ({ unit, user, extension: user[extension] })));
const ids = (rows: readonly Record<string, string>[]) => new Set(rows.map((row) => row.Id));
const lower = (text: string | undefined) => text?.trim().toLowerCase() ?? '';
const number = (id: string | undefined) => Number(id?.slice(6, 15));

/** Users below a role, the role itself included. */
function usersBelow(roleName: string): readonly Record<string, string>[] {
  const wanted = new Set(roles.filter((role) => role.Name === roleName).map((role) => role.Id));
  for (const role of roles) if (wanted.has(role.ParentRoleId)) wanted.add(role.Id);
  return users.filter((user) => wanted.has(user.UserRoleId) && user.UserType === 'Standard' && number(user.Id) > 1000);
}
const counts = (rows: readonly Record<string, string>[]) => `${rows.length} (${rows.filter((user) => user.IsActive === 'true').length})`;

describe('the committed files', () => {
  it('are what the generator makes', () => {
    for (const [name, text] of Object.entries(salesforceFiles()))
      expect(readFileSync(join(here, 'salesforce', name), 'utf8'), name).toBe(text);
    for (const [name, text] of Object.entries(accountEngagementFiles()))
      expect(readFileSync(join(here, 'account-engagement', name), 'utf8'), name).toBe(text);
  });
});

describe('the Salesforce half', () => {
  it('has ids of 18 characters with a valid checksum', () => {
    for (const row of [...users, ...profiles, ...roles, ...groups, ...members]) expect(withChecksum(row.Id!.slice(0, 15))).toBe(row.Id);
  });

  it('refers only to rows that exist', () => {
    const known = { users: ids(users), profiles: ids(profiles), roles: ids(roles), groups: ids(groups) };
    for (const user of users) {
      if (number(user.Id) !== 43) expect(known.profiles).toContain(user.ProfileId);
      if (user.UserRoleId) expect(known.roles).toContain(user.UserRoleId);
      if (user.ManagerId) expect(known.users).toContain(user.ManagerId);
    }
    for (const role of roles) if (role.ParentRoleId) expect(known.roles).toContain(role.ParentRoleId);
    for (const group of groups) if (group.RelatedId) expect(new Set([...known.roles, ...known.users])).toContain(group.RelatedId);
    for (const member of members) {
      expect(known.groups).toContain(member.GroupId);
      expect(new Set([...known.users, ...known.groups])).toContain(member.UserOrGroupId);
    }
  });

  it('keeps to the lengths that Salesforce and Account Engagement allow', () => {
    const limits: Readonly<Record<string, number>> = { FirstName: 40, LastName: 80, Title: 80, Username: 80, Email: 80, Alias: 8 };
    for (const user of users)
      for (const [field, limit] of Object.entries(limits))
        expect([...user[field]!].length, `${field} of ${user.Username}`).toBeLessThanOrEqual(limit);
    for (const group of groups) expect([...group.Name!].length).toBeLessThanOrEqual(40);
  });

  it('has unique usernames, whatever their case', () => {
    expect(new Set(users.map((user) => lower(user.Username))).size).toBe(users.length);
  });

  it('uses only addresses kept for examples', () => {
    const addresses = [
      ...users.flatMap((user) => [user.Username, user.Email]),
      ...records.flatMap(({ user }) => [user.userName, user.emails[0]?.value])
    ];
    for (const address of addresses) expect(address).toMatch(/[.@](example\.(com|net|org))$/i);
  });

  it('has as many users per profile as the company page says', () => {
    const perProfile = Object.fromEntries(
      profiles.map((profile) => [profile.Name, counts(users.filter((user) => user.ProfileId === profile.Id))])
    );
    expect(perProfile).toEqual({
      'System Administrator': '5 (4)',
      'Standard User': '241 (234)',
      'Marketing User': '119 (109)',
      'Marketing User Europe Lead': '1 (1)',
      'Marketing Operations': '2 (2)',
      'Lindervane Sales': '442 (401)',
      'Lindervane Sales Manager': '42 (42)',
      'Identity User': '9 (9)',
      'Standard Platform User': '305 (261)',
      'Contract Manager': '0 (0)',
      'Chatter Free User': '81 (81)',
      'Customer Community Plus User': '2 (2)'
    });
  });

  it('has a crowd of 1,200 whose paths have the sizes that the company page says', () => {
    expect(users.length).toBe(1250);
    expect(
      Object.fromEntries(
        [
          'Marketing Europe',
          'Sales DACH',
          'Sales Benelux',
          'Sales Nordics',
          'Marketing Asia-Pacific',
          'Marketing Americas',
          'Sales Americas'
        ].map((name) => [name, counts(usersBelow(name))])
      )
    ).toEqual({
      'Marketing Europe': '72 (66)',
      'Sales DACH': '72 (66)',
      'Sales Benelux': '60 (55)',
      'Sales Nordics': '36 (33)',
      'Marketing Asia-Pacific': '12 (11)',
      'Marketing Americas': '36 (33)',
      'Sales Americas': '180 (165)'
    });
    expect(members.filter((member) => groups.find((group) => group.Id === member.GroupId)?.Type === 'Regular').length).toBe(49);
  });
});

describe("Account Engagement's half", () => {
  it('is mapped to users that exist, but for the record that shows a link to nobody', () => {
    const known = ids(users);
    for (const { user, extension: own } of records) {
      if (user.id === '10025') expect(known).not.toContain(own.crmUserId);
      else if (own.crmUserId) expect(known).toContain(own.crmUserId);
      if (user.externalId) expect(user.externalId).toBe(own.crmUserId);
    }
  });

  it('has addresses and usernames that are unique across the account, live and recycled, but for one person', () => {
    for (const key of [
      (user: (typeof records)[number]) => lower(user.user.userName),
      (user: (typeof records)[number]) => lower(user.user.emails[0]?.value)
    ]) {
      const seen = new Map<string, string>();
      for (const record of records) {
        const person = record.extension.crmUserId ?? record.user.id;
        expect(seen.get(key(record)) ?? person, key(record)).toBe(person);
        seen.set(key(record), person);
      }
    }
  });

  it('has the numbers of records that the company page says', () => {
    const linked = records.filter(({ user, extension: own }) => own.crmUserId && user.id !== '10025');
    const of = (unit: typeof europe) => linked.filter((record) => record.unit === unit);
    expect(europe.users.length).toBe(55);
    expect(americas.users.length).toBe(17);
    expect(of(europe).filter(({ user }) => user.active).length).toBe(13);
    expect(of(europe).filter(({ user }) => !user.active).length).toBe(4);
    expect(of(americas).length).toBe(6);
    expect(records.filter(({ extension: own }) => own.synced).map(({ user }) => user.id)).toEqual(['10007']);
  });

  it('names for each record of the crowd a person who is active', () => {
    const active = new Set(users.filter((user) => user.IsActive === 'true').map((user) => `${user.FirstName} ${user.LastName}`));
    for (const { user } of records.filter((record) => /^(101|201)/.test(record.user.id)))
      expect(active).toContain(`${user.name.givenName} ${user.name.familyName}`);
  });

  it('gives every record a role of its business unit', () => {
    for (const { unit, user } of records) expect(unit.roles.map((role) => role.id)).toContain(user.roles[0]?.value);
  });
});
