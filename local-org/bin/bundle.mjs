import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const cacheFolder = join(projectRoot, '.cache', 'bundles');

/**
 * Bundles a TypeScript entry file into one module under `.cache/bundles` and answers its path. Workers cannot load TypeScript on Node 20, and a
 * bundle starts in a tenth of the time. Packages stay outside. The name carries a hash of every source file, so an unchanged program is not bundled again.
 *
 * @param {string} entry absolute path of a `.ts` file
 * @returns {Promise<string>} absolute path of the bundle
 */
export async function bundle(entry) {
  mkdirSync(cacheFolder, { recursive: true });
  const manifest = join(cacheFolder, `${createHash('sha1').update(entry).digest('hex')}.json`);
  const known = readManifest(manifest);
  if (known && hashOf(known.inputs) === known.hash && existsSync(known.file)) return known.file;

  const { build } = await import('esbuild');
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outfile: join(cacheFolder, 'bundle.mjs'),
    // Beside the bundle, for debuggers: inside, every thread would read megabytes of it.
    sourcemap: 'external',
    metafile: true,
    absWorkingDir: projectRoot,
    // Fields are assigned, not defined: a field that is first undefined and then a number is stored in the slow way.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    logLevel: 'silent',
    plugins: [keepModuleUrl, parseJsonAtRunTime]
  });
  const inputs = [...Object.keys(result.metafile.inputs).map((input) => resolve(projectRoot, input)), fileURLToPath(import.meta.url)];
  const hash = hashOf(inputs);
  const file = join(cacheFolder, `${hash}.mjs`);
  const [map, code] = ['.map', '.mjs'].map((kind) => result.outputFiles.find(({ path }) => path.endsWith(kind)).text);
  writeWhole(`${file}.map`, map);
  writeWhole(file, `${code}//# sourceMappingURL=${hash}.mjs.map\n`);
  writeFileSync(manifest, JSON.stringify({ inputs, hash, file }));
  return file;
}

/** Written beside and renamed: another process never reads half a file. */
function writeWhole(file, text) {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

/** Bundles and imports an entry file. */
export async function runTypeScript(entry) {
  return import(pathToFileURL(await bundle(entry)).href);
}

/** `import.meta.url` keeps naming the source file, so that code finds the files beside it. */
const keepModuleUrl = {
  name: 'keep-module-url',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
    }));
  }
};

/** JSON is read several times as quickly by `JSON.parse` as it is as an object literal. */
const parseJsonAtRunTime = {
  name: 'parse-json-at-run-time',
  setup(build) {
    build.onLoad({ filter: /\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { loader: 'js', contents: `export default JSON.parse(${JSON.stringify(text)});` };
    });
  }
};

function readManifest(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function hashOf(files) {
  const hash = createHash('sha1');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(existsSync(file) ? readFileSync(file) : 'missing');
  return hash.digest('hex');
}
