import { existsSync, readFileSync } from 'node:fs';
import type { Location, OnLoadResult, OnResolveResult, Plugin } from 'esbuild';
import type { ContentCache } from './cache.ts';
import { compileFile } from './compile.ts';
import { toolVersions } from './packages.ts';
import { platformModule } from './platform-modules.ts';
import type { LightningProject } from './project.ts';
import { resolveFile } from './resolve.ts';

export interface PluginInput {
  readonly project: LightningProject;
  readonly icons: readonly string[];
  readonly cache: ContentCache;
  /** Source of `local-org:components`: the components that the shell can show. */
  readonly components: string;
}

/** Lets esbuild bundle Lightning Web Components: resolves platform modules and compiles component files, each only once per content. */
export function lightningPlugin(input: PluginInput): Plugin {
  return {
    name: 'lightning',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ kind, path, importer, namespace }) => {
        if (kind === 'entry-point') return undefined;
        return resolveImport(path, namespace === 'file' ? importer : '', input);
      });
      build.onLoad({ filter: /.*/, namespace: 'platform' }, ({ pluginData }) => ({
        contents: pluginData as string,
        loader: 'js',
        resolveDir: '/'
      }));
      build.onLoad({ filter: /.*/ }, ({ path, suffix }) => load(path, suffix.slice(1), input.cache));
    }
  };
}

function resolveImport(path: string, importer: string, input: PluginInput): OnResolveResult {
  try {
    const contents = path === 'local-org:components' ? input.components : platformModule(path, input.project, input.icons);
    if (contents !== undefined) return { path, namespace: 'platform', pluginData: contents };
    const [file, query] = resolveFile(path, importer, input.project).split('?');
    return { path: file!, suffix: query ? `?${query}` : '', namespace: 'file' };
  } catch (error) {
    return { errors: [{ text: (error as Error).message, location: importLocation(path, importer) }] };
  }
}

/** Where the source names the import: the bundler only knows the compiled text. The import of a template's child component stands nowhere. */
function importLocation(path: string, importer: string): Partial<Location> {
  if (!existsSync(importer)) return {};
  const lines = readFileSync(importer, 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(`'${path}'`) || line.includes(`"${path}"`));
  return index < 0 ? { file: importer } : { file: importer, line: index + 1, column: lines[index]!.indexOf(path) };
}

function load(file: string, query: string, cache: ContentCache): OnLoadResult {
  if (file.endsWith('.ts')) return { contents: readFileSync(file, 'utf8'), loader: 'ts' };
  const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
  try {
    return { contents: cache.get([toolVersions, file, query, source], () => compileFile(file, query)), loader: 'js', resolveDir: '/' };
  } catch (error) {
    return { errors: [compileError(file, error)] };
  }
}

function compileError(file: string, error: unknown): NonNullable<OnLoadResult['errors']>[number] {
  const { message, location } = error as Error & { location?: { line: number; column: number } };
  return { text: message, location: location ? { file, line: location.line, column: location.column } : { file } };
}
