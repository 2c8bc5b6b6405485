import { createHmac, timingSafeEqual } from 'node:crypto';
import { apiCode, ApiFailure } from './failure.ts';
import type { UserQuery } from './query.ts';

const lifetime = 4 * 3_600_000;

interface Content {
  readonly query: UserQuery;
  readonly offset: number;
  readonly expires: number;
}

/** The next page of a query as an opaque token that lives four hours. */
export function pageToken(query: UserQuery, offset: number, now: number, key: string): string {
  const body = Buffer.from(JSON.stringify({ query, offset, expires: now + lifetime } satisfies Content)).toString('base64url');
  return `${body}.${sign(body, key)}`;
}

/** Throws `ApiFailure` 210 for an expired token, 211 for one that is none of ours. */
export function readPageToken(token: string, now: number, key: string): { query: UserQuery; offset: number } {
  const [body = '', signature = ''] = token.split('.');
  const expected = Buffer.from(sign(body, key));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new ApiFailure(400, apiCode.pageTokenInvalid, 'Invalid nextPageToken');
  const { query, offset, expires }: Content = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  if (expires <= now) throw new ApiFailure(400, apiCode.pageTokenExpired, 'Expired nextPageToken');
  return { query, offset };
}

function sign(body: string, key: string): string {
  return createHmac('sha256', key).update(body).digest('base64url');
}
