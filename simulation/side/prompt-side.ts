import type { Seed } from '../../account-engagement/seed.ts';
import type { CalloutPort, CalloutRequest, CalloutResponse } from '../../local-org/runtime/transactions/callout-port.ts';
import { calloutResponse, Service } from './service.ts';

/** What one call takes, in milliseconds (design 8). */
const callMilliseconds = 300;

/** Account Engagement's side where nothing goes wrong and every call takes the same time, with a list of what was asked. */
export class PromptSide implements CalloutPort {
  calls: string[] = [];
  readonly #service: Service;

  constructor(seeds: readonly Seed[], now: () => number) {
    this.#service = new Service(seeds, now);
  }

  async send(request: CalloutRequest): Promise<CalloutResponse> {
    this.calls.push(`${request.method} ${new URL(request.url).pathname}`);
    return calloutResponse(this.#service.answer(request), callMilliseconds);
  }
}
