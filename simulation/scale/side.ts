import { handle, type Environment } from '../../account-engagement/handle.ts';
import { plant, type Seed } from '../../account-engagement/seed.ts';
import { openStore, type Store } from '../../account-engagement/store/store.ts';
import type { CalloutPort, CalloutRequest, CalloutResponse } from '../../local-org/runtime/transactions/callout-port.ts';

const token = 'token';

/** What one call takes, in milliseconds (design 8). */
const callMilliseconds = 300;

/** Account Engagement's synchronous rules behind the org's callouts, with a count of what was asked. */
export class Side implements CalloutPort {
  static readonly address = { url: 'http://account-engagement.test', tokenUrl: '', clientId: '', clientSecret: '' };
  readonly store: Store = openStore();
  calls: string[] = [];
  readonly #environment: Environment;

  constructor(seeds: readonly Seed[], now: () => number) {
    plant(this.store, seeds, now());
    this.store.clients.add('user-sync', 'secret');
    this.store.clients.addToken(token, 'user-sync', Number.MAX_SAFE_INTEGER, now());
    this.#environment = { store: this.store, now, randomToken: () => token, baseUrl: Side.address.url };
  }

  async send(request: CalloutRequest): Promise<CalloutResponse> {
    const { pathname, searchParams } = new URL(request.url);
    this.calls.push(`${request.method} ${pathname}`);
    const { status, headers, body } = handle(this.#environment, {
      method: request.method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: {
        ...Object.fromEntries(request.headers.map(([name, value]) => [name.toLowerCase(), value])),
        authorization: `Bearer ${token}`
      },
      body: Buffer.from(request.body).toString('utf8')
    });
    return {
      status,
      reason: '',
      headers: Object.entries({ ...headers, 'Content-Type': 'application/scim+json' }),
      body: new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body)),
      milliseconds: callMilliseconds
    };
  }
}
