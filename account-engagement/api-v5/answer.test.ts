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

it('lags as far behind as it is told, for a read too, on the requests that it is told', () => {
  const { store } = environment;
  const faults = new Faults();
  environment = { ...environment, faults };
  const before = store.users.find(unit, '9991')!;
  store.users.save({ ...before, title: 'New', lastModified: clock });
  store.users.save({
    ...before,
    id: '9000',
    userName: 'born@lindervane.example.com',
    email: 'born@lindervane.example.com',
    lastModified: clock
  });
  clock += 20_000;
  const title = () => get('users/9991', { fields: 'jobTitle' }).body as unknown as { jobTitle: string | null };
  faults.set([{ kind: 'staleReads', match: '', chance: 1, amount: 10 }]);
  expect(title().jobTitle).toBe('New');
  faults.set([{ kind: 'staleReads', match: '', chance: 1, amount: 30, times: 2 }]);
  expect(title().jobTitle).toBeNull();
  expect(get('users/9000', { fields: 'id' })).toMatchObject({ status: 404, body: { code: 10 } });
  expect(title().jobTitle).toBe('New');
  faults.set([{ kind: 'staleReads', match: 'GET /api/v5/objects/users/1', chance: 1, amount: 30 }]);
  expect(title().jobTitle).toBe('New');
});

it('answers five requests at a time and refuses the sixth with code 66', () => {
  const request = { method: 'GET', path: '/api/v5/objects/users', query: { fields: 'id' }, body: '' };
  const headers = { authorization: 'Bearer token', 'pardot-business-unit-id': unit };
  expect(handle(environment, { ...request, headers, concurrent: 5 }).status).toBe(200);
  expect(handle(environment, { ...request, headers, concurrent: 6 })).toMatchObject({ status: 400, body: { code: 66 } });
});

it.each<[Record<string, string>, number]>([
  [{ fields: 'constructor' }, 154],
  [{ fields: '__proto__' }, 154],
  [{ fields: 'createdBy.phone' }, 154],
  [{ fields: 'createdBy.createdBy.createdBy.id' }, 154],
  [{ fields: ' , ' }, 153],
  [{ fields: 'id', orderBy: 'constructor' }, 154],
  [{ fields: 'id', orderBy: 'email ASC' }, 154],
  [{ fields: 'id', orderBy: 'id; drop table user' }, 154],
  [{ fields: 'id', limit: '0' }, 154],
  [{ fields: 'id', limit: '' }, 154],
  [{ fields: 'id', limit: '1e2' }, 154],
  [{ fields: 'id', deleted: 'yes' }, 154],
  [{ fields: 'id', email: 'a@b.example.com' }, 224],
  [{ fields: 'id', nextPageToken: '' }, 211],
  [{ fields: 'id', nextPageToken: 'a.b' }, 211]
])('refuses %j with code %i', (query, code) => {
  expect(get('users', query)).toMatchObject({ status: 400, body: { code, message: expect.any(String) } });
});

it('shows related users by dots, sorts both ways, and answers times with their zone', () => {
  expect(get('users/9991', { fields: 'id,createdBy.email,updatedById' }).body).toEqual({ id: 9991, createdBy: null, updatedById: null });
  const ids = (orderBy: string) => get('users', { fields: 'id', orderBy }).body.values.map((value) => value.id as number);
  expect(ids('id DESC')).toEqual(ids('id').reverse());
  expect(ids('updatedAt desc')[0]).toBe(9991);
  expect(get('users/9991', { fields: 'createdAt' }).body).toEqual({ createdAt: '1970-01-01T00:00:00.000Z' });
});

it('gives no page token of one business unit to another', () => {
  const other = '0Uv000000000002AAA';
  const role = { id: '1', name: 'Administrator', kind: 'administrator' as const };
  plant(environment.store, [{ id: other, name: 'Other', roles: [role], users: [] }], 0);
  const { nextPageToken } = get('users', { fields: 'id', limit: '1' }).body;
  const asked = get('users', { fields: 'id', nextPageToken: nextPageToken! }, { 'pardot-business-unit-id': other });
  expect(asked.body.code).toBe(211);
});

it('stops after 100,000 records with a warning and no further page', () => {
  const { db } = environment.store;
  const unique = new Map([
    ['id', 'cast(100000 + number as text)'],
    ['user_name_key', "'many' || number"],
    ['email_key', "'many' || number"]
  ]);
  const columns = db.all<{ name: string }>('pragma table_info(user)').map(({ name }) => name);
  const values = columns.map((name) => unique.get(name) ?? name).join(', ');
  db.run(`with recursive numbers (number) as (select 1 union all select number + 1 from numbers where number < 100000)
    insert into user (${columns.join(', ')}) select ${values} from user, numbers where id = '9991'`);
  let pages = 0;
  let page = get('users', { fields: 'id', limit: '1000' });
  for (; page.body.nextPageToken; pages++) page = get('users', { fields: 'id', nextPageToken: page.body.nextPageToken });
  expect([pages, page.body.values.length, page.headers['Pardot-Warning']]).toEqual([99, 1000, '203']);
});
