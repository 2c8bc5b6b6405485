import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Root folder of an installed package. */
export function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

export const baseComponents = packageFolder('lightning-base-components');

/** Labels, formats and stubs that the base components bring along, by the specifier they import. */
export const baseComponentModules: ReadonlyMap<string, string> = readBaseComponentModules();

/** The engine's parts by the names under which components and base components import them. */
export const engineModules: ReadonlyMap<string, string> = new Map(
  [
    ['lwc', '@lwc/engine-dom'],
    ['@lwc/engine-dom', '@lwc/engine-dom'],
    ['@lwc/synthetic-shadow', '@lwc/synthetic-shadow'],
    ['@lwc/wire-service', '@lwc/wire-service']
  ].map(([specifier, name]) => [specifier!, join(packageFolder(name!), 'dist', 'index.js')])
);

/** Versions that decide what a compiled module looks like; part of every cache key. */
export const toolVersions: string = ['@lwc/compiler', '@lwc/engine-dom', 'lightning-base-components', 'esbuild']
  .map((name) => `${name}@${readPackage(packageFolder(name)).version}`)
  .join(' ');

interface PackageFile {
  readonly version: string;
  readonly lwc?: { readonly modules: readonly { readonly name?: string; readonly path?: string }[] };
}

function readPackage(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
}

function readBaseComponentModules(): Map<string, string> {
  const modules = readPackage(baseComponents).lwc?.modules ?? [];
  return new Map(modules.flatMap(({ name, path }) => (name && path ? [[name, join(baseComponents, path)]] : [])));
}
