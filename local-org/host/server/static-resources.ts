import { statSync } from 'node:fs';
import { Hono } from 'hono';
import { serveFile, serveFileBelow } from './files.ts';
import type { Host } from './http.ts';

/** `GET /resource/NAME` is the content of a static resource, `GET /resource/NAME/path` a file of one that is kept as a folder. */
export function staticResources(host: Host): Hono {
  const routes = new Hono();
  routes.get('/:name', (context) => {
    const resource = host.bundle().project.staticResources.get(context.req.param('name'));
    return resource && isFile(resource.path) ? serveFile(context, resource.path, resource.contentType) : context.notFound();
  });
  routes.get('/:name/:path{.+}', (context) => {
    const resource = host.bundle().project.staticResources.get(context.req.param('name'));
    if (!resource || isFile(resource.path)) return context.notFound();
    return serveFileBelow(context, resource.path, context.req.param('path'));
  });
  return routes;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
