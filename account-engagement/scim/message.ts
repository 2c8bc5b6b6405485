import { Refusal } from '../rules/refusal.ts';
import { parseStrictJson } from '../strict-json.ts';
import { schemas } from './schemas.ts';

/** One HTTP request, without anything of a framework. Header names in lower case; `path` without query. */
export interface ScimRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** How many requests to API v5 of this business unit are being answered, this one included; absent: only this one. */
  readonly concurrent?: number;
}
export interface ScimResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent: no content. */
  readonly body?: object;
  /** The body is not sent: a `HEAD` was asked. */
  readonly isHeadOnly?: boolean;
}
export type Json = Readonly<Record<string, unknown>>;

/** SCIM's error message (RFC 7644 3.12) with Account Engagement's code and the record in the way in its extension. */
export function errorBody(refusal: Refusal): Json {
  const { record } = refusal;
  const extension = {
    ...(refusal.code ? { code: refusal.code } : {}),
    ...(record ? { record: { id: record.id, businessUnitId: record.businessUnit, state: record.active ? 'live' : 'recycled' } } : {})
  };
  const extended = Object.keys(extension).length > 0;
  return {
    schemas: [schemas.error, ...(extended ? [schemas.accountEngagementError] : [])],
    status: String(refusal.status),
    ...(refusal.scimType ? { scimType: refusal.scimType } : {}),
    detail: refusal.message,
    ...(extended ? { [schemas.accountEngagementError]: extension } : {})
  };
}

export function errorResponse(refusal: Refusal): ScimResponse {
  return { status: refusal.status, headers: refusal.headers, body: errorBody(refusal) };
}

/** The request's body as a JSON object. Throws `Refusal` 400 invalidSyntax. */
export function parseBody(text: string): Json {
  let value: unknown;
  try {
    value = parseStrictJson(text);
  } catch (error) {
    throw new Refusal(400, `The body is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      scimType: 'invalidSyntax'
    });
  }
  if (!isObject(value)) throw new Refusal(400, 'The body must be a JSON object.', { scimType: 'invalidSyntax' });
  return value;
}

/** Throws `Refusal` 400 unless `schemas` of a message or resource names the schema. */
export function requireSchema(message: Json, schema: string): void {
  if (Array.isArray(message.schemas) && message.schemas.includes(schema)) return;
  throw new Refusal(400, `schemas must name ${schema}.`, { scimType: 'invalidSyntax' });
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
