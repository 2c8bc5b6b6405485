import { bearerToken, businessUnitHeader, clientOf } from './access.ts';
import { answerAdmin, adminPath } from './admin.ts';
import { answerApi, apiBase } from './api-v5/answer.ts';
import type { Faults } from './faults/faults.ts';
import { withFaults, type FaultyResponse } from './faults/with-faults.ts';
import { Refusal, code } from './rules/refusal.ts';
import { issueToken, tokenPath } from './oauth.ts';
import { discover, dispatch } from './scim/dispatch.ts';
import { errorResponse, type ScimRequest, type ScimResponse } from './scim/message.ts';
import { limits } from './scim/schemas.ts';
import type { Store } from './store/store.ts';

export interface Environment {
  readonly store: Store;
  /** Milliseconds; tests and simulations move it. */
  readonly now: () => number;
  /** A new secret text for a bearer token. */
  readonly randomToken: () => string;
  /** Address under which the service is reached, for `Location`. */
  readonly baseUrl: string;
  /** What goes wrong on demand; absent: nothing. */
  readonly faults?: Faults;
}

export const scimBase = '/scim/v2';

/**
 * Account Engagement's side as one synchronous function: request, store and clock → response. HTTP is a thin shell around it, and simulations call it directly.
 * An answer with a status below 300 is durable when it is returned.
 */
export function handle(environment: Environment, request: ScimRequest): FaultyResponse {
  const { store, faults } = environment;
  return store.db.transaction(() => {
    const carryOut = (asked: ScimRequest) => answer(environment, asked);
    const isFaulty = faults && !request.path.startsWith(adminPath);
    const response: FaultyResponse = isFaulty ? withFaults(faults, request, carryOut) : carryOut(request);
    log(environment, request, response);
    return response;
  });
}

/** An answer to a request that the shell cannot make readable for `handle`: too large, or no text. */
export function refuse(environment: Environment, request: ScimRequest, refusal: Refusal): FaultyResponse {
  const response = errorResponse(refusal);
  log(environment, request, response);
  return response;
}

/** The refusal of a body of more bytes than a request may have. */
export function tooLarge(): Refusal {
  return new Refusal(413, `The request has more than ${limits.bodyBytes} bytes, which is what is allowed (maxPayloadSize).`);
}

function answer(environment: Environment, request: ScimRequest): ScimResponse {
  if (request.method === 'HEAD') return { ...answer(environment, { ...request, method: 'GET' }), isHeadOnly: true };
  const { path, body } = request;
  try {
    if (Buffer.byteLength(body) > limits.bodyBytes) throw tooLarge();
    if (path === tokenPath) return issueToken(environment, request);
    if (path.startsWith(adminPath)) return answerAdmin(environment, request);
    if (path.startsWith(apiBase)) return answerApi(environment, request);
    if (path.startsWith(`${scimBase}/`)) return answerScim(environment, request);
    throw new Refusal(404, `There is nothing at ${path.slice(0, 200)}.`);
  } catch (error) {
    if (error instanceof Refusal) return errorResponse(error);
    throw error;
  }
}

function answerScim(environment: Environment, request: ScimRequest): ScimResponse {
  const { store, now, baseUrl } = environment;
  const client = authenticate(environment, request);
  requireReadableBody(request);
  const here = { ...request, path: request.path.slice(scimBase.length) };
  const base = `${baseUrl}${scimBase}`;
  const id = request.headers[businessUnitHeader];
  const discovered = discover(base, here);
  if (discovered && !id) return discovered;
  if (!id) throw new Refusal(400, 'The header Pardot-Business-Unit-Id is missing.', { code: code.businessUnitMissing });
  const businessUnit = store.businessUnits.find(id);
  if (!businessUnit)
    throw new Refusal(400, `There is no business unit ${id.slice(0, 100)}, or it is not active.`, { code: code.businessUnitUnknown });
  return discovered ?? dispatch({ store, businessUnit, actor: { kind: 'client', name: client }, now: now(), baseUrl: base }, here);
}

function authenticate({ store, now }: Environment, request: ScimRequest): string {
  const client = clientOf(store, request.headers, now());
  if (client) return client;
  const token = bearerToken(request.headers);
  throw new Refusal(401, token ? 'The access token is not valid or has expired.' : 'An access token is needed.', {
    headers: { 'WWW-Authenticate': `Bearer realm="Account Engagement"${token ? ', error="invalid_token"' : ''}` }
  });
}

/** Bodies are JSON; a body without a type is taken for it. */
function requireReadableBody({ headers, body }: ScimRequest): void {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (body === '' || type === '' || type === 'application/scim+json' || type === 'application/json') return;
  throw new Refusal(415, `The body must be application/scim+json, not ${type.slice(0, 100)}.`);
}

function log({ store, now }: Environment, request: ScimRequest, response: FaultyResponse): void {
  const summary = summaryOf(response);
  store.log.add({
    at: now(),
    who: clientOf(store, request.headers, now()) ?? 'Nobody signed in',
    businessUnit: request.headers[businessUnitHeader] ?? null,
    method: request.method,
    path: request.path.slice(0, 300),
    status: response.status,
    summary: response.transport ? `${summary} (${response.transport.kind})` : summary
  });
}

function summaryOf(response: ScimResponse): string {
  const body = (response.body ?? {}) as {
    detail?: string;
    message?: string;
    Operations?: readonly { status: string }[];
    totalResults?: number;
  };
  if (body.detail ?? body.message) return String(body.detail ?? body.message).slice(0, 300);
  if (body.Operations) {
    const failed = body.Operations.filter((operation) => Number(operation.status) >= 400).length;
    return `Operations: ${body.Operations.length}, refused: ${failed}`;
  }
  return body.totalResults === undefined ? '' : `Results: ${body.totalResults}`;
}
