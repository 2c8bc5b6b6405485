import { beforeAll, describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import type { AuraCall, Org, PlainRecord } from '../../contract/org.ts';
import { readLightningProject } from '../lightning/project.ts';
import { answering, fakeOrg, marit } from './fake-org.ts';
import { localOrgApp } from './http.ts';
import type { RemoteOrg } from './org-messages.ts';
import { Problems } from './problems.ts';

const project = readLightningProject(fileURLToPath(new URL('../lightning/fixture', import.meta.url)));
const calls: AuraCall[] = [];
const saves: { operation: string; records: readonly PlainRecord[]; userId: string }[] = [];
let aura: Awaited<ReturnType<Org['invokeAura']>>;
let refuseSave: Error | undefined;
const sven = '005000000000002AAA';

const org = fakeOrg({
  userContext: async (id) => ({ ...marit, id, tabs: id === sven ? [] : marit.tabs }),
  query: answering({
    'IsActive = TRUE AND (Name': [{ Id: sven, Name: 'Sven', Username: 'sven@example.com', Profile: { Name: 'Standard' } }],
    'Id = :id AND IsActive': [{ Id: sven }],
    'FROM Profile': [],
    'FROM UserRole': [],
    'FROM User': [{ Id: sven, Name: '<b>Sven</b>', IsActive: true }]
  }),
  invokeAura: async (call) => (calls.push(call), aura),
  save: async (operation, _, records, { userId }) => {
    if (refuseSave) throw refuseSave;
    saves.push({ operation, records, userId });
    return records;
  }
});
const bundle = { project, files: new Map([['lightning.js', Buffer.from('x')]]), version: 'v1' };
const app = localOrgApp({
  org: org as unknown as RemoteOrg,
  bundle: () => bundle,
  onBundleChange: () => () => {},
  problems: new Problems(),
  token: 'secret',
  firstUserId: async () => marit.id
});

const local = { Host: '127.0.0.1:4400' };
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers: { ...local, ...headers } });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { ...local, 'Content-Type': 'application/json', 'X-Local-Org-Token': 'secret', ...headers },
    body: JSON.stringify(body)
  });

describe('security: only our own pages', () => {
  it('refuses another host name, as DNS rebinding would send', async () =>
    expect((await get('/', { Host: 'evil.example:4400' })).status).toBe(403));
  it('refuses another origin', async () => expect((await get('/', { Origin: 'http://evil.example' })).status).toBe(403));
  it('refuses another port of this machine as origin', async () =>
    expect((await get('/', { Origin: 'http://127.0.0.1:1' })).status).toBe(403));
  it('refuses a write without the token', async () => expect((await post('/apex/A.b', {}, { 'X-Local-Org-Token': '' })).status).toBe(403));
  it('refuses a write that a form of another page could send', async () =>
    expect((await post('/apex/A.b', {}, { 'Content-Type': 'text/plain' })).status).toBe(403));
  it('never sends CORS headers', async () =>
    expect((await get('/lightning/n/Hello')).headers.get('Access-Control-Allow-Origin')).toBeNull());
});

describe('a request that no page of ours sends', () => {
  const raw = (path: string, body: string) =>
    app.request(path, {
      method: 'POST',
      headers: { ...local, 'Content-Type': 'application/json', 'X-Local-Org-Token': 'secret', 'Content-Length': String(body.length) },
      body
    });
  it.each(['/tools/query', '/tools/run', '/apex/Hello.getRows', '/session', '/setup/users'])('is answered with 400 by %s', async (path) => {
    for (const body of ['', '{"soql":', 'null', '[]', '7']) {
      const response = await raw(path, body);
      expect([response.status, ((await response.json()) as { message: string }).message]).toEqual([400, expect.stringContaining('JSON')]);
    }
  });
  it('names what is missing', async () => {
    expect(await (await raw('/tools/query', '{"soql":5}')).json()).toEqual({ message: 'The request needs soql, a text.' });
    expect((await raw('/apex/Hello.getRows', '{"params":[1]}')).status).toBe(400);
  });
  it('is refused when it is too big', async () =>
    expect((await raw('/apex/Hello.getRows', `"${'a'.repeat(16 * 2 ** 20)}"`)).status).toBe(413));
  it.each(['/lightning/r/User/nobody/view', '/lightning/setup/PublicGroups/x', '/assets/%', '/assets/%00.css', '/assets/nix.css'])(
    'finds no page at %s',
    async (path) => expect((await get(path)).status).toBe(404)
  );
});

describe('POST /apex/<Class>.<method>', () => {
  beforeAll(() => calls.splice(0));
  it('calls as the user of the session', async () => {
    aura = { ok: true, value: [1] };
    const response = await post('/apex/Hello.getRows', { params: { filter: 'all' }, cacheable: true });
    expect([response.status, await response.json(), calls.at(-1)]).toEqual([
      200,
      [1],
      { userId: marit.id, className: 'Hello', method: 'getRows', parameters: { filter: 'all' }, cacheable: true }
    ]);
  });
  it('answers 204 for null', async () => {
    aura = { ok: true, value: null };
    expect((await post('/apex/Hello.addRow', {})).status).toBe(204);
  });
  it('answers false and 0 as JSON', async () => {
    aura = { ok: true, value: 0 };
    expect(await (await post('/apex/Hello.count', {})).json()).toBe(0);
  });
  it('answers 500 with the exception', async () => {
    const error = { message: 'no', exceptionType: 'System.AuraHandledException', stackTrace: '', isUserDefinedException: false };
    aura = { ok: false, error };
    const response = await post('/apex/Hello.addRow', {});
    expect([response.status, await response.json()]).toEqual([500, error]);
  });
  it('answers 404 for what is no class and method', async () => expect((await post('/apex/Hello', {})).status).toBe(404));
});

