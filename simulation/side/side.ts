import type { FaultKind } from '../../account-engagement/faults/fault.ts';
import { Faults } from '../../account-engagement/faults/faults.ts';
import type { Seed } from '../../account-engagement/seed.ts';
import { businessUnitHeader } from '../../account-engagement/access.ts';
import type { Store } from '../../account-engagement/store/store.ts';
import type { User } from '../../account-engagement/store/users.ts';
import {
  CalloutFailure,
  type CalloutPort,
  type CalloutRequest,
  type CalloutResponse
} from '../../local-org/runtime/transactions/callout-port.ts';
import type { Chance } from '../random.ts';
import { calloutResponse, Service } from './service.ts';

/** A request that may have changed something, with the directory before and after it. */
export interface Change {
  readonly businessUnit: string;
  readonly at: number;
  readonly before: ReadonlyMap<string, User>;
  readonly after: ReadonlyMap<string, User>;
}

/** Account Engagement's side, called directly: its rules, its faults, and what the sync's client does there. */
export class Side implements CalloutPort {
  readonly faults = new Faults();
  /** Requests of the sync's client. */
  requests = 0;
  #onFault: (kind: FaultKind) => void = () => {};
  #now: () => number;
  #onChange: (change: Change) => void = () => {};
  readonly #chance: Chance;
  readonly #service: Service;

  constructor(seeds: readonly Seed[], now: number, chance: Chance) {
    this.#chance = chance;
    this.#now = () => now;
    this.#service = new Service(seeds, () => this.#now(), this.faults);
  }

  get store(): Store {
    return this.#service.store;
  }

  /** The clock of the org that calls, and who is told of what changed and of faults that struck. */
  connect(now: () => number, onChange: (change: Change) => void, onFault: (kind: FaultKind) => void = () => {}): void {
    this.#now = now;
    this.#onChange = onChange;
    this.#onFault = onFault;
  }

  async send(request: CalloutRequest): Promise<CalloutResponse> {
    const isRead = request.method === 'GET' || new URL(request.url).pathname.endsWith('/.search');
    const before = isRead ? null : this.directory();
    const faults = this.faults.list();
    const response = this.#service.answer(request);
    this.requests++;
    const struck = faults.find((fault) => !this.faults.list().includes(fault));
    if (struck) this.#onFault(struck.kind);
    if (before) this.#onChange({ businessUnit: businessUnitOf(request), at: this.#now(), before, after: this.directory() });
    const milliseconds = 50 + this.#chance.below(400);
    switch (response.transport?.kind) {
      case 'silent':
        throw new CalloutFailure('Read timed out', request.timeout);
      case 'reset':
      case 'cutOff':
        throw new CalloutFailure('Unexpected end of file from server', milliseconds);
      case 'slow':
        return calloutResponse(response, milliseconds + response.transport.milliseconds);
    }
    return calloutResponse(response, milliseconds);
  }

  /** Every record by business unit and id. */
  directory(): ReadonlyMap<string, User> {
    const everything = { sql: '1 = 1', parameters: [] };
    const records = this.store.businessUnits.all().flatMap(({ id }) => this.store.users.page(id, everything, 'id', 0, 10_000));
    return new Map(records.map((record) => [`${record.businessUnit}:${record.id}`, record]));
  }
}

function businessUnitOf({ headers }: CalloutRequest): string {
  return headers.find(([name]) => name.toLowerCase() === businessUnitHeader)?.[1] ?? '';
}
