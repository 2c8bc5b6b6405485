import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAccountEngagement, type AccountEngagement } from '../start.ts';
import { bulk, newUser, patch, replace, seeds, unit, type Body } from '../test-service.ts';
import { faultKinds, type FaultKind } from './fault.ts';

/** The service on a port, with its store in a file, as a client and an operator of the admin endpoint meet it. */
let folder = '';
let service: AccountEngagement;
let token = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'));
  service = await startAccountEngagement({
    port: 0,
    file: join(folder, 'store.db'),
    clients: [{ id: 'package', secret: 'secret' }],
    seeds
  });
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'package', client_secret: 'secret' });
  const answer = (await (await fetch(`${service.url}/services/oauth2/token`, { method: 'POST', body })).json()) as { access_token: string };
  token = answer.access_token;
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

function send(method: string, path: string, body?: object, signal?: AbortSignal): Promise<Response> {
  return fetch(`${service.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'Pardot-Business-Unit-Id': unit, 'content-type': 'application/scim+json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
    ...(signal ? { signal } : {})
  });
}
const switchOn = (kind: FaultKind, more: object = {}) =>
  send('PUT', '/admin/faults', { seed: 1, faults: [{ kind, match: 'POST /scim', times: 1, ...more }] });
const names = ['a', 'b', 'c', 'd'];
const write = (signal?: AbortSignal) =>
  send('POST', '/scim/v2/Bulk', bulk(names.map((name) => ({ method: 'POST', path: '/Users', bulkId: name, data: newUser(name) }))), signal);
/** Which of the four users there are. */
async function made(): Promise<string> {
  const { Resources } = (await (await send('GET', '/scim/v2/Users?count=1000')).json()) as Body;
  return names.filter((name) => Resources.some((user: Body) => user.name.givenName === name)).join('');
}
const bulkIds = (body: Body) => body.Operations.map((result: Body) => result.bulkId).join('');

describe('a fault on demand, as a client meets it', () => {
  it.each<[FaultKind, number, string | null, string]>([
    ['tooManyRequests', 429, '30', ''],
    ['tooManyRequestsSilent', 429, null, ''],
    ['errorBefore', 500, null, ''],
    ['errorAfter', 500, null, 'abcd'],
    ['tooLarge', 413, null, ''],
    ['unauthorizedInBulk', 401, null, 'ab'],
    ['proxyPage', 502, null, '']
  ])('%s: status %i, Retry-After %s, made of abcd: "%s"', async (kind, status, retryAfter, effect) => {
    await switchOn(kind);
    const response = await write();
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, retryAfter]);
    expect(response.headers.get('content-type')).toBe(kind === 'proxyPage' ? 'text/html' : 'application/scim+json');
    if (kind === 'unauthorizedInBulk') expect(response.headers.get('www-authenticate')).toContain('invalid_token');
    expect(await made()).toBe(effect);
    expect((await write()).status).toBe(200);
  });

  it.each<[FaultKind, string, string]>([
    ['partialBulk', 'ab', 'ab'],
    ['shuffledBulk', 'dcba', 'abcd'],
    ['missingBulkResults', 'ac', 'abcd']
  ])('%s: results of %s, made: %s', async (kind, results, effect) => {
    await switchOn(kind);
    expect(bulkIds(await (await write()).json())).toBe(results);
    expect(await made()).toBe(effect);
  });

  it('wrongContentType: the right body under another type', async () => {
    await switchOn('wrongContentType');
    const response = await write();
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(bulkIds(await response.json())).toBe('abcd');
  });

  it('cutOff: the effect, and half of the answer', async () => {
    await switchOn('cutOff');
    const response = await write();
    await expect(response.text()).rejects.toThrow();
    expect(await made()).toBe('abcd');
  });

  it('reset: no effect and no answer', async () => {
    await switchOn('reset');
    await expect(write()).rejects.toThrow('fetch failed');
    expect(await made()).toBe('');
  });

  it('timeoutAfter: the effect, and no answer until the client gives up', async () => {
    await switchOn('timeoutAfter');
    const client = new AbortController();
    const waiting = write(client.signal);
    const ended = expect(waiting).rejects.toThrow(/abort/);
    while ((await made()) !== 'abcd');
    client.abort();
    await ended;
  });

  it('slow: the whole answer, after the others that were asked later, at the latest when it is switched off', async () => {
    await switchOn('slow', { amount: 60_000 });
    const order: string[] = [];
    const slow = write().then(async (response) => order.push(bulkIds(await response.json())));
    while ((await made()) !== 'abcd');
    order.push('others');
    await send('DELETE', '/admin/faults');
    await slow;
    expect(order).toEqual(['others', 'abcd']);
  });

  it('restart: half of the bulk is committed, the connection is gone, and the service comes back with what it had', async () => {
    await switchOn('restart');
    await expect(write()).rejects.toThrow('fetch failed');
    await comeBack();
    expect(await made()).toBe('ab');
    await switchOn('restart', { match: 'PATCH' });
    await expect(send('PATCH', '/scim/v2/Users/10003', patch(replace('title', 'Kept')))).rejects.toThrow('fetch failed');
    await comeBack();
    expect(((await (await send('GET', '/scim/v2/Users/10003')).json()) as Body).title).toBe('Kept');
  });

  it('staleReads: API v5 shows what was, SCIM its own writes', async () => {
    await send('PUT', '/admin/faults', { faults: [{ kind: 'staleReads', amount: 60 }] });
    await send('PATCH', '/scim/v2/Users/10003', patch(replace('title', 'New')));
    const title = async () => ((await (await send('GET', '/api/v5/objects/users/10002?fields=jobTitle')).json()) as Body).jobTitle;
    expect(((await (await send('GET', '/scim/v2/Users/10003')).json()) as Body).title).toBe('New');
    // The seeds are younger than that.
    expect(await title()).toBeUndefined();
    await send('DELETE', '/admin/faults');
    expect(await title()).toBe('Head of Events');
  });
});

async function comeBack(): Promise<void> {
  for (;;) {
    try {
      await send('GET', '/scim/v2/ServiceProviderConfig');
      return;
    } catch {
      // Not yet.
    }
  }
}

describe('the admin endpoint', () => {
  it('needs a token, tells which faults there are and which are on, and switches them off', async () => {
    expect((await fetch(`${service.url}/admin/faults`)).status).toBe(401);
    await switchOn('errorBefore', { chance: 0.5 });
    const state = (await (await send('GET', '/admin/faults')).json()) as Body;
    expect(Object.keys(state.kinds)).toEqual(Object.keys(faultKinds));
    expect(state).toMatchObject({ seed: 1, faults: [{ kind: 'errorBefore', match: 'POST /scim', times: 1, chance: 0.5, amount: 0 }] });
    expect((await send('DELETE', '/admin/faults')).status).toBe(204);
    expect(((await (await send('GET', '/admin/faults')).json()) as Body).faults).toEqual([]);
  });

  it.each([
    [{}],
    [{ faults: {} }],
    [{ faults: [{ kind: 'constructor' }] }],
    [{ faults: [{ kind: 'slow', times: 0 }] }],
    [{ faults: [{ kind: 'slow', chance: 2 }] }],
    [{ faults: [{ kind: 'slow', often: 1 }] }],
    [{ seed: 'x', faults: [] }]
  ])('refuses %j', async (body) => expect((await send('PUT', '/admin/faults', body)).status).toBe(400));

  it('repeats what it did with the same seed and the same requests', async () => {
    const outcomes = async (seed: number) => {
      await send('PUT', '/admin/faults', { seed, faults: [{ kind: 'errorBefore', match: 'GET /scim', chance: 0.5 }] });
      const statuses: number[] = [];
      for (let request = 0; request < 20; request++) statuses.push((await send('GET', '/scim/v2/Roles')).status);
      return statuses.join();
    };
    const first = await outcomes(7);
    expect(await outcomes(7)).toBe(first);
    expect(await outcomes(8)).not.toBe(first);
  });
});

describe('the concurrent limit of API v5', () => {
  it('answers the sixth request at a time with code 66', async () => {
    await send('PUT', '/admin/faults', { faults: [{ kind: 'slow', match: 'GET /api', times: 5, amount: 60_000 }] });
    const five = Array.from({ length: 5 }, () => send('GET', '/api/v5/objects/users?fields=id'));
    while (((await (await send('GET', '/admin/faults')).json()) as Body).faults.length > 0);
    expect(await (await send('GET', '/api/v5/objects/users?fields=id')).json()).toMatchObject({ code: 66 });
    await send('DELETE', '/admin/faults');
    expect((await Promise.all(five)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await send('GET', '/api/v5/objects/users?fields=id')).status).toBe(200);
  });
});
