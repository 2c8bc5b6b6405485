import { randomBytes } from 'node:crypto';
import { Faults } from './faults/faults.ts';
import { createApp } from './http.ts';
import { listen, type Listener } from './listen.ts';
import { plant, type Seed } from './seed.ts';
import { openStore, type Store } from './store/store.ts';

export interface Client {
  readonly id: string;
  readonly secret: string;
}
export interface AccountEngagementOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** File of the store; absent: in memory. */
  readonly file?: string;
  /** The OAuth clients that may sign in: the package is one. */
  readonly clients: readonly Client[];
  /** Business units; those that the store lacks are planted. */
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
 * @throws StoreError if the store cannot be used, Refusal if a seed breaks a rule, and Node's EADDRINUSE if the port is taken
 */
export async function startAccountEngagement(options: AccountEngagementOptions): Promise<AccountEngagement> {
  const service = new Service(options);
  await service.start(options.port);
  return service;
}

/** The service with its store, which may end and start again while the process lives on. */
class Service implements AccountEngagement {
  url = '';
  store!: Store;
  private listener!: Listener;
  private readonly faults = new Faults();
  private readonly options: AccountEngagementOptions;
  /** Starts and ends come one after the other. */
  private turn: Promise<void> = Promise.resolve();
  constructor(options: AccountEngagementOptions) {
    this.options = options;
  }

  async start(port: number): Promise<void> {
    const { file, clients, seeds } = this.options;
    this.store = openStore(file);
    try {
      const { businessUnits } = this.store;
      const missing = seeds.filter((seed) => !businessUnits.find(seed.id));
      if (missing.length > 0) plant(this.store, missing, Date.now());
      for (const client of clients) this.store.clients.add(client.id, client.secret);
      this.listener = await listen(port, (url) => createApp(this.environment(url)).fetch);
      this.url = this.listener.url;
    } catch (error) {
      this.store.db.close();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.inTurn(() => this.stop());
  }

  private environment(baseUrl: string) {
    return {
      store: this.store,
      now: Date.now,
      randomToken: () => randomBytes(32).toString('base64url'),
      baseUrl,
      faults: this.faults,
      restart: () => void this.inTurn(() => this.restart())
    };
  }

  /** As a crash and a start: every connection breaks, what is committed is read back. A store in memory has nothing to be read back from. */
  private async restart(): Promise<void> {
    const { port } = new URL(this.url);
    if (this.options.file === undefined) return this.listener.breakConnections();
    await this.stop();
    await this.start(Number(port));
  }

  private async stop(): Promise<void> {
    await this.listener.close();
    this.store.db.close();
  }

  private inTurn(work: () => Promise<void> | void): Promise<void> {
    this.turn = this.turn.then(work);
    return this.turn;
  }
}
