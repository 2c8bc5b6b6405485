import { tokenHeader } from '../page-context.ts';
import { context } from './context.ts';

/** An answer that is not 2xx, in the shape that components see. */
export interface FetchError {
  readonly body: unknown;
  readonly status: number;
  readonly statusText: string;
  readonly ok: false;
  readonly headers: Readonly<Record<string, string>>;
  readonly errorType: 'fetchResponse';
}

/** Posts JSON with the page's token. Resolves with the answer's JSON (null when there is none), rejects with a `FetchError`. */
export async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [tokenHeader]: context.token },
    body: JSON.stringify(body)
  });
  const answer: unknown = response.status === 204 ? null : await response.json();
  if (response.ok) return answer;
  const error: FetchError = {
    body: answer,
    status: response.status,
    statusText: response.statusText,
    ok: false,
    headers: {},
    errorType: 'fetchResponse'
  };
  throw error;
}
