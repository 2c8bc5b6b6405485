import { adminPath } from './admin.ts';
import { apiBase } from './api-v5/answer.ts';
import type { FaultyResponse } from './faults/with-faults.ts';
import { tokenPath } from './oauth.ts';
import type { ScimRequest } from './scim/message.ts';

/** An answer as it goes over the wire. */
export interface Rendered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Null: no body. */
  readonly text: string | null;
}

/** The bytes of an answer of `handle`, the same whoever sends them. */
export function render(request: ScimRequest, response: FaultyResponse): Rendered {
  const { status, headers, body } = response;
  const text = response.text ?? (body === undefined ? null : JSON.stringify(body));
  if (text === null) return { status, headers, text };
  const type = response.contentType ?? contentTypeFor(request);
  return { status, headers: { ...headers, 'Content-Type': type }, text: response.isHeadOnly ? null : text };
}

/** SCIM's own type unless the client asks for plain JSON (RFC 7644 3.8); plain JSON for all else. */
function contentTypeFor({ path, headers }: ScimRequest): string {
  const isPlain = path === tokenPath || path.startsWith(apiBase) || path.startsWith(adminPath);
  const accept = headers.accept?.toLowerCase() ?? '';
  const asksForPlain = accept.includes('application/json') && !accept.includes('application/scim+json');
  return isPlain || asksForPlain ? 'application/json' : 'application/scim+json';
}
