import { Hono } from 'hono';
import type { RemoteOrg } from './org-messages.ts';
import { isObject, jsonObject } from './request-body.ts';
import type { SessionEnv } from './session.ts';

/** `POST /apex/<Class>.<method>` with `{params, cacheable}`: 200 and JSON, 204 for null, 500 and the exception. The session says as whom. */
export function apexBridge(org: RemoteOrg): Hono<SessionEnv> {
  const routes = new Hono<SessionEnv>();
  routes.post('/:target', async (context) => {
    const [, className, method] = /^(\w+)\.(\w+)$/.exec(context.req.param('target')) ?? [];
    if (!className || !method) return context.json({ message: 'The address names no class and method.' }, 404);
    const { params = {}, cacheable } = await jsonObject(context);
    if (!isObject(params)) return context.json({ message: 'The parameters have to be a JSON object.' }, 400);
    const answer = await org.invokeAura({
      userId: context.get('user').id,
      className,
      method,
      parameters: params,
      cacheable: cacheable === true
    });
    if (!answer.ok) return context.json(answer.error, 500);
    return answer.value === null || answer.value === undefined ? context.body(null, 204) : context.json(answer.value as object);
  });
  return routes;
}
