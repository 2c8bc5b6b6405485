import { deepFreeze, stableKey } from './json.ts';
import { post } from './transport.ts';

export interface Provisioned {
  readonly data: unknown;
  readonly error: unknown;
}
export type Parameters = Readonly<Record<string, unknown>>;

/** Calls a method of an Apex class. The answer is read only, as the platform's is. */
export async function callApex(method: string, params: Parameters, cacheable: boolean): Promise<unknown> {
  return deepFreeze(await post(`/apex/${method}`, { params, cacheable }));
}

/** One cached answer, shared by every wire with the same method and parameters. */
export class CacheEntry {
  readonly method: string;
  readonly params: Parameters;
  readonly subscribers = new Set<(value: Provisioned) => void>();
  last: Provisioned | undefined;
  private sequence = 0;
  private pending: Promise<void> | undefined;

  constructor(method: string, params: Parameters) {
    this.method = method;
    this.params = params;
  }

  /** Loads unless a load is under way. */
  ensure(): void {
    this.pending ??= this.load().finally(() => {
      this.pending = undefined;
    });
  }

  /** Asks the server; an answer that a later question has overtaken is dropped. */
  async load(): Promise<void> {
    const sequence = ++this.sequence;
    const value = await this.ask();
    if (sequence !== this.sequence) return;
    this.last = value;
    for (const subscriber of this.subscribers) subscriber(value);
  }

  private async ask(): Promise<Provisioned> {
    try {
      return { data: await callApex(this.method, this.params, true), error: undefined };
    } catch (error) {
      return { data: undefined, error };
    }
  }
}

const entries = new Map<string, CacheEntry>();

export function entryFor(method: string, params: Parameters): CacheEntry {
  const key = `${method} ${stableKey(params)}`;
  const known = entries.get(key);
  if (known) return known;
  const entry = new CacheEntry(method, params);
  entries.set(key, entry);
  return entry;
}
