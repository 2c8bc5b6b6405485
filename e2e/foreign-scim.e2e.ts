import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrg } from '../local-org/org.ts';
import type { Org } from '../local-org/contract/org.ts';
import { projectRoot } from '../scripts/check/project-root.ts';
import { startForeignScimServer, type ForeignScimServer } from './support/foreign-scim-server.ts';
import { extension } from './support/scim.ts';

/** The package's callout service, its real Apex, against a SCIM server that is not ours: as far as that server can. */
const businessUnit = '0Uv000000000007AAA';
let server: ForeignScimServer;
let org: Org;
let admin = '';
beforeAll(async () => {
  server = await startForeignScimServer();
  org = await createOrg({
    project: projectRoot,
    people: true,
    credentials: {
      UserSync_AccountEngagement: { url: server.url, tokenUrl: `${server.url}/services/oauth2/token`, clientId: 'a', clientSecret: 'b' }
    }
  });
  const [me] = await org.query("SELECT Id FROM User WHERE Profile.Name = 'System Administrator' AND IsActive = true LIMIT 1");
  admin = String(me!['Id']);
  const permissionSets = await org.query("SELECT Id FROM PermissionSet WHERE Name LIKE 'UserSync%'");
  for (const { Id } of permissionSets)
    await org.save('insert', 'PermissionSetAssignment', [{ AssigneeId: admin, PermissionSetId: Id }], { userId: admin });
});
afterAll(async () => {
  await org?.close();
  await server?.close();
});

