import { beforeEach, describe, expect, it } from 'vitest';
import { schemas } from './scim/schemas.ts';
import { address, extension, newUser, patch, replace, TestService } from './test-service.ts';

/** How clients that are not ours ask, as their documentation shows it. */
let service: TestService;
beforeEach(() => {
  service = new TestService();
});

describe('a client in the manner of Microsoft Entra', () => {
  it('looks for a user that is not there, creates it, and changes it by operations in capitals with text for booleans', () => {
    expect(service.call('GET', '/Users', undefined, { query: { filter: `userName eq "${address('alix')}"` } }).body.totalResults).toBe(0);
    const { body } = service.call('POST', '/Users', {
      ...newUser('alix'),
      externalId: 'alix',
      displayName: 'Alix',
      meta: { resourceType: 'User' },
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Sales' }
    });
    const changed = service.call(
      'PATCH',
      `/Users/${body.id}`,
      patch(
        { op: 'Replace', path: 'emails[type eq "work"].value', value: address('alix.new') },
        { op: 'Add', path: 'phoneNumbers[type eq "work"].value', value: '+33 1' },
        { op: 'Add', path: `${extension}:userGroup`, value: 'Marketing' },
        { op: 'Replace', value: { 'name.givenName': 'Alixe', displayName: 'Alixe', [`${extension}:userGroup`]: 'Sales' } },
        { op: 'Replace', path: 'active', value: 'False' }
      )
    );
    expect(changed.body).toMatchObject({
      emails: [{ value: address('alix.new') }],
      phoneNumbers: [{ value: '+33 1', type: 'work' }],
      name: { givenName: 'Alixe' },
      active: false,
      [extension]: { userGroup: 'Sales' }
    });
  });
});

describe('a client in the manner of Okta', () => {
  it('reads a user, sends it back whole with a change, and deactivates it', () => {
    const { body: user } = service.call('POST', '/Users', { ...newUser('omar'), password: 'secret', groups: [], locale: 'en-US' });
    const put = service.call('PUT', `/Users/${user.id}`, { ...user, title: 'Director', password: 'secret' });
    expect(put.body).toMatchObject({ title: 'Director', locale: 'en-US', meta: { version: 'W/"2"' } });
    expect(service.call('PATCH', `/Users/${user.id}`, patch({ op: 'replace', value: { active: false } })).body.active).toBe(false);
    expect(service.call('PATCH', `/Users/${user.id}`, patch({ op: 'replace', value: { id: user.id, active: true } })).body.active).toBe(
      true
    );
  });
});

describe('a client that knows nothing of the extension', () => {
  it('neither restores a user nor takes the mark of the sync away by a replacement', () => {
    const plain = { ...newUser('synced'), schemas: [schemas.user], title: 'New' };
    expect(service.call('PUT', '/Users/10002', plain).body).toMatchObject({
      title: 'New',
      [extension]: { synced: true, crmUserId: '005000000000002AAA', userGroup: 'Marketing' }
    });
    service.call('PATCH', '/Users/10002', patch(replace('active', false)));
    expect(service.call('PUT', '/Users/10002', plain).body.active).toBe(false);
  });

  it('cannot change what another client syncs, alone or in a bulk, and may read it', () => {
    const other = { headers: { authorization: 'Bearer another-token' } };
    service.call('PATCH', '/Users/10002', patch(replace('title', 'Ours')));
    for (const body of [patch(replace('title', 'Theirs')), patch(replace('active', false)), patch(replace(`${extension}:synced`, false))])
      expect(service.call('PATCH', '/Users/10002', body, other)).toMatchObject({
        status: 403,
        body: { detail: expect.stringContaining('synced by the client package') }
      });
    expect(service.call('GET', '/Users/10002', undefined, other).body.title).toBe('Ours');
    expect(service.call('PATCH', '/Users/10003', patch(replace('title', 'Theirs')), other).status).toBe(200);
    service.call('PATCH', '/Users/10002', patch(replace(`${extension}:synced`, false)));
    expect(service.call('PATCH', '/Users/10002', patch(replace('title', 'Theirs')), other).status).toBe(200);
  });
});
