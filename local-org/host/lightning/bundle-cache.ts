import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolVersions } from './packages.ts';
import type { LightningProject } from './project.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** Bundles that are kept beside the newest; each has a few megabytes. */
const kept = 3;
const ownSources = fileURLToPath(new URL('./', import.meta.url));

/** Hash of everything that a bundle is made of: components, metadata that they read, this folder's sources, the tools. */
export function bundleKey(project: LightningProject, debug: boolean): string {
  const hash = createHash('sha1').update(toolVersions).update(String(debug));
  hash.update(
    JSON.stringify([[...project.labels], [...project.customPermissions], [...project.tabs], [...project.staticResources.keys()]])
  );
  for (const folder of [ownSources, ...[...project.components.values()].sort()]) addFolder(folder, hash);
  return hash.digest('hex');
}

function addFolder(folder: string, hash: ReturnType<typeof createHash>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('__') || entry.name === 'fixture') continue;
    if (entry.isDirectory()) addFolder(path, hash);
    else if (/\.(js|html|css|ts)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
      hash.update(path).update('\0').update(readFileSync(path));
  }
}

/** The files of a bundle that was made before, or undefined. */
export function readBundle(cacheFolder: string, key: string): Files | undefined {
  const folder = join(cacheFolder, `bundle-${key}`);
  if (!existsSync(folder)) return undefined;
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

/** Keeps a bundle, whole or not at all, and lets the oldest ones go. */
export function writeBundle(cacheFolder: string, key: string, files: Files): void {
  const folder = join(cacheFolder, `bundle-${key}`);
  const temporary = `${folder}.${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  for (const [name, contents] of files) writeFileSync(join(temporary, name), contents);
  if (existsSync(folder)) rmSync(temporary, { recursive: true });
  else renameSync(temporary, folder);
  prune(cacheFolder);
}

function prune(cacheFolder: string): void {
  const bundles = readdirSync(cacheFolder)
    .filter((name) => /^bundle-[0-9a-f]+$/.test(name))
    .map((name) => join(cacheFolder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of bundles.slice(kept + 1)) rmSync(folder, { recursive: true, force: true });
}
