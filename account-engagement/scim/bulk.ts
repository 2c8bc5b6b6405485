import { Refusal } from '../rules/refusal.ts';
import type { ScimContext } from './context.ts';
import { errorBody, isObject, type Json, type ScimResponse } from './message.ts';
import { limits, schemas } from './schemas.ts';

/** One operation of a bulk request, as the dispatcher takes it. */
export interface BulkOperation {
  readonly method: string;
  readonly path: string;
  readonly data: Json;
  readonly version?: string;
}
export type Perform = (operation: BulkOperation) => ScimResponse;

/** `POST /Bulk` (RFC 7644 3.7): operations in order, each with its own status; one that fails changes nothing and does not stop the others, until `failOnErrors` have failed. */
export function bulk(context: ScimContext, body: Json, bytes: number, perform: Perform): ScimResponse {
  if (bytes > limits.bulkBytes) throw new Refusal(413, `The request has ${bytes} bytes; ${limits.bulkBytes} are allowed.`);
  if (!Array.isArray(body.schemas) || !body.schemas.includes(schemas.bulkRequest)) {
    throw new Refusal(400, `schemas must name ${schemas.bulkRequest}.`, { scimType: 'invalidSyntax' });
  }
  if (!Array.isArray(body.Operations)) throw new Refusal(400, 'Operations must be an array.', { scimType: 'invalidSyntax' });
  if (body.Operations.length > limits.bulkOperations) {
    throw new Refusal(413, `The request has ${body.Operations.length} operations; ${limits.bulkOperations} are allowed.`);
  }
  const failOnErrors = body.failOnErrors === undefined ? Infinity : Number(body.failOnErrors);
  if (!(failOnErrors >= 1)) throw new Refusal(400, 'failOnErrors must be a whole number from 1.', { scimType: 'invalidValue' });
  const operations = body.Operations as unknown[];
  return context.store.db.transaction(() => ({
    status: 200,
    headers: {},
    body: { schemas: [schemas.bulkResponse], Operations: performAll(operations, failOnErrors, perform) }
  }));
}

function performAll(operations: readonly unknown[], failOnErrors: number, perform: Perform): readonly Json[] {
  const results: Json[] = [];
  let errors = 0;
  for (const operation of operations) {
    if (errors >= failOnErrors) break;
    const result = performOne(operation, perform);
    if (Number(result.status) >= 400) errors++;
    results.push(result);
  }
  return results;
}

function performOne(operation: unknown, perform: Perform): Json {
  const echo = isObject(operation) ? pickEcho(operation) : {};
  try {
    const response = perform(toOperation(operation));
    return {
      ...echo,
      ...(response.headers.Location ? { location: response.headers.Location } : {}),
      ...(response.headers.ETag ? { version: response.headers.ETag } : {}),
      status: String(response.status)
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...echo, status: String(error.status), response: errorBody(error) };
  }
}

function pickEcho(operation: Json): Json {
  return Object.fromEntries(['method', 'bulkId'].flatMap((key) => (operation[key] === undefined ? [] : [[key, operation[key]]])));
}

function toOperation(operation: unknown): BulkOperation {
  if (!isObject(operation)) throw new Refusal(400, 'An operation must be an object.', { scimType: 'invalidSyntax' });
  const { method, path, data, version, bulkId } = operation;
  if (typeof method !== 'string' || typeof path !== 'string')
    throw new Refusal(400, 'An operation needs method and path.', { scimType: 'invalidSyntax' });
  if (method.toUpperCase() === 'POST' && typeof bulkId !== 'string')
    throw new Refusal(400, 'A POST needs a bulkId.', { scimType: 'invalidSyntax' });
  return { method: method.toUpperCase(), path, data: isObject(data) ? data : {}, ...(typeof version === 'string' ? { version } : {}) };
}
