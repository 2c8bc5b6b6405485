import { request as send } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { handle } from './handle.ts';
import { createApp } from './http.ts';
import { listen, type Listener } from './listen.ts';
import { render } from './render.ts';
import type { ScimRequest } from './scim/message.ts';
import { schemas } from './scim/schemas.ts';
import { address, bulk, extension, newUser, otherUnit, patch, replace, TestService, unit } from './test-service.ts';

/** Two services with the same seeds, clock and chance: one is called, one is asked over HTTP. */
const called = new TestService();
const asked = new TestService();
let listener: Listener;
beforeAll(async () => {
  listener = await listen(0, () => createApp(asked.environment).fetch);
  // The page took one.
  called.environment.randomToken();
});
afterAll(() => listener.close());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** What the connection adds to an answer. */
const ofTheConnection = new Set(['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']);

function overHttp({ method, path, query, headers, body }: ScimRequest): Promise<Answer> {
  const url = `${listener.url}${path}${Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''}`;
  return new Promise((resolve, reject) => {
    const sent = send(url, { method, headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          headers: Object.fromEntries(Object.entries(response.headers).filter(([name]) => !ofTheConnection.has(name))),
          text: Buffer.concat(chunks).toString('utf8')
        })
      );
    });
    sent.on('error', (error) => reject(new Error(`${method} ${path} ${body.length}: ${error.message}`)));
    sent.end(body);
  });
}

function byCall(request: ScimRequest): Answer {
  const { status, headers, text } = render(request, handle(called.environment, request));
  return {
    status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    text: text ?? ''
  };
}

const request: TestService['request'] = (...all) => called.request(...all);
const search = (path: string, more: object) => request('POST', path, { schemas: [schemas.searchRequest], ...more });
const json = { 'content-type': 'application/scim+json' };
const api = '/api/v5/objects/users';

/** In this order, since each finds what those before it left. */
const requests: readonly ScimRequest[] = [
  request('POST', '/services/oauth2/token', 'grant_type=client_credentials&client_id=package&client_secret=secret'),
  request('POST', '/services/oauth2/token', 'grant_type=client_credentials', { headers: { authorization: 'Basic cGFja2FnZTp3cm9uZw==' } }),
  request('POST', '/services/oauth2/token', 'grant_type=password'),
  request('GET', '/services/oauth2/token'),
  ...[
    '/ServiceProviderConfig',
    '/ResourceTypes',
    '/ResourceTypes/Role',
    '/Schemas',
    `/Schemas/${extension}`,
    '/Schemas/none',
    '/Me',
    '/Groups',
    '/',
    '/Users/',
    '/Users/%',
    '/Users/%F0%9F%98%80'
  ].map((path) => request('GET', path)),
  ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].flatMap((method) =>
    ['/Users', '/Users/10002', '/Roles', '/Roles/101', '/Bulk', '/Schemas', '/.search'].map((path) => request(method, path))
  ),
  request('GET', '/Users', undefined, { headers: { authorization: '' } }),
  request('GET', '/Users', undefined, { headers: { authorization: 'Bearer none' } }),
  request('GET', '/Users', undefined, { unit: '' }),
  request('GET', '/Users', undefined, { unit: '0Uv000000000009AAA' }),
  request('GET', '/Users', undefined, { unit: otherUnit }),
  request('GET', '/Users', undefined, { headers: { accept: 'application/json' } }),
  request('GET', '/Users', undefined, { query: { filter: 'name.familyName eq "žižková"', attributes: 'name.familyName', sortBy: 'id' } }),
  request('GET', '/Users', undefined, { query: { filter: 'nope' } }),
  request('GET', '/Users', undefined, { query: { count: 'x' } }),
  request('GET', '/Users/10002', undefined, { headers: { 'if-none-match': 'W/"1"' } }),
  search('/Users/.search', { filter: `userName eq "${address('synced')}"`, excludedAttributes: ['emails'] }),
  search('/.search', { count: 3 }),
  search('/Roles/.search', { filter: 'kind eq "custom"' }),
  request('POST', '/Users', newUser('čeněk.žluťoučký', { title: '日本語 😀' }), { headers: json }),
  request('POST', '/Users', newUser('synced'), { headers: json }),
  request('POST', '/Users', newUser('x', { title: 'x'.repeat(81) }), { headers: json }),
  request('POST', '/Users', '{"a":1,"a":2}', { headers: json }),
  request('POST', '/Users', 'no json', { headers: json }),
  request('POST', '/Users', newUser('xml'), { headers: { 'content-type': 'application/xml' } }),
  request('POST', '/Users', `"${'x'.repeat(1_100_000)}"`, { headers: json }),
  request('PATCH', '/Users/10003', patch(replace('title', 'T')), { headers: { ...json, 'if-match': 'W/"1"' } }),
  request('PATCH', '/Users/10003', patch(replace('title', 'U')), { headers: { ...json, 'if-match': 'W/"1"' } }),
  request('PATCH', '/Users/10001', patch(replace('active', false)), { headers: json }),
  request('PATCH', '/Users/10002', patch(replace('title', 'Mine')), { headers: json }),
  request('PATCH', '/Users/10002', patch(replace('title', 'Yours')), { headers: { ...json, authorization: 'Bearer another-token' } }),
  request('PUT', '/Users/10003', newUser('unmapped'), { headers: json }),
  request(
    'POST',
    '/Bulk',
    bulk([
      { method: 'POST', path: '/Users', bulkId: 'a', data: newUser('in.bulk') },
      { method: 'PATCH', path: '/Users/1', bulkId: 'b' }
    ]),
    { headers: json }
  ),
  request('GET', api),
  request('GET', api, undefined, { query: { fields: 'id,email,updatedAt', limit: '2' } }),
  request('GET', api, undefined, { query: { fields: 'constructor' } }),
  request('GET', `${api}/10002`, undefined, { query: { fields: 'id' }, headers: { 'x-return-api-usage': '1' } }),
  request('POST', api),
  request('GET', '/api/v5/objects/campaigns'),
  request('GET', '/api/v5/nothing'),
  request('GET', '/admin/faults'),
  request('PUT', '/admin/faults', {
    faults: [
      { kind: 'tooManyRequests', times: 1, amount: 7 },
      { kind: 'proxyPage', times: 1 },
      { kind: 'wrongContentType', times: 1 }
    ]
  }),
  request('GET', '/Users'),
  request('GET', '/Users'),
  request('GET', '/Users/10002'),
  request('DELETE', '/admin/faults')
];

it(`answers ${requests.length} requests with the same status, headers and bytes, called or asked over HTTP`, async () => {
  for (const [index, each] of requests.entries()) {
    const { method, path } = each;
    expect({ index, method, path, ...(await overHttp(each)) }).toEqual({ index, method, path, ...byCall(each) });
  }
  expect(asked.everything()).toBe(called.everything());
  expect(asked.environment.store.log.latest(1000)).toEqual(called.environment.store.log.latest(1000));
  expect(called.users.find(unit, '10005')?.title).toBe('日本語 😀');
});
