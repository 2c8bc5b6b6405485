import { beforeEach, describe, expect, it } from 'vitest';
import type { Org } from '../contract/org.ts';
import { projectOf } from '../metadata/test-project.ts';
import { openOrg } from '../org.ts';

const profile = { Id: '00e000000000777AAA', Name: 'System Administrator', UserType: 'Standard' };
const user = {
  Id: '005000000000777AAA',
  Username: 'a@b.example',
  FirstName: 'Ada',
  LastName: 'B',
  Email: 'a@b.example',
  Alias: 'ada',
  IsActive: true,
  ProfileId: profile.Id
};

describe('an import', () => {
  let org: Org;
  beforeEach(async () => {
    org = openOrg(projectOf({}));
    await org.load('Profile', [profile]);
  });

  it('keeps given Ids and makes new ones that do not collide', async () => {
    await org.load('User', [user]);
    await org.load('User', [{ ...user, Id: undefined, Username: 'c@d.example' }]);
    const ids = (await org.query('SELECT Id FROM User')).map((row) => row['Id']);
    expect(ids).toContain(user.Id);
    expect(new Set(ids).size).toBe(2);
  });

  it('gives users their name and the permissions of their profile', async () => {
    await org.load('User', [user]);
    expect(await org.query('SELECT Name FROM User')).toMatchObject([{ Name: 'Ada B' }]);
    const query = 'SELECT COUNT() FROM PermissionSetAssignment WHERE AssigneeId = :id AND PermissionSet.PermissionsManageUsers = TRUE';
    expect(await org.query(query, { id: user.Id })).toEqual([{ count: 1 }]);
  });

  it('writes all records or none, and says what is wrong', async () => {
    await expect(org.load('User', [user, { ...user, Id: undefined, IsActive: 'maybe' }])).rejects.toThrow(
      'record 2: IsActive: "maybe" is not a Boolean'
    );
    await expect(org.load('User', [{ Nonsense: 1 }])).rejects.toThrow('there is no field User.Nonsense');
    await expect(org.load('Nothing', [])).rejects.toThrow('there is no object Nothing');
    expect(await org.query('SELECT Id FROM User')).toEqual([]);
  });
});
