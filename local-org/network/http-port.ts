import { Agent, request, errors } from 'undici';
import { CalloutFailure, type CalloutPort, type CalloutRequest, type CalloutResponse } from '../runtime/transactions/callout-port.ts';
import type { TokenSource } from './token-source.ts';

/** Sends callouts over the network, authenticated by the tokens of their Named Credential. */
export class HttpPort implements CalloutPort {
  readonly #tokens: TokenSource;
  readonly #agent = new Agent({ keepAliveTimeout: 10_000 });

  constructor(tokens: TokenSource) {
    this.#tokens = tokens;
  }

  /** A token that is refused is fetched anew, once. */
  async send(callout: CalloutRequest): Promise<CalloutResponse> {
    const name = callout.credential?.namedCredential;
    const response = await this.#attempt(callout, name);
    if (response.status !== 401 || name === undefined) return response;
    this.#tokens.forget(name);
    return this.#attempt(callout, name);
  }

  async close(): Promise<void> {
    await this.#agent.close();
  }

  async #attempt(callout: CalloutRequest, name: string | undefined): Promise<CalloutResponse> {
    const authorization = name === undefined ? null : await this.#tokens.authorization(name, callout.timeout);
    const headers = Object.fromEntries(callout.headers);
    if (authorization) headers['Authorization'] = authorization;
    try {
      const answer = await request(callout.url, {
        method: callout.method as 'GET',
        headers,
        body: callout.body.length ? callout.body : null,
        dispatcher: this.#agent,
        headersTimeout: callout.timeout,
        bodyTimeout: callout.timeout
      });
      const body = new Uint8Array(await answer.body.arrayBuffer());
      return { status: answer.statusCode, reason: answer.statusText, headers: flat(answer.headers), body };
    } catch (error) {
      throw new CalloutFailure(failureText(error, callout.url));
    }
  }
}

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): (readonly [string, string])[] {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat().join(', ')] as const]));
}

/** Texts of the platform's CalloutException for what went wrong underneath. */
export function failureText(error: unknown, url: string): string {
  if (
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    error instanceof errors.ConnectTimeoutError
  ) {
    return 'Read timed out';
  }
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED') return 'Connection refused';
  if (code === 'ENOTFOUND') return `Unknown host: ${new URL(url).hostname}`;
  if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET') return 'Unexpected end of file from server';
  return message;
}
