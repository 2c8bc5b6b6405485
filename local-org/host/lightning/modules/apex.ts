import { unwrap } from 'lwc';
import { callApex, entryFor, type CacheEntry, type Parameters, type Provisioned } from './apex-cache.ts';

/** Which cache entry a provisioned object came from; `refreshApex` is handed such an object. */
const origins = new WeakMap<object, CacheEntry>();

type Emit = (value: Provisioned) => void;

interface ApexMethod {
  (params?: Parameters): Promise<unknown>;
  adapter: new (emit: Emit) => object;
}

/** What `@salesforce/apex/Class.method` exports: callable, and a wire adapter at the same time. */
export function apexMethod(name: string): ApexMethod {
  const call = (params: Parameters = {}) => callApex(name, params, false);
  return Object.assign(call, { adapter: adapterFor(name) });
}

function adapterFor(name: string): new (emit: Emit) => object {
  return class ApexAdapter {
    private readonly emit: Emit;
    private entry: CacheEntry | undefined;
    private connected = false;

    constructor(emit: Emit) {
      this.emit = (value) => {
        const provisioned = { ...value };
        if (this.entry) origins.set(provisioned, this.entry);
        emit(provisioned);
      };
      this.emit({ data: undefined, error: undefined });
    }

    update(params: Parameters): void {
      // The platform asks nothing while a parameter is undefined.
      if (Object.values(params).some((value) => value === undefined)) return;
      const entry = entryFor(name, params);
      if (entry === this.entry) return;
      this.entry?.subscribers.delete(this.emit);
      this.entry = entry;
      if (this.connected) entry.subscribers.add(this.emit);
      if (entry.last && !entry.last.error) this.emit(entry.last);
      else entry.ensure();
    }

    connect(): void {
      this.connected = true;
      this.entry?.subscribers.add(this.emit);
    }

    disconnect(): void {
      this.connected = false;
      this.entry?.subscribers.delete(this.emit);
    }
  };
}

/** Asks the server again for a value that a wire provided, and provides the answer to every wire that shows it. */
export async function refreshApex(provisioned: object): Promise<void> {
  const entry = origins.get(unwrap(provisioned) as object) ?? origins.get(provisioned);
  if (!entry) throw new Error('refreshApex was given a value that no Apex wire provided.');
  await entry.load();
}
