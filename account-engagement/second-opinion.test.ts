import SCIMMY from 'scimmy';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { schemas } from './scim/schemas.ts';
import { address, bulk, extension, newUser, patch, replace, TestService, type Body } from './test-service.ts';

/** scimmy is an implementation of SCIM that is not ours: its classes read our answers, and its filters and patches come to the same result. */
const { Attribute, Filter, SchemaDefinition } = SCIMMY.Types;
const { User } = SCIMMY.Schemas;
let service: TestService;

beforeAll(() => {
  const text = (name: string, mutability = true) => new Attribute('string', name, { mutable: mutability });
  const parts = [
    text('crmUserId'),
    text('userGroup'),
    new Attribute('boolean', 'synced'),
    text('deletedBy', false),
    text('sendsFrom', false),
    text('alertsTo', false)
  ];
  User.definition.extend(new SchemaDefinition('AccountEngagementUser', extension, 'Account Engagement', parts), false);
});
beforeEach(() => {
  service = new TestService();
});

const all = () => service.call('GET', '/Users').body.Resources as Body[];

describe('messages', () => {
  it('are accepted: lists, with users that its schema takes without changing a value', () => {
    const { body } = service.call('GET', '/Users');
    const list = new SCIMMY.Messages.ListResponse(body);
    expect([list.totalResults, list.Resources.length]).toEqual([4, 4]);
    for (const user of all()) {
      const read = JSON.parse(JSON.stringify(new User(user, 'out')));
      for (const part of ['id', 'externalId', 'userName', 'name', 'emails', 'roles', 'active', 'title', extension])
        expect(read[part]).toEqual(user[part]);
    }
  });

  it('are accepted: errors, bulk answers, and our requests by its readers', () => {
    const conflict = service.call('POST', '/Users', newUser('synced')).body;
    // It reads an error by throwing what it says.
    expect(() => new SCIMMY.Messages.Error(conflict)).toThrow(conflict.detail);
    // It makes no error of a status and a keyword that do not go together.
    const refusals = [
      service.call('POST', '/Users', '{'),
      service.call('GET', '/Users', undefined, { query: { filter: 'x' } }),
      service.call('PATCH', '/Users/10002', patch(replace('title', 'Theirs'), replace('id', 'x'))),
      service.call('PATCH', '/Users/10002', patch(replace('nope', 'x'))),
      service.call('PATCH', '/Users/10001', patch(replace('active', false))),
      service.call('PATCH', '/Users/10002', patch(replace('title', 'T')), { headers: { 'if-match': 'W/"9"' } }),
      service.call('POST', '/Bulk', bulk(Array.from({ length: 201 }, () => ({})))),
      service.call('POST', '/Users', 'x'.repeat(1_100_000)),
      service.call('GET', '/Users/1'),
      service.call('GET', '/Users', undefined, { headers: { authorization: '' } }),
      service.call('GET', '/Schemas', undefined, { query: { filter: 'id pr' } }),
      service.call('GET', '/Me')
    ];
    for (const { status, body } of refusals) {
      const { scimType, detail } = body;
      expect(new SCIMMY.Messages.Error({ status, scimType, detail } as never)).toMatchObject({ status: String(status), detail });
    }
    const request = bulk([
      { method: 'POST', path: '/Users', bulkId: 'a', data: newUser('in.bulk') },
      { method: 'PATCH', path: '/Users/1', bulkId: 'b', data: patch(replace('title', 'x')) }
    ]);
    expect(() => new SCIMMY.Messages.BulkRequest(request as never)).not.toThrow();
    const answer = service.call('POST', '/Bulk', request).body;
    expect(new SCIMMY.Messages.BulkResponse(answer).Operations.map(({ status }) => String(status))).toEqual(['201', '404']);
    expect(() => new SCIMMY.Messages.SearchRequest({ schemas: [schemas.searchRequest], filter: 'id pr', count: 1 } as never)).not.toThrow();
  });

  it('are accepted: what the service says of itself', () => {
    const config = service.call('GET', '/ServiceProviderConfig').body;
    const read = JSON.parse(JSON.stringify(new SCIMMY.Schemas.ServiceProviderConfig(config)));
    expect([read.bulk, read.filter, read.patch, read.etag]).toEqual([config.bulk, config.filter, config.patch, config.etag]);
    for (const type of service.call('GET', '/ResourceTypes').body.Resources)
      expect(JSON.parse(JSON.stringify(new SCIMMY.Schemas.ResourceType(type)))).toMatchObject({ name: type.name, schema: type.schema });
  });
});

describe('filters', () => {
  // Of its faults (an extension's attributes, case, escapes) none is met: it finds the same users in the same answers.
  it.each([
    `userName eq "${address('synced')}"`,
    `userName ne "${address('synced')}"`,
    'userName sw "un"',
    'userName ew "example.com"',
    'userName co "inn"',
    'title pr',
    'not (title pr)',
    'active eq true and title pr',
    'active eq false or title pr',
    '(active eq false or title pr) and userName sw "b"',
    'name.familyName eq "Test"',
    `emails[value eq "${address('synced')}"]`,
    'emails[type eq "work" and primary eq true]',
    'roles.value eq "104"',
    'id gt "10002"',
    'id ge "10002" and id lt "10004"',
    'id le "10002"',
    'externalId eq "005000000000002AAA"',
    'meta.created gt "2020-01-01T00:00:00Z"',
    'meta.lastModified lt "2020-01-01T00:00:00Z"'
  ])('%s', (filter) => {
    const theirs = new Filter(filter).match(all()).map(({ id }: Body) => id);
    expect(service.ids(filter)).toEqual(theirs);
  });
});

describe('patches', () => {
  const value = (name: string) => [{ value: address(name), type: 'work', primary: true }];
  it.each<[string, object[]]>([
    ['replace a value', [replace('title', 'New')]],
    ['replace a sub-attribute', [replace('name.familyName', 'New')]],
    ['merge a complex attribute', [{ op: 'add', path: 'name', value: { givenName: 'New' } }]],
    ['replace a multi-valued attribute', [replace('emails', value('new'))]],
    ['replace through a filter', [replace(`emails[type eq "work"].value`, address('new'))]],
    ['add without a path', [{ op: 'add', value: { title: 'New', name: { givenName: 'Jan' } } }]],
    ['remove a value', [{ op: 'remove', path: 'title' }]],
    ['remove through a filter', [{ op: 'remove', path: 'phoneNumbers[type eq "work"]' }]],
    [
      'several operations, one after the other',
      [{ op: 'remove', path: 'title' }, { op: 'add', path: 'title', value: 'Again' }, replace('active', false)]
    ]
  ])('%s', async (_what, operations) => {
    const before = service.call('GET', '/Users/10002').body;
    const ours = service.call('PATCH', '/Users/10002', patch(...operations)).body;
    const op = new SCIMMY.Messages.PatchOp(patch(...operations) as never);
    let theirs: Body;
    await op.apply(
      new User(structuredClone(before), 'out') as never,
      ((patched: Body) => {
        theirs = JSON.parse(JSON.stringify(patched));
        return patched;
      }) as never
    );
    for (const part of ['userName', 'name', 'emails', 'phoneNumbers', 'roles', 'title', 'active'])
      expect([part, ours[part]]).toEqual([part, theirs[part]]);
  });
});
