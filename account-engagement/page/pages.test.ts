import { beforeEach, describe, expect, it } from 'vitest';
import type { Hono } from 'hono';
import { Faults } from '../faults/faults.ts';
import type { Environment } from '../handle.ts';
import { createApp } from '../http.ts';
import { plant } from '../seed.ts';
import { openStore } from '../store/store.ts';

const unit = '0Uv000000000001AAA';
let app: Hono;
let environment: Environment;

const seedUser = (id: number, role: string, more: object = {}) => ({
  id: String(id),
  userName: `u${id}@lindervane.example.com`,
  name: { givenName: 'Šárka <b>', familyName: `Family ${id}` },
  emails: [{ value: `u${id}@lindervane.example.com` }],
  roles: [{ value: role }],
  active: true,
  ...more
});

beforeEach(() => {
  const store = openStore();
  const synced = { 'urn:ietf:params:scim:schemas:extension:accountengagement:2.0:User': { synced: true, crmUserId: '005000000000001AAA' } };
  const roles = [
    { id: '1', name: 'Administrator', kind: 'administrator' as const },
    { id: '2', name: 'Marketing', kind: 'marketing' as const }
  ];
  plant(store, [{ id: unit, name: 'Unit', roles, users: [seedUser(1, '1'), seedUser(2, '2', synced), seedUser(3, '2')] }], 0);
  environment = { store, now: () => 1000, randomToken: () => 'page-token', baseUrl: 'http://localhost', faults: new Faults() };
  app = createApp(environment);
});

const open = async (path: string) => (await app.request(`http://localhost${path}`, { headers: { host: 'localhost' } })).text();
const send = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request(`http://localhost${path}`, {
    method: 'POST',
    headers: { host: 'localhost', origin: 'http://localhost', ...headers },
    body: new URLSearchParams({ token: 'page-token', ...form })
  });
const form = (more: Record<string, string> = {}) => ({
  givenName: 'New',
  familyName: 'User',
  email: 'new@lindervane.example.com',
  userName: 'new@lindervane.example.com',
  roleId: '2',
  ...more
});

