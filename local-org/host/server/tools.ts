import { Hono } from 'hono';
import { firstUserId } from './first-user.ts';
import type { RemoteOrg } from './org-messages.ts';

/** `POST /tools/…`: what the command line asks a running org, with the token from its state folder. */
export function toolRoutes(org: RemoteOrg): Hono {
  const routes = new Hono();
  routes.post('/hello', (context) => context.json({}));
  routes.post('/query', async (context) => {
    const { soql } = await context.req.json<{ soql: string }>();
    return context.json(await org.query(soql));
  });
  routes.post('/run', async (context) => {
    const { source, file, username } = await context.req.json<{ source: string; file: string; username?: string }>();
    return context.json(await org.executeAnonymous(source, { file, userId: await firstUserId(org, username) }));
  });
  return routes;
}
