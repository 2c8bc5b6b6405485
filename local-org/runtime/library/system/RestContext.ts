import { currentTransaction } from '../../transactions/current.ts';
import type { ApexTransaction } from '../../transactions/apex-transaction.ts';
import { ApexMap } from '../../values/map.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { TYPES, mapType } from '../../values/runtime-type.ts';
import type { Members } from '../registry.ts';

const texts = (): ApexMap => new ApexMap(mapType(TYPES.String, TYPES.String));

class RestRequest extends PlatformObject {
  override readonly typeName = 'System.RestRequest';
  values: Record<string, unknown> = {
    headers: texts(),
    params: texts(),
    httpMethod: null,
    remoteAddress: null,
    requestBody: null,
    requestURI: null,
    resourcePath: null
  };
}

class RestResponse extends PlatformObject {
  override readonly typeName = 'System.RestResponse';
  values: Record<string, unknown> = { headers: texts(), responseBody: null, statusCode: null };
}

/** `RestContext.request` and `.response` belong to the transaction. */
const contexts = new WeakMap<ApexTransaction, Record<string, unknown>>();

function contextOf(tx: ApexTransaction): Record<string, unknown> {
  let context = contexts.get(tx);
  if (!context) contexts.set(tx, (context = { request: null, response: null }));
  return context;
}

/** Apex Reference, RestContext Class, RestRequest Class and RestResponse Class: what tests of REST classes set and read. */
export const restMembers: Members = {
  'System.RestRequest.<init>()': () => new RestRequest(),
  'System.RestResponse.<init>()': () => new RestResponse(),
  'System.RestRequest.addHeader(String,String)': (request: RestRequest, name: string, value: string) =>
    void (request.values['headers'] as ApexMap).put(name, value),
  'System.RestRequest.addParameter(String,String)': (request: RestRequest, name: string, value: string) =>
    void (request.values['params'] as ApexMap).put(name, value),
  'System.RestResponse.addHeader(String,String)': (response: RestResponse, name: string, value: string) =>
    void (response.values['headers'] as ApexMap).put(name, value),
  ...properties('System.RestRequest', Object.keys(new RestRequest().values)),
  ...properties('System.RestResponse', Object.keys(new RestResponse().values)),
  ...Object.fromEntries(
    ['request', 'response'].flatMap((name) => [
      [`get:System.RestContext.${name}`, () => contextOf(currentTransaction())[name]],
      [`set:System.RestContext.${name}`, (value: unknown) => (contextOf(currentTransaction())[name] = value)]
    ])
  )
};

function properties(type: string, names: readonly string[]): Members {
  return Object.fromEntries(
    names.flatMap((name) => [
      [`get:${type}.${name}`, (target: RestRequest | RestResponse) => target.values[name]],
      [`set:${type}.${name}`, (target: RestRequest | RestResponse, value: unknown) => (target.values[name] = value)]
    ])
  );
}
