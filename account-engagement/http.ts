import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { businessUnitHeader } from './access.ts';
import { adminPath } from './admin.ts';
import { apiBase } from './api-v5/answer.ts';
import { deliver } from './deliver.ts';
import type { FaultyResponse } from './faults/with-faults.ts';
import { handle, refuse, scimBase, tooLarge, type Environment } from './handle.ts';
import { tokenPath } from './oauth.ts';
import { pages } from './page/routes.ts';
import { render } from './render.ts';
import { Refusal } from './rules/refusal.ts';
import { errorResponse, type ScimRequest } from './scim/message.ts';
import { limits } from './scim/schemas.ts';

export interface HttpEnvironment extends Environment {
  /** Ends the service and starts it again, as a crash does; absent: only the connection breaks. */
  readonly restart?: () => void;
}

/** The HTTP shell: turns requests into calls of `handle` and its answers into responses. */
export function createApp(environment: HttpEnvironment): Hono {
  const app = new Hono();
  const limit = bodyLimit({
    maxSize: limits.bodyBytes,
    onError: async (context) => {
      const response = await send(environment, context, withoutBody(context), refuse(environment, withoutBody(context), tooLarge()));
      // The rest of the body is not read, so that no other request can follow on this connection.
      response.headers.set('Connection', 'close');
      return response;
    }
  });
  const service = async (context: Context) => answer(environment, context);
  const calls = new ConcurrentCalls();
  app.use(`${apiBase}*`, (context, next) => calls.count(context, next));
  for (const path of [`${scimBase}/*`, `${apiBase}*`, `${tokenPath}/*`, `${adminPath}/*`]) app.all(path, limit, service);
  app.route('/', pages(environment));
  app.onError((error, context) => {
    console.error(error);
    const failure = errorResponse(new Refusal(500, 'Something went wrong in Account Engagement. The log of the service has the details.'));
    return send(environment, context, withoutBody(context), failure);
  });
  return app;
}

/** How many requests of each business unit to API v5 are being answered. */
class ConcurrentCalls {
  private readonly underWay = new Map<string, number>();

  async count(context: Context, next: () => Promise<void>): Promise<void> {
    const unit = context.req.header(businessUnitHeader) ?? '';
    const number = (this.underWay.get(unit) ?? 0) + 1;
    this.underWay.set(unit, number);
    context.set('concurrent', number);
    try {
      await next();
    } finally {
      const left = this.underWay.get(unit)! - 1;
      if (left > 0) this.underWay.set(unit, left);
      else this.underWay.delete(unit);
    }
  }
}

async function answer(environment: HttpEnvironment, context: Context): Promise<Response> {
  const bytes = await context.req.arrayBuffer();
  const request = { ...withoutBody(context), concurrent: context.get('concurrent') as number | undefined };
  let body: string;
  try {
    body = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const refusal = new Refusal(400, 'The body is not UTF-8.', { scimType: 'invalidSyntax' });
    return send(environment, context, request, refuse(environment, request, refusal));
  }
  return send(environment, context, request, handle(environment, { ...request, body }));
}

function withoutBody(context: Context): ScimRequest {
  const { method, url } = context.req;
  const { pathname, searchParams } = new URL(url);
  return { method, path: pathname, query: Object.fromEntries(searchParams), headers: context.req.header(), body: '' };
}

function send(environment: HttpEnvironment, context: Context, request: ScimRequest, response: FaultyResponse): Promise<Response> {
  return deliver(context, render(request, response), response.transport, environment.restart);
}
