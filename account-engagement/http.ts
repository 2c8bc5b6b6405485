import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { apiBase } from './api-v5/answer.ts';
import { handle, scimBase, type Environment } from './handle.ts';
import { pages } from './page/routes.ts';
import { Refusal } from './rules/refusal.ts';
import { errorResponse, type ScimResponse } from './scim/message.ts';

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

function toHttp({ status, headers, body }: ScimResponse): Response {
  const type = body && 'schemas' in body ? 'application/scim+json' : 'application/json';
  return new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': type }) }
  });
}
