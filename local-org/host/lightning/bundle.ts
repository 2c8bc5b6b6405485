import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { context, type BuildContext, type BuildFailure } from 'esbuild';
import { bundleKey, readBundle, writeBundle } from './bundle-cache.ts';
import { ContentCache } from './cache.ts';
import { usedIcons } from './icons.ts';
import { baseComponents, engineModules } from './packages.ts';
import { lightningPlugin } from './plugin.ts';
import { readLightningProject, type LightningProject } from './project.ts';

const shell = fileURLToPath(new URL('./shell/', import.meta.url));

/** The browser's half of an org, compiled: files by path below `/lightning-assets/`. */
export interface LightningBundle {
  readonly project: LightningProject;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Changes with the content of any file. */
  readonly version: string;
}

export interface LightningBuildOptions {
  readonly root: string;
  readonly cacheFolder: string;
  /** The engine's development build: more checks and warnings, slower. An org calls it Debug Mode. */
  readonly debug?: boolean;
  /** Custom labels in another language, such as `pseudo`. */
  readonly translate?: (text: string) => string;
}

/** Compiles the components that the project's tabs show, with all they use; unchanged ones are read from the cache. Throws `LightningBuildError`. */
export async function buildLightning(options: LightningBuildOptions): Promise<LightningBundle> {
  const project = translated(readLightningProject(options.root), options.translate);
  const key = bundleKey(project, options.debug ?? false);
  const known = readBundle(options.cacheFolder, key);
  const files = known ?? (await compile(project, options));
  if (!known) writeBundle(options.cacheFolder, key, files);
  return { project, files, version: key.slice(0, 12) };
}

function translated(project: LightningProject, translate: LightningBuildOptions['translate']): LightningProject {
  return translate ? { ...project, labels: new Map([...project.labels].map(([name, text]) => [name, translate(text)])) } : project;
}

async function compile(project: LightningProject, options: LightningBuildOptions): Promise<ReadonlyMap<string, Uint8Array>> {
  const build = await createContext(project, options);
  try {
    const { outputFiles = [] } = await build.rebuild();
    return new Map(outputFiles.map((file) => [file.path.replace(/^\/+/, ''), file.contents]));
  } catch (error) {
    throw new LightningBuildError(error as BuildFailure);
  } finally {
    await build.dispose();
  }
}

/** One line per fault: `file:line:column message`. */
export class LightningBuildError extends Error {
  constructor(failure: BuildFailure) {
    super(
      failure.errors
        ?.map(({ text, location }) => `${location ? `${location.file}:${location.line}:${location.column} ` : ''}${text}`)
        .join('\n') ?? failure.message
    );
  }
}

function createContext(project: LightningProject, options: LightningBuildOptions): Promise<BuildContext> {
  const components = [...project.components.values()];
  return context({
    entryPoints: {
      lightning: `${shell}lightning.ts`,
      setup: `${shell}setup.ts`,
      'synthetic-shadow': engineModules.get('@lwc/synthetic-shadow')!
    },
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    outdir: '/',
    absWorkingDir: options.root,
    keepNames: true,
    charset: 'utf8',
    tsconfigRaw: '{}',
    logLevel: 'silent',
    define: { 'import.meta.env.SSR': 'false', 'process.env.NODE_ENV': options.debug ? '"development"' : '"production"' },
    plugins: [
      lightningPlugin({
        project,
        icons: usedIcons([...components, join(baseComponents, 'src', 'lightning'), shell]),
        cache: new ContentCache(options.cacheFolder),
        components: componentModule(project)
      })
    ]
  });
}

/** Loads a tab's component when the tab is opened first. */
function componentModule(project: LightningProject): string {
  const names = new Set([...project.tabs.values()].map((tab) => tab.component));
  const entries = [...names].map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(`c/${name}`)})`);
  return `export default { ${entries.join(', ')} };`;
}
