import { handle, type Environment } from '../handle.ts';
import { plant } from '../seed.ts';
import type { ScimResponse } from '../scim/message.ts';
import { schemas } from '../scim/schemas.ts';
import { openStore } from '../store/store.ts';

export const unit = '0Uv000000000001AAA';
const email = (number: number) => `user${number}@lindervane.example.com`;
export const externalId = (number: number) => `005${String(number).padStart(12, '0')}AAA`;

function resource(number: number) {
  return {
    schemas: [schemas.user, schemas.accountEngagementUser],
    userName: email(number),
    externalId: externalId(number),
    name: { givenName: `Given ${number % 997}`, familyName: `Family ${number}` },
    emails: [{ value: email(number), type: 'work', primary: true }],
    title: 'Account Executive',
    timezone: 'Europe/Prague',
    roles: [{ value: number === 0 ? '101' : '102' }],
    [schemas.accountEngagementUser]: { crmUserId: externalId(number), userGroup: 'Marketing', synced: true }
  };
}

/** A business unit of any size, asked by calls: what a request costs without the network. */
export class Directory {
  private readonly environment: Environment;
  readonly size: number;

  /** `file`: where the store lies; in memory without. */
  constructor(size: number, file?: string) {
    this.size = size;
    const store = openStore(file);
    const users = Array.from({ length: size }, (_, number) => ({ ...resource(number), id: String(10_001 + number) }));
    const roles = [
      { id: '101', name: 'Administrator', kind: 'administrator' as const },
      { id: '102', name: 'Marketing', kind: 'marketing' as const }
    ];
    plant(store, [{ id: unit, name: 'Unit', roles, users }], 0);
    store.clients.add('package', 'secret');
    store.clients.addToken('token', 'package', Number.MAX_SAFE_INTEGER, 0);
    this.environment = { store, now: () => 1_000_000, randomToken: () => '', baseUrl: 'http://ae.test' };
  }

  /** Users from `first` by 100 terms: username, email and external id, as the package asks. */
  lookUp(first: number): ScimResponse {
    const numbers = Array.from({ length: 34 }, (_, index) => (first + index * 17) % this.size);
    const terms = numbers.flatMap((number) => [
      `userName eq "${email(number)}"`,
      `emails.value eq "${email(number)}"`,
      `externalId eq "${externalId(number)}"`
    ]);
    return this.send('/Users/.search', { schemas: [schemas.searchRequest], filter: terms.slice(0, 100).join(' or '), count: 1000 });
  }

  /** 100 users from `first` on, in the order of an inventory. */
  page(first: number): ScimResponse {
    return this.send('/Users/.search', { schemas: [schemas.searchRequest], startIndex: first + 1, count: 100 });
  }

  /** 200 changes of users from `first`. */
  bulkOfPatches(first: number, title: string): ScimResponse {
    return this.bulk((index) => ({
      method: 'PATCH',
      path: `/Users/${10_001 + ((first + index * 3) % this.size)}`,
      data: { schemas: [schemas.patchOp], Operations: [{ op: 'replace', path: 'title', value: title }] }
    }));
  }

  /** 200 new users. */
  bulkOfCreates(first: number): ScimResponse {
    return this.bulk((index) => ({ method: 'POST', path: '/Users', data: resource(10_000_000 + first + index) }));
  }

  close(): void {
    this.environment.store.db.close();
  }

  get db() {
    return this.environment.store.db;
  }

  private bulk(operation: (index: number) => object): ScimResponse {
    const Operations = Array.from({ length: 200 }, (_, index) => ({ bulkId: String(index), ...operation(index) }));
    return this.send('/Bulk', { schemas: [schemas.bulkRequest], Operations });
  }

  private send(path: string, body: object): ScimResponse {
    return handle(this.environment, {
      method: 'POST',
      path: `/scim/v2${path}`,
      query: {},
      headers: { authorization: 'Bearer token', 'pardot-business-unit-id': unit },
      body: JSON.stringify(body)
    });
  }
}
