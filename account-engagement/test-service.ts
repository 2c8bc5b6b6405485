import type { Environment } from './handle.ts';
import { handle } from './handle.ts';
import { Faults } from './faults/faults.ts';
import type { FaultyResponse } from './faults/with-faults.ts';
import { plant, type Seed } from './seed.ts';
import type { ScimRequest } from './scim/message.ts';
import { schemas } from './scim/schemas.ts';
import { openStore } from './store/store.ts';

export const unit = '0Uv000000000001AAA';
export const otherUnit = '0Uv000000000002AAA';
export const extension = schemas.accountEngagementUser;
export const address = (name: string) => `${name}@lindervane.example.com`;

/** A User resource to create, with the role Marketing. */
export const newUser = (name: string, more: object = {}) => ({
  schemas: [schemas.user, extension],
  userName: address(name),
  name: { givenName: name, familyName: 'Test' },
  emails: [{ value: address(name), type: 'work', primary: true }],
  roles: [{ value: '102' }],
  ...more
});
export const patch = (...operations: object[]) => ({ schemas: [schemas.patchOp], Operations: operations });
export const replace = (path: string, value: unknown) => ({ op: 'replace', path, value });
export const bulk = (operations: readonly object[], more: object = {}) => ({
  schemas: [schemas.bulkRequest],
  Operations: operations,
  ...more
});

const roles = [
  { id: '101', name: 'Administrator', kind: 'administrator' },
  { id: '102', name: 'Marketing', kind: 'marketing' },
  { id: '103', name: 'Sales Manager', kind: 'salesManager' },
  { id: '104', name: 'Sales', kind: 'sales' },
  { id: '151', name: 'Marketing Manager', kind: 'custom' }
] as const;

/** Two business units; the first has an administrator, a synced, an unmapped and a recycled user. */
export const seeds: readonly Seed[] = [
  {
    id: unit,
    name: 'Europe',
    roles,
    users: [
      { ...newUser('admin', { roles: [{ value: '101' }] }), id: '10001' },
      {
        ...newUser('synced', { title: 'Head of Events', phoneNumbers: [{ value: '+420 1' }], timezone: 'Europe/Prague', locale: 'cs-CZ' }),
        id: '10002',
        externalId: '005000000000002AAA',
        [extension]: { crmUserId: '005000000000002AAA', userGroup: 'Marketing', synced: true }
      },
      { ...newUser('unmapped', { name: { familyName: 'ŽIŽKOVÁ' }, roles: [{ value: '104' }] }), id: '10003' },
      { ...newUser('binned', { active: false, [extension]: { deletedBy: 'A Person' } }), id: '10004' }
    ]
  },
  { id: otherUnit, name: 'Americas', roles, users: [{ ...newUser('other', { roles: [{ value: '101' }] }), id: '10001' }] }
];

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read by path, whatever their message type
export type Body = any;
export interface Options {
  readonly query?: Record<string, string>;
  readonly unit?: string;
  readonly headers?: Record<string, string>;
}

/** The service in memory with a clock of its own, asked as `handle` is. */
export class TestService {
  clock = Date.UTC(2026, 10, 24, 12);
  readonly environment: Environment;
  private tokens = 0;

  constructor(planted: readonly Seed[] = seeds) {
    const store = openStore();
    plant(store, planted, this.clock - 1000);
    for (const client of ['package', 'another']) {
      store.clients.add(client, 'secret');
      store.clients.addToken(`${client}-token`, client, this.clock + 3_600_000, this.clock);
    }
    this.environment = {
      store,
      now: () => this.clock,
      randomToken: () => `token-${++this.tokens}`,
      baseUrl: 'http://ae.test',
      faults: new Faults()
    };
  }

  get users() {
    return this.environment.store.users;
  }

  /** A request of the package's client; `path` is the whole one, or begins after `/scim/v2`. */
  request(method: string, path: string, body?: unknown, { query = {}, unit: of = unit, headers = {} }: Options = {}): ScimRequest {
    return {
      method,
      path: /^\/(scim|api|services|admin)\b/.test(path) ? path : `/scim/v2${path}`,
      query,
      headers: { authorization: 'Bearer package-token', 'pardot-business-unit-id': of, ...headers },
      body: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
    };
  }

  call(method: string, path: string, body?: unknown, options?: Options): FaultyResponse & { body: Body } {
    return handle(this.environment, this.request(method, path, body, options)) as FaultyResponse & { body: Body };
  }

  /** Ids of the users that a filter finds. */
  ids(filter: string): readonly string[] {
    const { status, body } = this.call('POST', '/Users/.search', { schemas: [schemas.searchRequest], filter, count: 1000 });
    if (status !== 200) throw new Error(`${status}: ${body.detail}`);
    return body.Resources.map((resource: { id: string }) => resource.id);
  }

  /** Everything that is stored of users and roles. */
  everything(): string {
    return JSON.stringify(['user', 'role', 'business_unit'].map((table) => this.environment.store.db.all(`select * from ${table}`)));
  }
}
