import { setTimeout } from 'node:timers/promises';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { apiBase } from './api-v5/answer.ts';
import { handle, scimBase, type Environment } from './handle.ts';
import { pages } from './page/routes.ts';
import { Refusal } from './rules/refusal.ts';
import { errorResponse } from './scim/message.ts';
import type { FaultyResponse } from './faults/with-faults.ts';

/** More than a bulk may have, so that the rules answer what is too large in SCIM's words. */
const largestBody = 4 * 1_048_576;

/** The HTTP shell: turns requests into calls of `handle` and its answers into responses. */
export function createApp(environment: Environment): Hono {
  const app = new Hono();
  const service = async (context: Context) => toHttp(handle(environment, await toRequest(context)));
  const limit = bodyLimit({
    maxSize: largestBody,
    onError: () => toHttp(errorResponse(new Refusal(413, `The request has more than ${largestBody} bytes.`)))
  });
  app.all(`${scimBase}/*`, limit, service);
  app.all(`${apiBase}*`, limit, service);
  app.all('/services/oauth2/*', limit, service);
  app.route('/', pages(environment));
  app.onError((error) => {
    console.error(error);
    return toHttp(errorResponse(new Refusal(500, 'Something went wrong in Account Engagement. The log of the service has the details.')));
  });
  return app;
}

async function toRequest(context: Context) {
  const { method, path, url } = context.req;
  return {
    method,
    path,
    query: Object.fromEntries(new URL(url).searchParams),
    headers: context.req.header(),
    body: await context.req.text()
  };
}

async function toHttp(response: FaultyResponse): Promise<Response> {
  const { status, headers, body, transport } = response;
  const text = response.text ?? (body === undefined ? null : JSON.stringify(body));
  const type = response.contentType ?? (body && 'schemas' in body ? 'application/scim+json' : 'application/json');
  const init = { status, headers: { ...headers, ...(text === null ? {} : { 'Content-Type': type }) } };
  switch (transport?.kind) {
    case 'silent':
      return new Promise(() => {});
    case 'reset':
      return broken('', init);
    case 'cutOff':
      return broken((text ?? '').slice(0, (text ?? '').length / 2), init);
    case 'slow':
      await setTimeout(transport.milliseconds);
      return new Response(text, init);
    default:
      return new Response(text, init);
  }
}

/** An answer whose connection breaks after `text`. */
function broken(text: string, init: ResponseInit): Response {
  const body = new ReadableStream({
    start(controller) {
      if (text) controller.enqueue(new TextEncoder().encode(text));
      controller.error(new Error('The connection is broken on demand.'));
    }
  });
  return new Response(body, init);
}
