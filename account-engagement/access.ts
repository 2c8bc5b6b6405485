import type { Store } from './store/store.ts';

/** Says which business unit a request is about, in lower case as requests carry their headers here. */
export const businessUnitHeader = 'pardot-business-unit-id';

/** The bearer token of a request (RFC 6750 2.1). */
export function bearerToken(headers: Readonly<Record<string, string | undefined>>): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

/** The client whose valid token a request carries. */
export function clientOf(store: Store, headers: Readonly<Record<string, string | undefined>>, now: number): string | undefined {
  const token = bearerToken(headers);
  return token && store.clients.clientOf(token, now);
}
