import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Faults } from './faults/faults.ts';
import { createApp } from './http.ts';
import { plant, type Seed } from './seed.ts';
import { openStore, type Store } from './store/store.ts';

export interface AccountEngagementOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** File of the store; absent: in memory. */
  readonly file?: string;
  /** The OAuth client that the package signs in as. */
  readonly client: { readonly id: string; readonly secret: string };
  /** Planted into a store that has no business unit yet. */
  readonly seeds: readonly Seed[];
}
export interface AccountEngagement {
  readonly url: string;
  readonly store: Store;
  close(): Promise<void>;
}

/**
 * Starts Account Engagement's side on the loopback address.
 *
 * @throws StoreError if the store cannot be used, and Node's EADDRINUSE if the port is taken
 */
export async function startAccountEngagement({ port, file, client, seeds }: AccountEngagementOptions): Promise<AccountEngagement> {
  const store = openStore(file);
  try {
    if (store.businessUnits.all().length === 0) plant(store, seeds, Date.now());
    store.clients.add(client.id, client.secret);
    const environment = {
      store,
      now: Date.now,
      randomToken: () => randomBytes(32).toString('base64url'),
      baseUrl: '',
      faults: new Faults()
    };
    const server = await listen(port, (url) => createApp({ ...environment, baseUrl: url }).fetch);
    return {
      url: server.url,
      store,
      close: async () => {
        await server.close();
        store.db.close();
      }
    };
  } catch (error) {
    store.db.close();
    throw error;
  }
}

type Fetch = (request: Request) => Response | Promise<Response>;

function listen(port: number, fetchFor: (url: string) => Fetch): Promise<{ url: string; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    let fetch: Fetch = () => new Response(null, { status: 503 });
    const server = serve({ fetch: (request) => fetch(request), port, hostname: '127.0.0.1' }) as Server;
    server.on('error', reject);
    server.on('listening', () => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      fetch = fetchFor(url);
      resolve({ url, close: () => closeServer(server) });
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
