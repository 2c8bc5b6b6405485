import { relative } from 'node:path';
import { compileProject, type Compiled, type CompileOptions } from '../compiler/compile.ts';
import { platformTypeData } from '../compiler/types/platform-data.ts';
import type { ProjectMetadata } from '../metadata/project.ts';
import type { PlatformEnums } from '../runtime/link/enums.ts';
import { cachedParsers } from './parse-cache.ts';

/** Compiles the Apex of a project. Paths in messages are relative to its root. */
export function compileApex(project: ProjectMetadata, options: CompileOptions = {}): Compiled {
  const sources = [...project.classes, ...project.triggers].map(({ file, source, apiVersion }) => ({
    file: relative(project.root, file),
    text: source,
    apiVersion
  }));
  return compileProject({
    sources,
    schema: project.schema,
    labels: project.labels.map(({ name }) => name),
    options,
    parse: cachedParsers()
  });
}

/** Constants of the platform's enums, from the compiler's data about it. */
export const platformEnums: PlatformEnums = (enumName) => {
  const [namespace, name] = enumName.includes('.') ? split(enumName) : ['System', enumName];
  return platformTypeData(namespace, name)?.data.constants;
};

function split(name: string): [string, string] {
  const dot = name.indexOf('.');
  return [name.slice(0, dot), name.slice(dot + 1)];
}
