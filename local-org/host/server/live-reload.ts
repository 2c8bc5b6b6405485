import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Host } from './http.ts';

/** `GET /lightning-events`: one event after each change of the compiled components, so that open pages load themselves anew. */
export function liveReload(host: Host): Hono {
  const routes = new Hono();
  routes.get('/lightning-events', (context) =>
    streamSSE(context, async (stream) => {
      const gone = new Promise<void>((resolve) => stream.onAbort(resolve));
      const stop = host.onBundleChange(() => void stream.writeSSE({ event: 'change', data: host.bundle().version }));
      await gone;
      stop();
    })
  );
  return routes;
}