describe('the session', () => {
  it('changes to another user by cookie', async () => {
    const cookie = (await post('/session', { userId: sven })).headers.get('Set-Cookie')!;
    expect(cookie).toMatch(/HttpOnly/);
    aura = { ok: true, value: 1 };
    await post('/apex/Hello.getRows', {}, { Cookie: cookie.split(';')[0]! });
    expect(calls.at(-1)!.userId).toBe(sven);
  });
  it('is of one local org only, and nobody else than an active user', async () => {
    expect((await get('/lightning/n/Hello', { Cookie: `local-org-user-4401=${sven}` })).status).toBe(200);
    expect((await get('/lightning/n/Hello', { Cookie: 'local-org-user-4400=nobody' })).status).toBe(200);
  });
  it('finds people by name', async () =>
    expect(await (await get('/session/users?term=sv')).json()).toEqual([
      { id: sven, name: 'Sven', detail: 'Standard · sven@example.com' }
    ]));
  it('refuses somebody who is not there', async () => expect((await post('/session', { userId: 7 })).status).toBe(400));
});

describe('pages', () => {
  it('lead to the first tab of the app', async () => expect((await get('/')).headers.get('Location')).toBe('/lightning/n/Hello'));
  it('carry the context of the user, and no script inline', async () => {
    const text = await (await get('/lightning/n/Hello?c__x=1')).text();
    const context = JSON.parse(/id="local-org-context">(.*?)<\/script>/s.exec(text)![1]!) as Record<string, unknown>;
    expect(context).toMatchObject({
      user: { id: marit.id },
      token: 'secret',
      customPermissions: ['Add_Rows'],
      i18n: { locale: 'da-DK', timeZone: 'Europe/Berlin' }
    });
    expect(text).not.toMatch(/<script(?![^>]*(src|application\/json))/);
  });
  it('refuse a tab that the user may not see', async () =>
    expect((await get('/lightning/n/Hello', { Cookie: `local-org-user-4400=${sven}` })).status).toBe(403));
  it('serve compiled components by version', async () => expect(await (await get('/lightning-assets/v1/lightning.js')).text()).toBe('x'));
  it('serve style sheets, and nothing outside of them', async () => {
    expect((await get('/assets/styles/salesforce-lightning-design-system.min.css')).status).toBe(200);
    expect((await get('/assets/..%2f..%2fpackage.json')).status).toBe(404);
  });
});

describe('static resources', () => {
  const resource = async (path: string) => {
    const response = await get(`/resource/${path}`);
    return [response.status, response.headers.get('Content-Type'), response.status === 200 ? (await response.text()).trim() : ''];
  };
  it('are served with the type that their metadata gives', async () =>
    expect(await resource('Logo')).toEqual([200, 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" />']));
  it('that are folders are served by path, and nothing outside of them', async () => {
    expect(await resource('Kit/lib/kit.js')).toEqual([200, 'text/javascript; charset=utf-8', 'window.kit = 1;']);
    for (const path of ['Kit', 'Kit/lib', 'Kit/nix.js', 'Kit/..%2fLogo.svg', 'Logo/x', 'Nix']) expect((await resource(path))[0]).toBe(404);
  });
});

describe('Setup > Users', () => {
  it('escapes what people typed', async () => {
    const text = await (await get('/lightning/setup/ManageUsers/home?term=%3Cscript%3E')).text();
    expect(text).toContain('&lt;b&gt;Sven&lt;/b&gt;');
    expect(text).not.toContain('<script>');
  });
  it('saves as the user of the session, and only fields of the form', async () => {
    const response = await post(`/setup/users/${sven}`, { Email: 'new@example.com', IsActive: false, Title: '', UserType: 'Guest' });
    expect(await response.json()).toEqual({ location: `/lightning/r/User/${sven}/view` });
    expect(saves.at(-1)).toEqual({
      operation: 'update',
      records: [{ Id: sven, Email: 'new@example.com', IsActive: false, Title: null }],
      userId: marit.id
    });
  });
  it('shows what the org refuses', async () => {
    refuseSave = new Error('DUPLICATE_USERNAME');
    const response = await post(`/setup/users/${sven}`, { Email: 'x' });
    refuseSave = undefined;
    expect([response.status, await response.json()]).toEqual([400, { message: 'DUPLICATE_USERNAME' }]);
  });
  it('opens a user by the address that an org uses', async () =>
    expect((await get(`/lightning/setup/ManageUsers/page?address=%2F${sven}%3Fnoredirect%3D1`)).headers.get('Location')).toBe(
      `/lightning/r/User/${sven}/view`
    ));
});
