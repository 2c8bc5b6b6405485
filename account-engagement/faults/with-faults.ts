import { apiBase } from '../api-v5/answer.ts';
import type { ScimRequest, ScimResponse } from '../scim/message.ts';
import { schemas } from '../scim/schemas.ts';
import type { Fault, FaultKind, Transport } from './fault.ts';
import type { Faults } from './faults.ts';

export interface FaultyResponse extends ScimResponse {
  /** A body that is not the message itself: a proxy's page. */
  readonly text?: string;
  readonly contentType?: string;
  readonly transport?: Transport;
}

/** Faults that need a bulk. */
const bulkKinds: readonly FaultKind[] = ['unauthorizedInBulk', 'partialBulk', 'shuffledBulk', 'missingBulkResults'];
const kinds: readonly FaultKind[] = [
  'tooManyRequests',
  'tooManyRequestsSilent',
  'errorBefore',
  'errorAfter',
  'timeoutAfter',
  'cutOff',
  'slow',
  'reset',
  'tooLarge',
  'wrongContentType',
  'proxyPage',
  'restart'
];

/** Codes with which API v5 says that something may be repeated: too many requests in a minute, and an internal error. */
const apiCodes: Readonly<Record<number, number>> = { 429: 202, 500: 183 };

/** An error in the form of the API that was asked. */
function error({ path }: ScimRequest, status: number, detail: string, headers: Readonly<Record<string, string>> = {}): ScimResponse {
  if (path.startsWith(apiBase)) return { status, headers, body: { code: apiCodes[status] ?? 183, message: detail } };
  return { status, headers, body: { schemas: [schemas.error], status: String(status), detail } };
}

/** Answers a request, with the fault that strikes it, if any. `answer` carries the request out; a fault before the effect never calls it. */
export function withFaults(faults: Faults, request: ScimRequest, answer: (request: ScimRequest) => ScimResponse): FaultyResponse {
  const fitting = operationsOf(request) ? [...kinds, ...bulkKinds] : kinds;
  const fault = faults.strike(fitting, request.method, request.path);
  if (!fault) return answer(request);
  if (fault.kind !== 'slow') return struck(fault, request, answer);
  return { ...answer(request), transport: { kind: 'slow', milliseconds: fault.amount || 2000, until: faults.switchedOff } };
}

function struck(fault: Fault, request: ScimRequest, answer: (request: ScimRequest) => ScimResponse): FaultyResponse {
  switch (fault.kind) {
    case 'tooManyRequests':
      return error(request, 429, 'Too many requests.', { 'Retry-After': String(fault.amount || 30) });
    case 'tooManyRequestsSilent':
      return error(request, 429, 'Too many requests.');
    case 'errorBefore':
      return error(request, 500, 'Something went wrong.');
    case 'errorAfter':
      answer(request);
      return error(request, 500, 'Something went wrong.');
    case 'tooLarge':
      return error(request, 413, 'The request is too large.');
    case 'reset':
      return { ...error(request, 500, ''), transport: { kind: 'reset' } };
    case 'timeoutAfter':
      return { ...answer(request), transport: { kind: 'silent' } };
    case 'cutOff':
      return { ...answer(request), transport: { kind: 'cutOff' } };
    case 'wrongContentType':
      return { ...answer(request), contentType: 'text/plain' };
    case 'proxyPage':
      return { status: 502, headers: {}, text: '<html><body><h1>502 Bad Gateway</h1></body></html>', contentType: 'text/html' };
    default:
      return onBulk(fault.kind, request, answer);
  }
}

type Operations = readonly Readonly<Record<string, unknown>>[];

/** Faults in the middle of a bulk; only a restart also strikes other requests, after their effect. */
function onBulk(kind: FaultKind, request: ScimRequest, answer: (request: ScimRequest) => ScimResponse): FaultyResponse {
  const asked = operationsOf(request);
  if (!asked) return { ...answer(request), transport: { kind: 'restart' } };
  const half = Math.ceil(asked.length / 2);
  const firstHalf = () => answer({ ...request, body: JSON.stringify({ ...JSON.parse(request.body), Operations: asked.slice(0, half) }) });
  switch (kind) {
    case 'restart':
      return { ...firstHalf(), transport: { kind: 'restart' } };
    case 'unauthorizedInBulk':
      firstHalf();
      return error(request, 401, 'The access token has expired.', {
        'WWW-Authenticate': 'Bearer realm="Account Engagement", error="invalid_token"'
      });
    case 'partialBulk':
      return firstHalf();
    case 'shuffledBulk':
      return changeResults(answer(request), (results) => [...results].reverse());
    default:
      return changeResults(answer(request), (results) => results.filter((_, index) => index % 2 === 0));
  }
}

/** The operations of a bulk request; undefined if it is none, or cannot be read. */
function operationsOf({ path, body }: ScimRequest): Operations | undefined {
  if (!path.endsWith('/Bulk')) return undefined;
  try {
    const { Operations } = JSON.parse(body) as { Operations?: unknown };
    return Array.isArray(Operations) ? (Operations as Operations) : undefined;
  } catch {
    return undefined;
  }
}

function changeResults(response: ScimResponse, change: (results: Operations) => Operations): ScimResponse {
  const body = response.body as { Operations?: Operations } | undefined;
  return body?.Operations ? { ...response, body: { ...body, Operations: change(body.Operations) } } : response;
}
