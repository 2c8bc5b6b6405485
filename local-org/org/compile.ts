import { relative } from 'node:path';
import {
  bindProject,
  compileProject,
  defaultParsers,
  type Compiled,
  type CompiledProject,
  type CompileInput,
  type CompileOptions
} from '../compiler/compile.ts';
import { Recompiler } from '../compiler/recompile.ts';
import { platformTypeData } from '../compiler/types/platform-data.ts';
import { withClasses } from '../metadata/changed-code.ts';
import type { CodeFile } from '../metadata/code.ts';
import type { ProjectMetadata } from '../metadata/project.ts';
import type { PlatformClasses } from '../runtime/library/data-classes.ts';
import type { PlatformEnums } from '../runtime/link/enums.ts';
import { codeVersion, JsonCache, keyOf } from './apex-cache.ts';
import { cachedParsers, parseAhead } from './parse-cache.ts';

type Stored = Pick<Compiled, 'program' | 'diagnostics' | 'notSupported'>;

/** Compiled programs that are kept: of the projects and options that a person works with. */
const mostPrograms = 12;

export type CompileApex = (project: ProjectMetadata, options?: CompileOptions) => Compiled;

/** Compiles the Apex of a project. Paths in messages are relative to its root. */
export const compileApex: CompileApex = (project, options) => compileProject(inputOf(project, options));

/** Compiles one project again and again, quickly. What it answered before holds no longer when it is called again. */
export class ApexRecompiler {
  readonly #recompiler = new Recompiler();

  readonly compile: CompileApex = (project, options) => this.#recompiler.compile(inputOf(project, options));

  /** Compiles as if the text of a class had changed, and back: the next change of that kind finds V8 prepared. Nothing of it is kept, on the disk neither. */
  rehearse(project: ProjectMetadata, options: CompileOptions, code: CodeFile): void {
    const changed = withClasses(project, [{ ...code, source: `${code.source}\n` }]);
    this.#recompiler.compile({ ...inputOf(changed, options), parse: defaultParsers });
    this.compile(project, options);
  }
}

/** Judges the Apex of a project and tells what each expression means. */
export function bindApex(project: ProjectMetadata, seen: NonNullable<CompileInput['seen']>): void {
  bindProject({ ...inputOf(project), seen });
}

function inputOf(project: ProjectMetadata, options: CompileOptions = {}): CompileInput {
  const labels = project.labels.map(({ name }) => name);
  return { sources: sourcesOf(project), schema: project.schema, labels, options, parse: cachedParsers() };
}

/** Parses part `index` (from 0) of `count` of a project's files, for a compilation that is to come. */
export function parsePart(project: ProjectMetadata, index: number, count: number): void {
  parseAhead(sourcesOf(project).filter((_source, i) => i % count === index));
}

/** Like `compile`; a program that was compiled before is read from the disk. */
export function compileCached(project: ProjectMetadata, options: CompileOptions = {}, compile = compileApex): Compiled {
  const key = programKey(project, options);
  const known = readCompiled(project, options, key);
  if (known) return known;
  const compiled = compile(project, options);
  store(key, compiled);
  return compiled;
}

/** Keeps a compiled program on the disk for the next process, if it is not there. */
export function keepCompiled(project: ProjectMetadata, options: CompileOptions, compiled: Compiled): void {
  const key = programKey(project, options);
  if (!new JsonCache('programs').has(key)) store(key, compiled);
}

function store(key: string, { program, diagnostics, notSupported }: Compiled): void {
  const cache = new JsonCache('programs');
  cache.put(key, { program, diagnostics, notSupported } satisfies Stored);
  cache.keepNewest(mostPrograms);
}

/** The program if it was compiled before, else undefined. */
export function readCompiled(
  project: ProjectMetadata,
  options: CompileOptions = {},
  key = programKey(project, options)
): Compiled | undefined {
  const stored = new JsonCache('programs').get(key) as Stored | undefined;
  return stored && withProject(stored, () => compileApex(project, options).project);
}

/** Types and trees are there again when somebody asks for them: anonymous Apex compiles against them. */
function withProject(stored: Stored, compile: () => CompiledProject): Compiled {
  let project: CompiledProject | undefined;
  return {
    ...stored,
    get project() {
      return (project ??= compile());
    }
  };
}

function programKey(project: ProjectMetadata, options: CompileOptions): string {
  const labels = project.labels.map(({ name }) => name);
  const texts = sourcesOf(project).map(({ file, text, apiVersion }) => keyOf(file, text, String(apiVersion)));
  return keyOf(codeVersion('compiler'), project.schema.hash, JSON.stringify([labels, options]), ...texts);
}

function sourcesOf(project: ProjectMetadata) {
  return [...project.classes, ...project.triggers].map(({ file, source, apiVersion }) => ({
    file: relative(project.root, file),
    text: source,
    apiVersion
  }));
}

/** Constants of the platform's enums, from the compiler's data about it. */
export const platformEnums: PlatformEnums = (enumName) => {
  const [namespace, name] = enumName.includes('.') ? split(enumName) : ['System', enumName];
  return platformTypeData(namespace, name)?.data.constants;
};

/** Declarations of the platform's classes, from the same. */
export const platformClasses: PlatformClasses = (className) => {
  const found = platformTypeData(...(className.includes('.') ? split(className) : (['System', className] as [string, string])));
  return found && { ...found.data, fullName: `${found.namespace}.${found.name}` };
};

function split(name: string): [string, string] {
  const dot = name.indexOf('.');
  return [name.slice(0, dot), name.slice(dot + 1)];
}
