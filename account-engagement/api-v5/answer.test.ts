import { beforeEach, expect, it } from 'vitest';
import { handle, type Environment } from '../handle.ts';
import { Faults } from '../faults/faults.ts';
import { openStore } from '../store/store.ts';
import { plant } from '../seed.ts';

const unit = '0Uv000000000001AAA';
let environment: Environment;
let clock = 0;

const seedUser = (id: number, active = true) => ({
  id: String(id),
  userName: `u${id}@lindervane.example.com`,
  name: { familyName: `Family ${id}` },
  emails: [{ value: `u${id}@lindervane.example.com` }],
  roles: [{ value: '1' }],
  active
});

beforeEach(() => {
  const store = openStore();
  const users = Array.from({ length: 25 }, (_, index) => seedUser(9990 + index, index % 5 !== 0));
  plant(store, [{ id: unit, name: 'Unit', roles: [{ id: '1', name: 'Administrator', kind: 'administrator' }], users }], 0);
  store.clients.addToken('token', 'package', Number.MAX_SAFE_INTEGER, 0);
  clock = Date.UTC(2026, 10, 24, 12);
  environment = { store, now: () => clock, randomToken: () => '', baseUrl: 'http://ae.test' };
});

interface Body {
  readonly code?: number;
  readonly values: readonly Record<string, unknown>[];
  readonly nextPageToken: string | null;
}
function get(path: string, query: Record<string, string> = {}, headers: Record<string, string> = {}, method = 'GET') {
  const response = handle(environment, {
    method,
    path: `/api/v5/objects/${path}`,
    query,
    headers: { authorization: 'Bearer token', 'pardot-business-unit-id': unit, ...headers },
    body: ''
  });
  return { status: response.status, headers: response.headers, body: response.body as Body };
}

it('needs fields, knows which there are, and shows no other', () => {
  expect(get('users').body.code).toBe(153);
  expect(get('users', { fields: 'id,phone' }).body.code).toBe(154);
  expect(get('users/9991', { fields: 'id,role,roleName,isDeleted' }).body).toEqual({
    id: 9991,
    role: '1',
    roleName: 'Administrator',
    isDeleted: false
  });
});

it('pages with a token that lives four hours and goes with fields only', () => {
  const first = get('users', { fields: 'id', limit: '15' }).body;
  expect(first.values.length).toBe(15);
  const second = get('users', { fields: 'id', nextPageToken: first.nextPageToken! }).body;
  expect(second.nextPageToken).toBeNull();
  const ids = [...first.values, ...second.values].map((value) => value.id);
  expect(ids).toEqual([...ids].sort((left, right) => Number(left) - Number(right)));
  expect(new Set(ids).size).toBe(20);
  expect(get('users', { fields: 'id', nextPageToken: first.nextPageToken!, limit: '1' }).status).toBe(400);
  expect(get('users', { fields: 'id', nextPageToken: `${first.nextPageToken}x` }).body.code).toBe(211);
  clock += 4 * 3_600_000;
  expect(get('users', { fields: 'id', nextPageToken: first.nextPageToken! }).body.code).toBe(210);
});

it('shows the recycle bin on demand and warns of a record in it', () => {
  expect(get('users', { fields: 'id', deleted: 'true' }).body.values.length).toBe(5);
  expect(get('users', { fields: 'id', deleted: 'all' }).body.values.length).toBe(25);
  expect(get('users/9990', { fields: 'id' }).headers['Pardot-Warning']).toBe('201');
});

it('refuses what the API refuses, by its codes', () => {
  expect(get('users', { fields: 'id' }, { authorization: 'Bearer other' })).toMatchObject({ status: 401, body: { code: 184 } });
  expect(get('users', { fields: 'id' }, { 'pardot-business-unit-id': '' }).body.code).toBe(181);
  expect(get('users', { fields: 'id' }, { 'pardot-business-unit-id': 'x' }).body.code).toBe(182);
  expect(get('users', { fields: 'id' }, { 'pardot-business-unit-id': '0Uv000000000009AAA' }).body.code).toBe(201);
  expect(get('users', { fields: 'id' }, {}, 'POST')).toMatchObject({ status: 405, body: { code: 60 } });
  expect(get('users/1', { fields: 'id' })).toMatchObject({ status: 404, body: { code: 10 } });
  expect(get('users', { fields: 'id', limit: '1001' }).body.code).toBe(154);
  expect(get('users', { fields: 'id', a: '1', b: '2', c: '3', d: '4' }).body.code).toBe(209);
  expect(get('campaigns', { fields: 'id' }).body.code).toBe(198);
});

it('counts calls of a day, tells them on request and stops at the daily limit', () => {
  expect(get('users', { fields: 'id' }, { 'x-return-api-usage': '1' }).headers['x-api-usage']).toBe('1/100000');
  environment.store.db.run('update api_call set calls = 100000');
  expect(get('users', { fields: 'id' }).body.code).toBe(122);
  clock += 86_400_000;
  expect(get('users', { fields: 'id' }).status).toBe(200);
});

it('may answer queries up to 60 seconds late, as its cache does', () => {
  const { store } = environment;
  const faults = new Faults();
  environment = { ...environment, faults };
  const before = store.users.find(unit, '9991')!;
  store.users.save({ ...before, title: 'New', lastModified: clock });
  const title = () => get('users', { fields: 'id,jobTitle' }).body.values.find((value) => value.id === 9991)?.jobTitle;
  expect(title()).toBe('New');
  faults.set([{ kind: 'staleReads', match: '', chance: 1, amount: 0 }]);
  expect(title()).toBeNull();
  clock += 60_000;
  expect(title()).toBe('New');
});
