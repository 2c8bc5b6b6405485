import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Org } from '../contract/org.ts';
import { readProject } from '../metadata/project.ts';
import { openOrg } from '../org.ts';

let org: Org;
const idOf = async (soql: string) => String((await org.query(soql))[0]!['Id']);
const userWith = async (profile: string): Promise<string> => {
  const [user] = await org.save(
    'insert',
    'User',
    [
      {
        ...{ LastName: profile, Alias: 'person', Email: 'person@example.com', Username: `${profile.replace(/\W/g, '')}@example.com` },
        ...{ TimeZoneSidKey: 'GMT', LanguageLocaleKey: 'en_US', LocaleSidKey: 'en_US', EmailEncodingKey: 'UTF-8' },
        ...{ IsActive: true, ProfileId: await idOf(`SELECT Id FROM Profile WHERE Name = '${profile}'`) }
      }
    ],
    { userId: await idOf("SELECT Id FROM User WHERE Profile.Name = 'System Administrator'") }
  );
  return String(user!['Id']);
};

/** What a person with the profile is told of the required field Account.Name: accessible, createable, updateable. */
async function rightsToName(profile: string): Promise<readonly boolean[]> {
  const result = await org.executeAnonymous(
    `Schema.DescribeFieldResult name = Account.Name.getDescribe();
     System.debug(JSON.serialize(new List<Boolean>{ name.isAccessible(), name.isCreateable(), name.isUpdateable() }));`,
    { userId: await userWith(profile) }
  );
  if (!result.ok) throw new Error(result.error!.message);
  return JSON.parse(/\[(?:true|false).*\]/.exec(result.log.join('\n'))![0]) as boolean[];
}

beforeAll(() => {
  org = openOrg(readProject(join(import.meta.dirname, '../fixtures/lending')), { people: true }, { seed: 'describe' });
});

it('a field that has no permission of its own goes with its object', async () => {
  expect(await rightsToName('Standard User')).toEqual([true, true, true]);
  expect(await rightsToName('Read Only')).toEqual([true, false, false]);
  expect(await rightsToName('Minimum Access - Salesforce')).toEqual([false, false, false]);
});

it('an administrator has permissions for objects, as a query of them shows', async () => {
  const without = await org.query(
    `SELECT Profile.Name FROM PermissionSet WHERE IsOwnedByProfile = TRUE AND Profile.Name = 'System Administrator'
     AND Id NOT IN (SELECT ParentId FROM ObjectPermissions WHERE SobjectType = 'Account' AND PermissionsRead = TRUE)`
  );
  expect(without).toEqual([]);
});
