import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';

/** More than any page or tool sends: bytes. */
const mostBytes = 16 * 2 ** 20;

/** Refuses what no page of ours sends, before it is read. */
export const limitedBody = bodyLimit({
  maxSize: mostBytes,
  onError: (context) => context.json({ message: `A request carries at most ${mostBytes / 2 ** 20} MB.` }, 413)
});

/** The JSON object that a request carries; anything else is answered with 400. */
export async function jsonObject(context: Context): Promise<Readonly<Record<string, unknown>>> {
  let body: unknown;
  try {
    body = await context.req.json();
  } catch (error) {
    throw new HTTPException(400, { message: `The request is not JSON: ${(error as Error).message}` });
  }
  if (!isObject(body)) throw new HTTPException(400, { message: 'The request has to be a JSON object.' });
  return body;
}

/** A text of the body; anything else is answered with 400. */
export function textOf(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new HTTPException(400, { message: `The request needs ${name}, a text.` });
  return value;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
