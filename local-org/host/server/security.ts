import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { tokenHeader } from '../lightning/page-context.ts';

const hosts = new Set(['127.0.0.1', 'localhost', '[::1]']);
const reading = new Set(['GET', 'HEAD']);

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff'
};

/**
 * Keeps other web pages out of the org: only this machine's names as host (no DNS rebinding), only our own pages as origin, and for every write
 * JSON with the token of this start, which another site's page cannot read. There are no CORS headers at all.
 */
export function onlyOwnPages(token: string): MiddlewareHandler {
  return async (context, next) => {
    const refusal = refuse(context.req.method, (name) => context.req.header(name), token);
    if (refusal) return context.json({ message: refusal }, 403);
    await next();
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    return undefined;
  };
}

function refuse(method: string, header: (name: string) => string | undefined, token: string): string | undefined {
  const host = header('Host') ?? '';
  if (!hosts.has(host.replace(/:\d+$/, ''))) return `The host ${host} is not this machine.`;
  const origin = header('Origin');
  if (origin !== undefined && origin !== `http://${host}`) return `The origin ${origin} is not this server.`;
  if (reading.has(method)) return undefined;
  if (!/^application\/json\b/.test(header('Content-Type') ?? '')) return 'A write has to be sent as application/json.';
  if (!sameText(header(tokenHeader) ?? '', token)) return 'The page is from an earlier start of the server. Load it again.';
  return undefined;
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