/** Runs Apex in which `directory` is the package's, and answers what it puts into `told`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the Apex tells
async function apex(body: string): Promise<any> {
  const result = await org.executeAnonymous(
    `UserSyncDirectory directory = UserSyncDirectories.of(
       new UserSyncBusinessUnit__c(CredentialName__c = 'UserSync_AccountEngagement', AccountEngagementId__c = '${businessUnit}', Mode__c = 'Sync'));
     Map<String, Object> told = new Map<String, Object>();
     ${body}
     System.debug('told ' + JSON.serialize(told));`,
    { userId: admin }
  );
  if (!result.ok) throw new Error(`${result.error?.message}\n${result.error?.stackTrace}`);
  const line = result.log.find((entry) => entry.includes('told {'))!;
  return JSON.parse(line.slice(line.indexOf('told {') + 5));
}

const write = (name: string, number: number) => `
  UserSyncWrite ${name} = new UserSyncWrite();
  ${name}.bulkId = '${name}';
  ${name}.userId = '0050000000000${number}AAA';
  ${name}.values = new UserSyncValues()
    .put(UserSyncValues.USERNAME, '${name}@lindervane.example.com').put(UserSyncValues.EMAIL, '${name}@lindervane.example.com')
    .put(UserSyncValues.FIRST_NAME, 'Ája').put(UserSyncValues.LAST_NAME, '${name}').put(UserSyncValues.PHONE, '+420 1')
    .put(UserSyncValues.ROLE, '2').put(UserSyncValues.ROLE_NAME, 'Marketing').put(UserSyncValues.GROUP_NAME, 'Marketing');`;
const find = (name: string) => `
  UserSyncDirectoryKeys keys = new UserSyncDirectoryKeys();
  keys.userNames.add('${name}@lindervane.example.com');
  UserSyncSnapshot found = directory.find(keys)[0];`;

describe("the package's directory on a server of scimmy", () => {
  it('reads how many operations a bulk takes, and the roles', async () => {
    const told = await apex(`told.put('size', directory.bulkSize()); told.put('roles', directory.readRoles());`);
    expect(told.size).toBeGreaterThan(100);
    expect(told.roles.map((role: { name: string }) => role.name)).toEqual(['Administrator', 'Marketing']);
    expect(server.asked.every((request) => request.businessUnit === businessUnit)).toBe(true);
  });

  it('creates users in one bulk, and learns their ids', async () => {
    const told = await apex(`${write('anna', 10)} ${write('bela', 11)}
      told.put('results', directory.apply(new List<UserSyncWrite>{ anna, bela }));`);
    expect(told.results).toMatchObject([
      { bulkId: 'anna', status: 201 },
      { bulkId: 'bela', status: 201 }
    ]);
    for (const { recordId, bulkId } of told.results) {
      expect(server.users.get(recordId)).toMatchObject({
        userName: `${bulkId}@lindervane.example.com`,
        name: { givenName: 'Ája', familyName: bulkId },
        emails: [{ value: `${bulkId}@lindervane.example.com`, primary: true }],
        active: true,
        [extension]: { userGroup: 'Marketing', synced: true }
      });
    }
  });

  it('takes the id of a create that was answered without Location from its body, and finds the record by its username', async () => {
    const told = await apex(`${write('cyra', 12)}
      UserSyncWriteResult result = directory.apply(new List<UserSyncWrite>{ cyra })[0];
      ${find('cyra')}
      told.put('record', result.recordId); told.put('unknown', result.isUnknown()); told.put('found', found);`);
    const stored = [...server.users.values()].find((user) => user['userName'] === 'cyra@lindervane.example.com')!;
    expect([told.record, told.unknown]).toEqual([stored['id'], false]);
    expect(told.found).toMatchObject({
      recordId: stored['id'],
      externalId: '005000000000012AAA',
      crmUserId: '005000000000012AAA',
      synced: true
    });
  });

  it('learns of a conflict by its status and keyword, alone and in a bulk', async () => {
    const told = await apex(`${write('anna', 13)} ${write('dora', 14)}
      told.put('alone', directory.apply(new List<UserSyncWrite>{ anna }));
      told.put('bulk', directory.apply(new List<UserSyncWrite>{ anna, dora }));`);
    expect(told.alone).toMatchObject([{ status: 409, code: 'uniqueness' }]);
    expect(told.bulk).toMatchObject([
      { bulkId: 'anna', status: 409, code: 'uniqueness' },
      { bulkId: 'dora', status: 201 }
    ]);
  });

  it('changes, recycles, restores and links by PATCH, alone and in a bulk', async () => {
    const change = (name: string, lines: string) => `
      UserSyncWrite ${name} = new UserSyncWrite(); ${name}.bulkId = '${name}'; ${name}.recordId = found.recordId; ${lines}`;
    const told = await apex(`${find('bela')}
      ${change('title', "title.values = new UserSyncValues().put(UserSyncValues.TITLE, 'Head').put(UserSyncValues.LAST_NAME, 'Nová').put(UserSyncValues.GROUP_NAME, 'Sales'); title.emptied.add(UserSyncValues.PHONE);")}
      ${change('recycle', 'recycle.active = false;')}
      ${change('release', "release.active = true; release.userId = '005000000000099AAA'; release.synced = false;")}
      told.put('alone', directory.apply(new List<UserSyncWrite>{ title }));
      told.put('bulk', directory.apply(new List<UserSyncWrite>{ recycle }));
      told.put('both', directory.apply(new List<UserSyncWrite>{ release, title }));
      told.put('id', found.recordId);`);
    for (const result of [...told.alone, ...told.bulk, ...told.both]) expect([200, 204]).toContain(result.status);
    const stored = server.users.get(told.id)!;
    expect(stored).toMatchObject({
      title: 'Head',
      name: { givenName: 'Ája', familyName: 'Nová' },
      active: true,
      externalId: '005000000000099AAA',
      [extension]: { crmUserId: '005000000000099AAA', userGroup: 'Sales', synced: false }
    });
    expect(stored['phoneNumbers']).toBeUndefined();
  });

  it('says so when a record is gone', async () => {
    const told = await apex(`
      UserSyncWrite gone = new UserSyncWrite(); gone.bulkId = 'gone'; gone.recordId = 'no-such-user'; gone.active = false;
      told.put('alone', directory.apply(new List<UserSyncWrite>{ gone }));`);
    expect(told.alone).toMatchObject([{ status: 404 }]);
  });

  it('reads the whole directory, page by page, and finds many by one filter', async () => {
    const told = await apex(`
      UserSyncDirectoryPage page = directory.readPage(null);
      UserSyncDirectoryKeys keys = new UserSyncDirectoryKeys();
      for (UserSyncSnapshot record : page.records) { keys.userNames.add(record.values.get(UserSyncValues.USERNAME)); }
      keys.externalIds.add('005000000000012AAA');
      told.put('read', page.records.size()); told.put('total', page.total); told.put('found', directory.find(keys).size());`);
    expect(told).toEqual({ read: server.users.size, total: server.users.size, found: server.users.size });
  });
});
