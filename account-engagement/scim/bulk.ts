import { Refusal, type ScimType } from '../rules/refusal.ts';
import { resolveData, resolvePath, type References } from './bulk-references.ts';
import type { ScimContext } from './context.ts';
import { errorBody, isObject, requireSchema, type Json, type ScimResponse } from './message.ts';
import { limits, schemas } from './schemas.ts';
import { segmentsOf, writeUser } from './write.ts';

/**
 * `POST /Bulk` (RFC 7644 3.7): operations in order, each with its own status; one that fails changes nothing and does not stop the others, until
 * `failOnErrors` have failed. An operation that refers to the `bulkId` of a later one is preceded by it.
 */
export function bulk(context: ScimContext, body: Json): ScimResponse {
  requireSchema(body, schemas.bulkRequest);
  if (!Array.isArray(body.Operations)) throw refuse('invalidSyntax', 'Operations must be an array.');
  if (body.Operations.length > limits.bulkOperations)
    throw new Refusal(413, `The request has ${body.Operations.length} operations; ${limits.bulkOperations} are allowed (maxOperations).`);
  const failOnErrors = body.failOnErrors ?? Infinity;
  if (failOnErrors !== Infinity && !(Number.isSafeInteger(failOnErrors) && Number(failOnErrors) >= 1))
    throw refuse('invalidValue', 'failOnErrors must be a whole number from 1.');
  const job = new BulkJob(context, body.Operations as unknown[]);
  return { status: 200, headers: {}, body: { schemas: [schemas.bulkResponse], Operations: job.run(Number(failOnErrors)) } };
}

/** The operations of one request, with what came of those that were carried out. */
class BulkJob implements References {
  private readonly context: ScimContext;
  private readonly operations: readonly unknown[];
  private readonly results: (Json | undefined)[] = [];
  private readonly byBulkId = new Map<string, number>();
  private readonly underWay = new Set<number>();

  constructor(context: ScimContext, operations: readonly unknown[]) {
    this.context = context;
    this.operations = operations;
    for (const [index, operation] of operations.entries()) {
      const bulkId = isObject(operation) ? operation.bulkId : undefined;
      if (typeof bulkId !== 'string') continue;
      if (this.byBulkId.has(bulkId)) throw refuse('invalidValue', `Two operations have the bulkId ${bulkId.slice(0, 100)}.`);
      this.byBulkId.set(bulkId, index);
    }
  }

  run(failOnErrors: number): readonly Json[] {
    for (const index of this.operations.keys()) {
      if (this.results.filter((result) => Number(result?.status) >= 400).length >= failOnErrors) break;
      if (this.results[index] === undefined) this.perform(index);
    }
    return this.results.filter((result) => result !== undefined);
  }

  idOf(bulkId: string): string | undefined {
    const index = this.byBulkId.get(bulkId);
    if (index === undefined) return undefined;
    if (this.underWay.has(index)) throw new Refusal(409, `The operations that refer to bulkId:${bulkId} refer to each other.`);
    if (this.results[index] === undefined) this.perform(index);
    const result = this.results[index]!;
    if (Number(result.status) < 300) return String(result.location).slice(String(result.location).lastIndexOf('/') + 1);
    throw new Refusal(409, `The operation with the bulkId ${bulkId} failed, which this one refers to.`);
  }

  private perform(index: number): void {
    this.underWay.add(index);
    this.results[index] = this.resultOf(this.operations[index]);
    this.underWay.delete(index);
  }

  private resultOf(operation: unknown): Json {
    const echo = echoOf(operation);
    let location: string | undefined;
    try {
      const { method, path, data, version } = readOperation(operation);
      const resolved = resolvePath(path, this);
      if (method !== 'POST') location = `${this.context.baseUrl}${resolved}`;
      const [resource, id = '', ...rest] = segmentsOf(resolved);
      if (resource === 'Roles') throw new Refusal(405, 'Roles are read only.', { headers: { Allow: 'GET' } });
      if (resource !== 'Users' || rest.length > 0) throw new Refusal(404, `There is nothing to write at ${path.slice(0, 200)}.`);
      const response = writeUser(this.context, {
        method,
        id,
        data: () => dataOf(resolveData(data, this)),
        conditions: version === undefined ? {} : { ifMatch: version },
        projection: {}
      });
      return { ...echo, location: response.headers.Location, version: response.headers.ETag, status: String(response.status) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // A failure names its place, but for a create, which has none (RFC 7644 3.7.3).
      return { ...echo, ...(location === undefined ? {} : { location }), status: String(error.status), response: errorBody(error) };
    }
  }
}

function echoOf(operation: unknown): Json {
  if (!isObject(operation)) return {};
  return Object.fromEntries(['method', 'bulkId'].flatMap((key) => (typeof operation[key] === 'string' ? [[key, operation[key]]] : [])));
}

interface BulkOperation {
  readonly method: string;
  readonly path: string;
  readonly data: unknown;
  readonly version?: string;
}

function readOperation(operation: unknown): BulkOperation {
  if (!isObject(operation)) throw refuse('invalidSyntax', 'An operation must be an object.');
  const { method, path, data, version, bulkId } = operation;
  if (typeof method !== 'string' || typeof path !== 'string') throw refuse('invalidSyntax', 'An operation needs method and path.');
  if (bulkId !== undefined && typeof bulkId !== 'string') throw refuse('invalidSyntax', 'bulkId must be a string.');
  if (method.toUpperCase() === 'POST' && bulkId === undefined) throw refuse('invalidSyntax', 'A POST needs a bulkId.');
  if (version !== undefined && typeof version !== 'string') throw refuse('invalidSyntax', 'version must be a string: the ETag.');
  if (!path.startsWith('/')) throw refuse('invalidPath', 'path begins with a slash: /Users/42.');
  return { method: method.toUpperCase(), path, data, ...(version === undefined ? {} : { version }) };
}

function dataOf(data: unknown): Json {
  if (isObject(data)) return data;
  throw refuse('invalidSyntax', 'data must be an object.');
}

function refuse(scimType: ScimType, detail: string): Refusal {
  return new Refusal(400, detail, { scimType });
}
