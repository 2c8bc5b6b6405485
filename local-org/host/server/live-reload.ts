import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Host } from './http.ts';

/**
 * `GET /lightning-events`: `change` after each change of the compiled components, so that open pages load themselves anew; `problem` with what keeps the
 * project's files from being taken over (JSON text, empty if nothing), at once and after each change of it.
 */
export function liveReload(host: Host): Hono {
  const routes = new Hono();
  routes.get('/lightning-events', (context) =>
    streamSSE(context, async (stream) => {
      const gone = new Promise<void>((resolve) => stream.onAbort(resolve));
      const problem = () => void stream.writeSSE({ event: 'problem', data: JSON.stringify(host.problems.text) });
      const stops = [
        host.onBundleChange(() => void stream.writeSSE({ event: 'change', data: host.bundle().version })),
        host.problems.onChange(problem)
      ];
      problem();
      await gone;
      for (const stop of stops) stop();
    })
  );
  return routes;
}
