import { existsSync, statSync } from 'node:fs';
import { dirname, extname, isAbsolute, join, resolve } from 'node:path';
import { baseComponentModules, baseComponents, engineModules } from './packages.ts';
import { platformFiles } from './platform-modules.ts';
import type { LightningProject } from './project.ts';

/** Absolute file behind an import that is a file, with its query (`?scoped=true`) if it has one. Throws what is wrong with any other. */
export function resolveFile(specifier: string, importer: string, project: LightningProject): string {
  const known = engineModules.get(specifier) ?? platformFiles.get(specifier) ?? baseComponentModules.get(specifier);
  if (known) return known;
  const [, namespace, name] = /^(c|lightning)\/(\w+)$/.exec(specifier) ?? [];
  if (namespace === 'c') return projectComponent(name!, project);
  if (namespace === 'lightning') return baseComponent(name!);
  if (specifier.startsWith('.') || isAbsolute(specifier)) return relativeFile(specifier, importer);
  throw new Error(`not supported: the module ${specifier}`);
}

/** The compiled JavaScript of a bundle of the project; an org gets no TypeScript either. */
function projectComponent(name: string, project: LightningProject): string {
  const folder = project.components.get(name);
  if (!folder) throw new Error(`There is no component bundle ${name} in the project.`);
  const script = join(folder, `${name}.js`);
  if (existsSync(script)) return script;
  if (existsSync(join(folder, `${name}.ts`)))
    throw new Error(`${name}.ts has no compiled ${name}.js beside it: compile the components first.`);
  const [other] = ['html', 'css'].map((extension) => join(folder, `${name}.${extension}`)).filter((file) => existsSync(file));
  if (!other) throw new Error(`The component bundle ${name} is empty.`);
  return other;
}

function baseComponent(name: string): string {
  const file = entryOf(join(baseComponents, 'src', 'lightning', name), name);
  if (!file) throw new Error(`not supported: lightning/${name}, which is not among the open base components`);
  return file;
}

function relativeFile(specifier: string, importer: string): string {
  const [path, query] = specifier.split('?');
  const file = isAbsolute(path!) ? path! : resolve(dirname(importer), path!);
  return completed(file) + (query ? `?${query}` : '');
}

/** A file without extension, a folder with an index, or the path itself. */
function completed(file: string): string {
  if (extname(file) && existsSync(file)) return file;
  if (existsSync(`${file}.js`)) return `${file}.js`;
  if (existsSync(file) && statSync(file).isDirectory()) return entryOf(file, 'index') ?? file;
  return file;
}

function entryOf(folder: string, name: string): string | undefined {
  return ['js', 'html', 'css'].map((extension) => join(folder, `${name}.${extension}`)).find((file) => existsSync(file));
}
