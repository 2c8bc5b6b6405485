import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { packageFolder } from '../lightning/packages.ts';
import { contentTypes, serveFile, serveFileBelow } from './files.ts';
import type { Host } from './http.ts';

const designSystem = join(packageFolder('@salesforce-ux/design-system'), 'assets');
const ownStyles = fileURLToPath(new URL('./local-org.css', import.meta.url));

/** Style sheets of the design system and of the header, and the compiled components. */
export function assets(host: Host): Hono {
  const routes = new Hono();
  routes.get('/lightning-assets/:version/:file', (context) => {
    const contents = host.bundle().files.get(context.req.param('file'));
    // The address carries the content's version, so the browser may keep it for good.
    return contents
      ? context.body(contents as Uint8Array<ArrayBuffer>, 200, {
          'Content-Type': contentTypes['.js']!,
          'Cache-Control': 'max-age=31536000, immutable'
        })
      : context.notFound();
  });
  routes.get('/assets/local-org.css', (context) => serveFile(context, ownStyles));
  routes.get('/assets/:path{.+}', (context) => serveFileBelow(context, designSystem, context.req.param('path')));
  return routes;
}
