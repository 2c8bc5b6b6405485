import type { ApexTransaction } from '../../transactions/apex-transaction.ts';
import { apexException, defineException } from '../../values/platform-exceptions.ts';

for (const name of [
  'CacheException',
  'InvalidParamException',
  'InvalidCacheBuilderException',
  'ItemSizeLimitExceededException',
  'PlatformCacheInvalidOperationException'
])
  defineException(`Cache.${name}`);
for (const name of ['Org.OrgCacheException', 'Session.SessionCacheException', 'Session.SessionCacheNoSessionException'])
  defineException(`Cache.${name}`);

/** What `get` of a key that is not there answers. */
export const ABSENT = Symbol('absent');

/** Seconds (Apex Reference, Org Class and Session Class, constants). */
export const longestLife = { org: 172_800, session: 28_800 } as const;
const defaultLife = { org: 86_400, session: 28_800 } as const;
const shortestLife = 300;
/** Bytes that one cached item may have (Apex Developer Guide, Platform Cache Limits). */
const largestItem = 100_000;

export type CacheKind = keyof typeof longestLife;

interface Item {
  readonly text: string;
  /** Clock time (ms) at which it goes. */
  readonly until: number;
}

/** Cached values of an org, or of a test: each has a cache of its own. */
const stores = new WeakMap<object, Map<string, Item>>();

/** The values of one partition. They are kept as text: what is taken out is a copy, as on the platform. */
export class CacheStore {
  readonly #tx: ApexTransaction;
  readonly #kind: CacheKind;
  readonly #prefix: string;

  constructor(tx: ApexTransaction, kind: CacheKind, partition: string) {
    this.#tx = tx;
    this.#kind = kind;
    // A session is that of a user.
    this.#prefix = `${kind === 'session' ? tx.user.id : 'org'} ${partition.toLowerCase()} `;
  }

  get #items(): Map<string, Item> {
    const owner = this.#tx.test ?? this.#tx.engine;
    let items = stores.get(owner);
    if (!items) stores.set(owner, (items = new Map()));
    return items;
  }

  get(key: string): unknown {
    const item = this.#items.get(this.#prefix + key);
    if (item === undefined || item.until <= this.#tx.org.clock.now()) return ABSENT;
    return this.#tx.engine.snapshots.restore(item.text);
  }

  has(key: string): boolean {
    return this.keys().includes(key);
  }

  /** `seconds` null: the default life. */
  put(key: string, value: unknown, seconds: number | null): void {
    const life = seconds ?? defaultLife[this.#kind];
    if (life < shortestLife || life > longestLife[this.#kind])
      throw apexException('Cache.InvalidParamException', `ttlSecs must be between ${shortestLife} and ${longestLife[this.#kind]}: ${life}`);
    const text = this.#tx.engine.snapshots.take(value);
    if (text.length > largestItem)
      throw apexException(
        'Cache.ItemSizeLimitExceededException',
        `Value for key ${key} exceeds the item size limit of ${largestItem} bytes`
      );
    this.#items.set(this.#prefix + key, { text, until: this.#tx.org.clock.now() + life * 1000 });
  }

  remove(key: string): boolean {
    const had = this.has(key);
    this.#items.delete(this.#prefix + key);
    return had;
  }

  keys(): readonly string[] {
    const now = this.#tx.org.clock.now();
    return [...this.#items]
      .filter(([key, item]) => key.startsWith(this.#prefix) && item.until > now)
      .map(([key]) => key.slice(this.#prefix.length));
  }
}
