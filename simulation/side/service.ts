import type { Faults } from '../../account-engagement/faults/faults.ts';
import type { FaultyResponse } from '../../account-engagement/faults/with-faults.ts';
import { handle, type Environment } from '../../account-engagement/handle.ts';
import { plant, type Seed } from '../../account-engagement/seed.ts';
import { openStore, type Store } from '../../account-engagement/store/store.ts';
import type { CalloutRequest, CalloutResponse } from '../../local-org/runtime/transactions/callout-port.ts';

const token = 'token-of-the-sync';
/** Nothing listens there. */
const url = 'http://account-engagement.test';

/** What an org is told of the service: address and client. */
export const serviceAddress = { url, tokenUrl: url, clientId: 'user-sync', clientSecret: 'secret' } as const;

/** Account Engagement's synchronous rules, asked by the sync's client, which is signed in, without a network. */
export class Service {
  readonly store: Store = openStore();
  readonly #environment: Environment;

  constructor(seeds: readonly Seed[], now: () => number, faults?: Faults) {
    plant(this.store, seeds, now());
    this.store.clients.add(serviceAddress.clientId, serviceAddress.clientSecret);
    this.store.clients.addToken(token, serviceAddress.clientId, Number.MAX_SAFE_INTEGER, now());
    this.#environment = { store: this.store, now, randomToken: () => token, baseUrl: url, ...(faults && { faults }) };
  }

  answer(request: CalloutRequest): FaultyResponse {
    const { pathname, searchParams } = new URL(request.url);
    return handle(this.#environment, {
      method: request.method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: {
        ...Object.fromEntries(request.headers.map(([name, value]) => [name.toLowerCase(), value])),
        authorization: `Bearer ${token}`
      },
      body: Buffer.from(request.body).toString('utf8')
    });
  }
}

/** The service's answer as a callout gets it, after so many milliseconds. */
export function calloutResponse(response: FaultyResponse, milliseconds: number): CalloutResponse {
  const text = response.text ?? (response.body === undefined ? '' : JSON.stringify(response.body));
  const type = response.contentType ?? 'application/scim+json';
  const headers = Object.entries({ ...response.headers, 'Content-Type': type });
  return { status: response.status, reason: '', headers, body: new TextEncoder().encode(text), milliseconds };
}
