import { describe, expect, it } from 'vitest';
import { TestOrg } from '../storage/test-org.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { SObject } from '../values/sobject.ts';
import { importRecords } from './import-records.ts';

const person = {
  LastName: 'L',
  Email: 'a@example.com',
  Alias: 'a',
  TimeZoneSidKey: 'GMT',
  LocaleSidKey: 'en_US',
  LanguageLocaleKey: 'en_US',
  EmailEncodingKey: 'UTF-8'
};

function setUp() {
  const org = new TestOrg();
  const ProfileId = org.profile('Standard User');
  const set = org.row('PermissionSet', { Name: 'X', ProfileId, IsOwnedByProfile: true });
  const record = (object: string, values: Record<string, unknown>): SObject => {
    const made = SObject.create(org.schema.object(object)!);
    for (const [name, value] of Object.entries(values)) made.store(org.field(object, name), value);
    return made;
  };
  const stored = (object: string, id: string, field: string): unknown => {
    const table = org.database.table(object);
    return table.valueOf(table.get(id)!, org.field(object, field));
  };
  return { org, ProfileId, set, record, stored, tx: org.transaction() };
}

describe('an import', () => {
  it('keeps Ids and read-only values, lets records refer to later ones, and follows the rules of the object', () => {
    const { org, ProfileId, set, record, stored, tx } = setUp();
    const CreatedDate = new ApexDatetime(0);
    const [first, second] = ['005000000000101AAA', '005000000000102AAA'];
    const users = [
      record('User', {
        ...person,
        Id: first,
        Username: 'a@example.com',
        ProfileId,
        CreatedDate,
        ManagerId: second,
        CommunityNickname: 'a'
      }),
      record('User', { ...person, Id: second, Username: 'b@example.com', ProfileId, FirstName: 'F' })
    ];
    expect(importRecords(tx, users)).toEqual([]);
    expect(stored('User', first!, 'CreatedDate')).toEqual(CreatedDate);
    expect(stored('User', second!, 'Name')).toBe('F L');
    expect(stored('User', second!, 'IsActive')).toBe(true);
    const assigned = [...org.database.table('PermissionSetAssignment').rows()].map((row) =>
      stored('PermissionSetAssignment', row[0] as string, 'PermissionSetId')
    );
    expect(assigned).toEqual([set, set]);
    expect(org.ids.next('005') > second!).toBe(true);
    expect(importRecords(tx, [record('UserRole', { Name: 'R', DeveloperName: 'R' })])).toEqual([]);
    expect(org.database.table('Group').size).toBe(2);
  });

  it('names every problem and writes nothing', () => {
    const { org, ProfileId, record, tx } = setUp();
    const users = [
      record('User', { ...person, Username: 'a@example.com', ProfileId }),
      record('User', { ...person, Username: 'A@example.com', ProfileId }),
      record('User', { ...person, Username: 'c@example.com', ProfileId, Alias: 'much too long', ManagerId: '005000000000999AAA' })
    ];
    expect(importRecords(tx, users).map(({ index, error }) => [index, error.statusCode])).toEqual([
      [2, 'STRING_TOO_LONG'],
      [0, 'DUPLICATE_VALUE'],
      [1, 'DUPLICATE_VALUE'],
      [2, 'INVALID_CROSS_REFERENCE_KEY']
    ]);
    expect(org.database.table('User').size).toBe(0);
  });
});
