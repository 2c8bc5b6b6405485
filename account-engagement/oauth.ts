import type { Environment } from './handle.ts';
import type { ScimRequest, ScimResponse } from './scim/message.ts';

export const tokenPath = '/services/oauth2/token';
const lifetimeSeconds = 3600;

/** `POST /services/oauth2/token` with the client credentials grant (RFC 6749 4.4): credentials in the Authorization header or in the form. */
export function issueToken({ store, now, randomToken }: Environment, request: ScimRequest): ScimResponse {
  if (request.method !== 'POST') return refuse(405, 'invalid_request', 'Use POST.', { Allow: 'POST' });
  const form = new URLSearchParams(request.body);
  if (form.get('grant_type') !== 'client_credentials')
    return refuse(400, 'unsupported_grant_type', 'grant_type must be client_credentials.');
  const { id, secret } = credentials(request.headers.authorization, form);
  if (!id || !secret || !store.clients.authenticate(id, secret)) {
    return refuse(401, 'invalid_client', 'Client id or secret is wrong.', { 'WWW-Authenticate': 'Basic realm="Account Engagement"' });
  }
  const token = randomToken();
  store.clients.addToken(token, id, now() + lifetimeSeconds * 1000, now());
  return {
    status: 200,
    headers: { 'Cache-Control': 'no-store' },
    body: { access_token: token, token_type: 'Bearer', expires_in: lifetimeSeconds }
  };
}

function credentials(authorization: string | undefined, form: URLSearchParams): { id?: string | null; secret?: string | null } {
  const basic = /^Basic\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (!basic) return { id: form.get('client_id'), secret: form.get('client_secret') };
  const [id = '', ...rest] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return { id: decoded(id), secret: decoded(rest.join(':')) };
}

/** Form-encoded, as RFC 6749 2.3.1 asks; clients that do not encode have no percent sign that encodes nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function refuse(status: number, error: string, description: string, headers: Readonly<Record<string, string>> = {}): ScimResponse {
  return { status, headers, body: { error, error_description: description } };
}
