import { Hono } from 'hono';
import { firstUserId } from './first-user.ts';
import type { RemoteOrg } from './org-messages.ts';
import { jsonObject, textOf } from './request-body.ts';

/** `POST /tools/…`: what the command line asks a running org, with the token from its state folder. */
export function toolRoutes(org: RemoteOrg): Hono {
  const routes = new Hono();
  routes.post('/hello', (context) => context.json({}));
  routes.post('/query', async (context) => {
    return context.json(await org.query(textOf(await jsonObject(context), 'soql')));
  });
  routes.post('/run', async (context) => {
    const body = await jsonObject(context);
    const userId = await firstUserId(org, body['username'] === undefined ? undefined : textOf(body, 'username'));
    return context.json(await org.executeAnonymous(textOf(body, 'source'), { file: textOf(body, 'file'), userId }));
  });
  return routes;
}
