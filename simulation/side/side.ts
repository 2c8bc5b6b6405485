import type { FaultKind } from '../../account-engagement/faults/fault.ts';
import { Faults } from '../../account-engagement/faults/faults.ts';
import { handle, type Environment } from '../../account-engagement/handle.ts';
import { plant, type Seed } from '../../account-engagement/seed.ts';
import { openStore, type Store } from '../../account-engagement/store/store.ts';
import type { User } from '../../account-engagement/store/users.ts';
import {
  CalloutFailure,
  type CalloutPort,
  type CalloutRequest,
  type CalloutResponse
} from '../../local-org/runtime/transactions/callout-port.ts';
import type { Chance } from '../random.ts';

/** Address of the service; nothing listens there. */
export const sideUrl = 'http://account-engagement.test';
const token = 'token-of-the-sync';
const noEnd = Number.MAX_SAFE_INTEGER;

/** A request that may have changed something, with the directory before and after it. */
export interface Change {
  readonly businessUnit: string;
  readonly at: number;
  readonly before: ReadonlyMap<string, User>;
  readonly after: ReadonlyMap<string, User>;
}

/** Account Engagement's side, called directly: its rules, its faults, and what the sync's client does there. */
export class Side implements CalloutPort {
  readonly store: Store = openStore();
  readonly faults = new Faults();
  /** Requests of the sync's client. */
  requests = 0;
  #onFault: (kind: FaultKind) => void = () => {};
  #now: () => number = () => 0;
  #onChange: (change: Change) => void = () => {};
  readonly #chance: Chance;
  readonly #environment: Environment;

  constructor(seeds: readonly Seed[], now: number, chance: Chance) {
    this.#chance = chance;
    plant(this.store, seeds, now);
    this.store.clients.add('user-sync', 'secret');
    this.store.clients.addToken(token, 'user-sync', noEnd, now);
    this.#environment = {
      store: this.store,
      faults: this.faults,
      now: () => this.#now(),
      randomToken: () => token,
      baseUrl: sideUrl
    };
  }

  /** The clock of the org that calls, and who is told of what changed and of faults that struck. */
  connect(now: () => number, onChange: (change: Change) => void, onFault: (kind: FaultKind) => void = () => {}): void {
    this.#now = now;
    this.#onChange = onChange;
    this.#onFault = onFault;
  }

  async send(request: CalloutRequest): Promise<CalloutResponse> {
    const { pathname, searchParams } = new URL(request.url);
    const headers: Record<string, string> = Object.fromEntries(request.headers.map(([name, value]) => [name.toLowerCase(), value]));
    headers['authorization'] = `Bearer ${token}`;
    const isRead = request.method === 'GET' || pathname.endsWith('/.search');
    const before = isRead ? null : this.directory();
    const faults = this.faults.list();
    const response = handle(this.#environment, {
      method: request.method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers,
      body: Buffer.from(request.body).toString('utf8')
    });
    this.requests++;
    const struck = faults.find((fault) => !this.faults.list().includes(fault));
    if (struck) this.#onFault(struck.kind);
    if (before)
      this.#onChange({ businessUnit: headers['pardot-business-unit-id'] ?? '', at: this.#now(), before, after: this.directory() });
    const milliseconds = 50 + this.#chance.below(400);
    const text = response.text ?? (response.body === undefined ? '' : JSON.stringify(response.body));
    switch (response.transport?.kind) {
      case 'silent':
        throw new CalloutFailure('Read timed out', request.timeout);
      case 'reset':
      case 'cutOff':
        throw new CalloutFailure('Unexpected end of file from server', milliseconds);
      case 'slow':
        return answer(response.status, response.headers, text, milliseconds + response.transport.milliseconds);
    }
    const type = response.contentType ?? 'application/scim+json';
    return answer(response.status, { ...response.headers, 'Content-Type': type }, text, milliseconds);
  }

  /** Every record by business unit and id. */
  directory(): ReadonlyMap<string, User> {
    const everything = { sql: '1 = 1', parameters: [] };
    const records = this.store.businessUnits.all().flatMap(({ id }) => this.store.users.page(id, everything, 'id', 0, 10_000));
    return new Map(records.map((record) => [`${record.businessUnit}:${record.id}`, record]));
  }
}

function answer(status: number, headers: Readonly<Record<string, string>>, text: string, milliseconds: number): CalloutResponse {
  return { status, reason: '', headers: Object.entries(headers), body: new TextEncoder().encode(text), milliseconds };
}
