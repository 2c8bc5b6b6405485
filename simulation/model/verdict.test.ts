import { describe, expect, it } from 'vitest';
import { verdictsOf } from './verdict.ts';
import type { BusinessUnit, DirectoryRecord, SalesforceUser, World } from './world.ts';

const unit: BusinessUnit = {
  id: 'europe',
  marketingGroupId: 'marketing',
  salesGroupId: 'sales',
  creatingAdminId: 'nobody',
  roles: [
    { id: '1', kind: 'administrator' },
    { id: '2', kind: 'marketing' },
    { id: '4', kind: 'sales' }
  ],
  mapping: new Map(),
  links: new Map(),
  recycleNumber: 50,
  recycleShare: 10
};

function user(id: string, email: string, more: Partial<SalesforceUser> = {}): SalesforceUser {
  const names = { id, username: `${id}@x.example`, email, firstName: null, lastName: id, title: null, phone: null };
  const places = { timeZone: 'GMT', locale: 'iw_IL', language: 'zh_TW', profileId: 'p', userRoleId: null };
  return { ...names, ...places, isActive: true, userType: 'Standard', created: 0, ...more };
}

function record(owner: string | null, id: string, email: string, more: Partial<DirectoryRecord> = {}): DirectoryRecord {
  const names = { userName: owner ? `${owner}@x.example` : email, email, givenName: null, familyName: 'x', title: null, phone: null };
  const rest = {
    timezone: null,
    locale: null,
    preferredLanguage: null,
    roleId: '2',
    userGroup: null,
    active: true,
    synced: true,
    version: 1
  };
  return { businessUnit: 'europe', id, externalId: owner, crmUserId: owner, ...names, ...rest, ...more };
}

/** Everybody is in Marketing Users. */
function world(users: readonly SalesforceUser[], records: readonly DirectoryRecord[] = []): World {
  const groups = ['marketing', 'sales'].map((id) => ({ id, type: 'Regular', relatedId: null }));
  const members = users.map(({ id }) => ({ groupId: 'marketing', memberId: id }));
  return { salesforce: { users, roles: new Map(), groups, members }, records };
}

function kinds(of: World): Readonly<Record<string, string>> {
  return Object.fromEntries([...verdictsOf(of, unit).users].map(([id, verdict]) => [id, verdict.kind]));
}

describe('the model of the rules', () => {
  it('converts what the contract says', () => {
    const verdict = verdictsOf(world([user('a', 'a@x.example')]), unit).users.get('a');
    expect(verdict).toMatchObject({ kind: 'live', fields: { locale: 'he-IL', preferredLanguage: 'zh-TW', roleId: '2' } });
  });

  it('rule 8: skips whom an unmapped record is in the way, whatever the case', () => {
    expect(kinds(world([user('a', 'a@x.example')], [record(null, '9', ' A@X.example')]))).toEqual({ a: 'left' });
  });

  it('rule 9: gives an address to the holder, else to the oldest', () => {
    const two = [user('a', 'desk@x.example', { created: 2 }), user('b', 'desk@x.example', { created: 1 })];
    expect(kinds(world(two))).toEqual({ a: 'left', b: 'live' });
    expect(kinds(world(two, [record('a', '1', 'desk@x.example')]))).toEqual({ a: 'live', b: 'left' });
  });

  it('rule 9: moves users who only wait for each other, and nobody whose address the bin keeps', () => {
    const swap = [user('a', 'b@x.example'), user('b', 'a@x.example')];
    const records = [
      record('a', '1', 'a@x.example', { userName: 'a1@x.example' }),
      record('b', '2', 'b@x.example', { userName: 'b1@x.example' })
    ];
    const named = swap.map((one) => ({ ...one, username: `${one.id}1@x.example` }));
    expect(kinds(world(named, records))).toEqual({ a: 'live', b: 'live' });
    expect(kinds(world([named[0]!, { ...named[1]!, isActive: false }], records))).toEqual({ a: 'left', b: 'recycled' });
  });

  it('design 2: recycles nobody while a member cannot be expanded', () => {
    const of = world([user('a', 'a@x.example', { isActive: false })], [record('a', '1', 'a@x.example')]);
    expect(kinds(of)).toEqual({ a: 'recycled' });
    const members = [...of.salesforce.members, { groupId: 'marketing', memberId: 'gone' }];
    expect(kinds({ ...of, salesforce: { ...of.salesforce, members } })).toEqual({ a: 'left' });
  });
});
