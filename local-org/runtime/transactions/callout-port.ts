/** An HTTP request as Apex made it, after a Named Credential was resolved. */
export interface CalloutRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
  /** Milliseconds. */
  readonly timeout: number;
  /** Whose secret authenticates it. The host adds the headers: no secret enters the transaction. */
  readonly credential: { readonly namedCredential: string; readonly externalCredential: string; readonly principal: string } | null;
}

export interface CalloutResponse {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
  /** How long it took in simulated time; absent: what the clock of the wall says. */
  readonly milliseconds?: number;
}

/** Sends requests for the org. Given by the host: the network, or a simulated other side. */
export interface CalloutPort {
  /** Rejects with `CalloutFailure` when there is no answer. */
  send(request: CalloutRequest): Promise<CalloutResponse>;
}

/** No answer: `message` is the text of the `System.CalloutException` (`Read timed out`). */
export class CalloutFailure extends Error {
  /** As in CalloutResponse. */
  readonly milliseconds: number | undefined;

  constructor(message: string, milliseconds?: number) {
    super(message);
    this.milliseconds = milliseconds;
  }
}

/** Addresses that the host sets for Named Credentials, instead of those of the metadata. */
export interface CredentialAddresses {
  address(namedCredential: string): string | null;
}
