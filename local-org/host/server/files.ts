import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Context } from 'hono';

/** By the end of a file's name. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2'
};

/** A file of a folder by its path in there; what lies outside is not found. */
export function serveFileBelow(context: Context, folder: string, path: string): Response | Promise<Response> {
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) && !file.includes('\0') ? serveFile(context, file) : context.notFound();
}

export async function serveFile(context: Context, file: string, type = contentTypes[extname(file).toLowerCase()]): Promise<Response> {
  try {
    const headers = { 'Content-Type': type ?? 'application/octet-stream', 'Cache-Control': 'max-age=3600' };
    return context.body(await readFile(file), 200, headers);
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return context.notFound();
    throw error;
  }
}
