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

const kinds: readonly FaultKind[] = [
  'tooManyRequests',
  'tooManyRequestsSilent',
  'errorBefore',
  'errorAfter',
  'timeoutAfter',
  'cutOff',
  'slow',
  'reset',
  'unauthorizedInBulk',
  'partialBulk',
  'shuffledBulk',
  'missingBulkResults',
  'tooLarge',
  'wrongContentType',
  'proxyPage'
];

const error = (status: number, detail: string, headers: Readonly<Record<string, string>> = {}): ScimResponse => ({
  status,
  headers,
  body: { schemas: [schemas.error], status: String(status), detail }
});

/** Answers a request, with the fault that strikes it, if any. `answer` carries the request out; a fault before the effect never calls it. */
export function withFaults(faults: Faults, request: ScimRequest, answer: (request: ScimRequest) => ScimResponse): FaultyResponse {
  const fault = faults.strike(kinds, request.method, request.path);
  return fault ? struck(fault, request, answer) : answer(request);
}

function struck(fault: Fault, request: ScimRequest, answer: (request: ScimRequest) => ScimResponse): FaultyResponse {
  switch (fault.kind) {
    case 'tooManyRequests':
      return error(429, 'Too many requests.', { 'Retry-After': String(fault.amount || 30) });
    case 'tooManyRequestsSilent':
      return error(429, 'Too many requests.');
    case 'errorBefore':
      return error(500, 'Something went wrong.');
    case 'errorAfter':
      answer(request);
      return error(500, 'Something went wrong.');
    case 'tooLarge':
      return error(413, 'The request is too large.');
    case 'reset':
      return { ...error(500, ''), transport: { kind: 'reset' } };
    case 'timeoutAfter':
      return { ...answer(request), transport: { kind: 'silent' } };
    case 'cutOff':
      return { ...answer(request), transport: { kind: 'cutOff' } };
    case 'slow':
      return { ...answer(request), transport: { kind: 'slow', milliseconds: fault.amount || 2000 } };
    case 'wrongContentType':
      return { ...answer(request), contentType: 'text/plain' };
    case 'proxyPage':
      return { status: 502, headers: {}, text: '<html><body><h1>502 Bad Gateway</h1></body></html>', contentType: 'text/html' };
    default:
      return onBulk(fault.kind, request, answer);
  }
}

type Operations = readonly Readonly<Record<string, unknown>>[];

/** Faults that need a bulk; other requests are answered as always. */
function onBulk(kind: FaultKind, request: ScimRequest, answer: (request: ScimRequest) => ScimResponse): FaultyResponse {
  const asked = operationsOf(request.body);
  if (!asked) return answer(request);
  const half = Math.ceil(asked.length / 2);
  const firstHalf = () => answer({ ...request, body: JSON.stringify({ ...JSON.parse(request.body), Operations: asked.slice(0, half) }) });
  switch (kind) {
    case 'unauthorizedInBulk':
      firstHalf();
      return error(401, 'The access token has expired.', {
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

function operationsOf(body: string): Operations | undefined {
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
