import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { LightningBundle } from '../lightning/bundle.ts';
import { apexBridge } from './apex-bridge.ts';
import { assets } from './assets.ts';
import { lightningPages } from './lightning-pages.ts';
import { liveReload } from './live-reload.ts';
import type { RemoteOrg } from './org-messages.ts';
import type { Problems } from './problems.ts';
import { limitedBody } from './request-body.ts';
import { onlyOwnPages } from './security.ts';
import { session, sessionRoutes, type SessionEnv } from './session.ts';
import { staticResources } from './static-resources.ts';
import { setupPages } from './setup-pages/index.ts';
import { toolRoutes } from './tools.ts';

/** What the pages and bridges of the server share. */
export interface Host {
  readonly org: RemoteOrg;
  /** The compiled components as they are now. */
  readonly bundle: () => LightningBundle;
  /** Calls the listener after each change of them; answers how to stop. */
  readonly onBundleChange: (listener: () => void) => () => void;
  readonly problems: Problems;
  /** New at every start; every write has to carry it. */
  readonly token: string;
  /** Id of the user who one is before having chosen. */
  readonly firstUserId: () => Promise<string>;
}

export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** Everything the browser can ask for. This thread never touches a row: what concerns the org is a message to it. */
export function localOrgApp(host: Host): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.use(onlyOwnPages(host.token));
  app.use(limitedBody);
  app.route('/', assets(host));
  app.route('/resource', staticResources(host));
  app.route('/', liveReload(host));
  app.route('/tools', toolRoutes(host.org));
  app.use(session(host.org, host.firstUserId));
  app.route('/session', sessionRoutes(host.org));
  app.route('/apex', apexBridge(host.org));
  app.route('/', lightningPages(host));
  app.route('/', setupPages(host));
  app.notFound((context) => context.text('not supported: there is no such page in the local org', 404));
  app.onError((error, context) => context.json({ message: error.message }, error instanceof HTTPException ? error.status : 500));
  return app;
}
