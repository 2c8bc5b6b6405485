import { currentTransaction } from '../../transactions/current.ts';
import { testContext } from '../../transactions/test-methods.ts';
import { drive } from '../../values/drive.ts';
import { typeOf } from '../../values/instance-of.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { listType, mapType, TYPES } from '../../values/runtime-type.ts';
import type { Members } from '../registry.ts';
import type { HttpRequest, HttpResponse } from './HttpMessages.ts';

/** Requests of one continuation (Apex Developer Guide, Continuation Limits). */
const mostRequests = 3;

class Continuation extends PlatformObject {
  override readonly typeName = 'System.Continuation';
  timeout: number | null;
  method: string | null = null;
  state: unknown = null;
  readonly requests: ApexMap;

  constructor(timeout: number | null) {
    super();
    this.timeout = timeout;
    this.requests = new ApexMap(mapType(TYPES.String, currentTransaction().engine.types.type('System.HttpRequest')));
  }

  add(request: HttpRequest): string {
    if (this.requests.size() === mostRequests)
      throw apexException('System.HandledException', `The maximum number of requests in a continuation is ${mostRequests}`);
    const label = `Continuation-${this.requests.size() + 1}`;
    this.requests.put(label, request);
    return label;
  }
}

/** Responses by label, of one test. */
const responses = new WeakMap<object, Map<string, HttpResponse>>();

/**
 * Apex Reference, Continuation Class and Test Class (setContinuationResponse, invokeContinuationMethod): tests give the responses and call the callback. A page
 * or component that waits for a continuation is not supported.
 */
export const continuationMembers: Members = {
  'System.Continuation.<init>(Integer)': (timeout: number | null) => new Continuation(timeout),
  'System.Continuation.addHttpRequest(System.HttpRequest)': (continuation: Continuation, request: HttpRequest) => continuation.add(request),
  'System.Continuation.getRequests()': (continuation: Continuation) => continuation.requests,
  'System.Continuation.getResponse(String)': (label: string) => responsesOf('Continuation.getResponse').get(label) ?? null,
  'System.Test.setContinuationResponse(String,System.HttpResponse)': (label: string, response: HttpResponse) =>
    void responsesOf('Test.setContinuationResponse').set(label, response),
  'System.Test.invokeContinuationMethod(Object,System.Continuation)': invokeCallback,
  'get:System.Continuation.ContinuationMethod': (continuation: Continuation) => continuation.method,
  'set:System.Continuation.ContinuationMethod': (continuation: Continuation, method: string | null) => void (continuation.method = method),
  'get:System.Continuation.Timeout': (continuation: Continuation) => continuation.timeout,
  'set:System.Continuation.Timeout': (continuation: Continuation, timeout: number | null) => void (continuation.timeout = timeout),
  'get:System.Continuation.state': (continuation: Continuation) => continuation.state,
  'set:System.Continuation.state': (continuation: Continuation, state: unknown) => void (continuation.state = state)
};

function responsesOf(what: string): Map<string, HttpResponse> {
  const tx = currentTransaction();
  if (!tx.test) throw new NotSupportedError(`${what} outside a test`);
  const test = testContext(tx);
  if (!responses.has(test)) responses.set(test, new Map());
  return responses.get(test)!;
}

/** The callback takes nothing, the state, or the labels and the state. */
function invokeCallback(controller: object, continuation: Continuation): unknown {
  const { engine } = currentTransaction();
  const className = typeOf(controller, engine.types)!.name;
  const [method] = engine.program.methods(className, continuation.method ?? '');
  if (!method) throw apexException('System.HandledException', `Method not found: ${continuation.method}`);
  const labels = new ApexList(listType(TYPES.String), [...continuation.requests.keySet().values()]);
  const args = method.parameters.length < 2 ? [continuation.state].slice(0, method.parameters.length) : [labels, continuation.state];
  const owner = method.isStatic ? engine.program.class(className)!.js : controller;
  const run = (owner as Record<string, (...values: unknown[]) => unknown>)[method.js]!;
  return drive(run.apply(owner, args), 'the callback of a continuation');
}
