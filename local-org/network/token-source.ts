import { request } from 'undici';
import type { OrgOptions } from '../contract/org.ts';
import { CalloutFailure } from '../runtime/transactions/callout-port.ts';

type Credential = NonNullable<OrgOptions['credentials']>[string];

/** OAuth 2.0 client credentials (RFC 6749, 4.4) per Named Credential. A token is kept until it is refused. */
export class TokenSource {
  readonly #credentials: NonNullable<OrgOptions['credentials']>;
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(credentials: NonNullable<OrgOptions['credentials']>) {
    this.#credentials = credentials;
  }

  /** Value of the Authorization header. Rejects with CalloutFailure if nobody has entered the secret, or if it is refused. */
  authorization(namedCredential: string, timeout: number): Promise<string> {
    let token = this.#tokens.get(namedCredential);
    if (!token) {
      token = this.#fetch(namedCredential, timeout);
      this.#tokens.set(namedCredential, token);
      token.catch(() => this.#tokens.delete(namedCredential));
    }
    return token;
  }

  forget(namedCredential: string): void {
    this.#tokens.delete(namedCredential);
  }

  async #fetch(namedCredential: string, timeout: number): Promise<string> {
    const credential = this.#credentials[namedCredential];
    if (!credential)
      throw new CalloutFailure(`The external credential of "${namedCredential}" has no authentication: nobody has entered its secret.`);
    const answer = await this.#ask(credential, timeout);
    if (!answer) throw new CalloutFailure(`Unable to fetch the OAuth token of "${namedCredential}".`);
    return `Bearer ${answer}`;
  }

  async #ask({ tokenUrl, clientId, clientSecret }: Credential, timeout: number): Promise<string | null> {
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }).toString();
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' };
    try {
      const answer = await request(tokenUrl, { method: 'POST', headers, body, headersTimeout: timeout, bodyTimeout: timeout });
      const json = (await answer.body.json()) as { readonly access_token?: string };
      return answer.statusCode === 200 ? (json.access_token ?? null) : null;
    } catch {
      // Whatever is wrong with the token endpoint, Apex is told that there is no token.
      return null;
    }
  }
}