describe('the pages', () => {
  it('show users with role, mapping and lock, and escape what people typed', async () => {
    const page = await open(`/units/${unit}/users?search=family 2`);
    expect(page).toContain('Šárka &lt;b&gt; Family 2');
    expect(page).toContain('Read-only, synced');
    expect(page).toContain('005000000000001AAA');
    expect(page).not.toContain('Family 3');
  });

  it('narrow the list to a role', async () => {
    const page = await open(`/units/${unit}/users?role=1`);
    expect(page).toContain('Family 1');
    expect(page).not.toContain('Family 3');
    expect(await open(`/units/${unit}/users?role=1&search=family 3`)).toContain('No user matches.');
  });

  it('lock the fields of a synced user and say why', async () => {
    const page = await open(`/units/${unit}/users/2`);
    expect(page).toContain('read-only: the user is synced from Salesforce');
    expect(page).not.toContain('Save User');
    const refused = await send(`/units/${unit}/users/2`, form());
    expect(await refused.text()).toContain('synced from Salesforce and read-only here');
    expect(environment.store.users.find(unit, '2')?.familyName).toBe('Family 2');
  });

  it('let an admin create, map, bin and restore an unmapped user', async () => {
    const created = await send(`/units/${unit}/users`, form());
    expect(created.headers.get('location')).toBe(`/units/${unit}/users/10001`);
    await send(`/units/${unit}/users/10001`, form({ crmUserId: '005000000000009AAA' }));
    expect(environment.store.users.find(unit, '10001')).toMatchObject({ crmUserId: '005000000000009AAA', synced: false });
    await send(`/units/${unit}/users/10001/recycle`, {});
    expect(await open(`/units/${unit}/recycle-bin`)).toContain('Account Engagement Admin');
    await send(`/units/${unit}/users/10001/restore`, {});
    expect(environment.store.users.find(unit, '10001')).toMatchObject({ active: true, deletedBy: null });
  });

  it('let nobody overwrite what they have not seen', async () => {
    const page = await open(`/units/${unit}/users/3`);
    expect(page).toContain('name="version" value="1"');
    await send(`/units/${unit}/users/3`, form({ title: 'First', version: '1' }));
    const refused = await (await send(`/units/${unit}/users/3`, form({ title: 'Second', version: '1' }))).text();
    expect(refused).toContain('Somebody else has changed this user');
    expect(refused).toMatch(/value="Second"[\s\S]*/);
    expect(environment.store.users.find(unit, '3')?.title).toBe('First');
    await send(`/units/${unit}/users/3`, form({ title: 'Second', version: '2' }));
    expect(environment.store.users.find(unit, '3')?.title).toBe('Second');
  });

  it('show the reason of a refusal and keep what was typed', async () => {
    const page = await (await send(`/units/${unit}/users`, form({ email: 'U3@lindervane.example.com' }))).text();
    expect(page).toContain('belongs to another user');
    expect(page).toContain('value="U3@lindervane.example.com"');
    expect(await (await send(`/units/${unit}/users/1/recycle`, {})).text()).toContain('last Administrator');
  });

  it('make custom roles with names of their own', async () => {
    await send(`/units/${unit}/roles`, { name: 'Editor' });
    expect(environment.store.businessUnits.roles(unit).at(-1)).toEqual({ id: '3', name: 'Editor', kind: 'custom' });
    expect(await (await send(`/units/${unit}/roles`, { name: 'editor' })).text()).toContain('There is a role editor already.');
  });

  it('show what there is of each business unit, and who asked what', async () => {
    const page = await open('/');
    expect(page).toMatch(/Unit<\/a>[\s\S]*?<td>3<\/td>[\s\S]*?<td>1<\/td>[\s\S]*?<td>0<\/td>/);
    environment.store.clients.addToken('t', 'user-sync', 5000, 0);
    await app.request('http://localhost/scim/v2/Users/2', {
      method: 'PATCH',
      headers: { host: 'localhost', authorization: 'Bearer t', 'pardot-business-unit-id': unit, 'content-type': 'application/json' },
      body: JSON.stringify({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [{ op: 'replace', path: 'title', value: 'T' }]
      })
    });
    expect(await open('/log')).toMatch(/user-sync[\s\S]*PATCH \/scim\/v2\/Users\/2[\s\S]*200/);
    expect(await open(`/units/${unit}/users/2`)).toMatch(
      /Synced by the client<\/dt>\s*<dd dir="auto">user-sync[\s\S]*1970-01-01 00:00:01 UTC/
    );
  });

  it.each(['', 'x'.repeat(81), 'A\u0007', 'Marketing'])('refuse the role name %j with the reason', async (name) => {
    const before = environment.store.businessUnits.roles(unit).length;
    expect(await (await send(`/units/${unit}/roles`, { name })).text()).toContain('role="alert"');
    expect(environment.store.businessUnits.roles(unit).length).toBe(before);
  });

  it.each(['/units/none/users', '/units/none/roles', `/units/${unit}/users/none`, '/nowhere', '/units/%/users'])(
    '%s is answered 404 or 400',
    async (path) => {
      const { status } = await app.request(`http://localhost${path}`, { headers: { host: 'localhost' } });
      expect([400, 404]).toContain(status);
    }
  );

  it.each(['page=1e308', 'page=-1', 'page=x', 'page=99999999999999999999', `search=${'x'.repeat(5000)}`, 'search=%27%3B--', 'search=%00'])(
    'lists answer ?%.20s',
    async (query) => {
      const { status } = await app.request(`http://localhost/units/${unit}/users?${query}`, { headers: { host: 'localhost' } });
      expect(status).toBe(200);
    }
  );

  it('take no form of any size', async () => {
    expect((await send(`/units/${unit}/users`, form({ title: 'x'.repeat(100_000) }))).status).toBe(413);
  });

  it('switch faults on and off', async () => {
    await send('/faults', { kind: 'errorBefore', match: 'POST /scim', times: '2', chance: '1', amount: '0', seed: '3' });
    expect(environment.faults?.list()).toEqual([{ kind: 'errorBefore', match: 'POST /scim', times: 2, chance: 1, amount: 0 }]);
    await send('/faults/clear', {});
    expect(environment.faults?.list()).toEqual([]);
  });

  it('take no write from another site, without the token, or under a foreign name', async () => {
    for (const origin of ['http://evil.example', 'nonsense', 'http://localhost.evil.example'])
      expect((await send(`/units/${unit}/users`, form(), { origin })).status).toBe(403);
    expect((await send(`/units/${unit}/users`, form({ token: 'guess' }))).status).toBe(403);
    expect((await app.request('http://evil.example/', { headers: { host: 'evil.example' } })).status).toBe(403);
    expect(environment.store.users.count(unit, { sql: '1', parameters: [] })).toBe(3);
  });
});
