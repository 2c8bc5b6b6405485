import type { ApexTransaction } from '../../transactions/apex-transaction.ts';
import { beginCallout, sendRequest } from '../../transactions/callout.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { toEnd, type Coroutine } from '../../transactions/suspension.ts';
import { ApexBlob } from '../../values/blob.ts';
import { apexException, nullPointer } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import type { Members } from '../registry.ts';
import { HttpRequest, HttpResponse } from './HttpMessages.ts';

class Http extends PlatformObject {
  override readonly typeName = 'System.Http';
}

/** Apex Reference, Http Class. `send` is the one member that suspends its transaction. */
export const httpMembers: Members = {
  'System.Http.<init>()': () => new Http(),
  'System.Http.send(Object)': function* (_http: Http, request: HttpRequest | null): Coroutine<unknown> {
    if (request === null) throw nullPointer();
    const tx = currentTransaction();
    if (tx.test) return yield* mocked(tx, tx.test.mocks, request);
    beginCallout(tx);
    return yield* send(tx, request);
  },
  'System.Http.toString()': () => 'System.Http[]'
};

/** In a test the mock answers, in the same transaction (Apex Developer Guide, Testing HTTP Callouts). */
function* mocked(tx: ApexTransaction, mocks: ReadonlyMap<string, object>, request: HttpRequest): Coroutine<unknown> {
  const mock = mocks.get('httpcalloutmock');
  if (!mock) throw apexException('System.TypeException', 'Methods defined as TestMethod do not support Web service callouts');
  beginCallout(tx);
  return yield* toEnd(tx.engine.invoke(mock, 'respond', [request]));
}

function* send(tx: ApexTransaction, request: HttpRequest): Coroutine<HttpResponse> {
  if (!request.endpoint) throw apexException('System.CalloutException', 'Missing endpoint');
  const answer = yield* sendRequest(tx, {
    method: request.method ?? 'GET',
    endpoint: request.endpoint,
    headers: request.headers.entries(),
    body: request.body?.bytes ?? new Uint8Array(),
    timeout: request.timeout
  });
  const response = new HttpResponse();
  response.statusCode = answer.status;
  response.status = answer.reason;
  for (const [name, value] of answer.headers) response.headers.set(name, value);
  response.body = new ApexBlob(answer.body);
  return response;
}
