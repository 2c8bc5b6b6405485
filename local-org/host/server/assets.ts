import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono, type Context } from 'hono';
import { packageFolder } from '../lightning/packages.ts';
import type { Host } from './http.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2'
};

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
          'Content-Type': types['.js']!,
          'Cache-Control': 'max-age=31536000, immutable'
        })
      : context.notFound();
  });
  routes.get('/assets/local-org.css', (context) => file(context, ownStyles));
  routes.get('/assets/:path{.+}', (context) => {
    const path = normalize(join(designSystem, context.req.param('path')));
    return path.startsWith(designSystem + sep) && !path.includes('\0') ? file(context, path) : context.notFound();
  });
  return routes;
}

async function file(context: Context, path: string): Promise<Response> {
  const type = types[extname(path)];
  if (!type) return context.notFound();
  try {
    return context.body(await readFile(path), 200, { 'Content-Type': type, 'Cache-Control': 'max-age=3600' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return context.notFound();
    throw error;
  }
}
