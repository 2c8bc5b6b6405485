import { bearerToken, businessUnitHeader, clientOf } from './access.ts';
import { answerApi, apiBase } from './api-v5/answer.ts';
import type { Faults } from './faults/faults.ts';
import { withFaults, type FaultyResponse } from './faults/with-faults.ts';
import { Refusal, code } from './rules/refusal.ts';
import { issueToken } from './oauth.ts';
import { dispatch } from './scim/dispatch.ts';
import { errorResponse, type ScimRequest, type ScimResponse } from './scim/message.ts';
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
  const { store, now, faults } = environment;
  const carryOut = (asked: ScimRequest) => answer(environment, asked);
  const response: FaultyResponse = faults ? withFaults(faults, request, carryOut) : carryOut(request);
  store.log.add({
    at: now(),
    who: request.path === tokenPath ? 'OAuth' : 'Salesforce Connector',
    businessUnit: request.headers[businessUnitHeader] ?? null,
    method: request.method,
    path: request.path,
    status: response.status,
    summary: response.transport ? `${summaryOf(response)} (${response.transport.kind})` : summaryOf(response)
  });
  return response;
}

const tokenPath = '/services/oauth2/token';

function answer(environment: Environment, request: ScimRequest): ScimResponse {
  try {
    if (request.path === tokenPath) return issueToken(environment, request);
    if (request.path.startsWith(apiBase)) return environment.store.db.transaction(() => answerApi(environment, request));
    if (!request.path.startsWith(`${scimBase}/`)) throw new Refusal(404, `There is nothing at ${request.path}.`);
    return answerScim(environment, request);
  } catch (error) {
    if (error instanceof Refusal) return errorResponse(error);
    throw error;
  }
}

function answerScim(environment: Environment, request: ScimRequest): ScimResponse {
  const { store, now, baseUrl } = environment;
  const client = authenticate(environment, request);
  const path = request.path.slice(scimBase.length);
  const id = request.headers[businessUnitHeader];
  if (!id) throw new Refusal(400, 'The header Pardot-Business-Unit-Id is missing.', { code: code.businessUnitMissing });
  const businessUnit = store.businessUnits.find(id);
  if (!businessUnit) throw new Refusal(400, `There is no business unit ${id}, or it is not active.`, { code: code.businessUnitUnknown });
  const context = { store, businessUnit, actor: { kind: 'client' as const, name: client }, now: now(), baseUrl: `${baseUrl}${scimBase}` };
  return store.db.transaction(() => dispatch(context, { ...request, path }));
}

function authenticate({ store, now }: Environment, request: ScimRequest): string {
  const client = clientOf(store, request.headers, now());
  if (client) return client;
  const token = bearerToken(request.headers);
  throw new Refusal(401, token ? 'The access token is not valid or has expired.' : 'An access token is needed.', {
    headers: { 'WWW-Authenticate': `Bearer realm="Account Engagement"${token ? ', error="invalid_token"' : ''}` }
  });
}

function summaryOf(response: ScimResponse): string {
  const body = (response.body ?? {}) as { detail?: string; Operations?: readonly { status: string }[]; totalResults?: number };
  if (body.detail) return body.detail;
  if (body.Operations) {
    const failed = body.Operations.filter((operation) => Number(operation.status) >= 400).length;
    return `Operations: ${body.Operations.length}, refused: ${failed}`;
  }
  return body.totalResults === undefined ? '' : `Results: ${body.totalResults}`;
}
