import { relative } from 'node:path';
import { bindProject, type BoundProject, type CompileInput } from '../../local-org/compiler/compile.ts';
import type { Diagnostic } from '../../local-org/compiler/language/diagnostics.ts';
import type { SourceFile } from '../../local-org/compiler/language/source.ts';
import { type ProjectMetadata, readProject } from '../../local-org/metadata/project.ts';
import { cachedParsers } from '../../local-org/org/parse-cache.ts';

/** A project that both compilers judge. */
export type JudgedProject = Omit<CompileInput, 'options'>;

/** What a compiler said of a file, first line first; empty: accepted. */
export interface Refusal {
  readonly line: number;
  readonly message: string;
}

export const openProject = (root: string): JudgedProject => judgedProject(readProject(root));

export function judgedProject(project: ProjectMetadata): JudgedProject {
  const sources = [...project.classes, ...project.triggers].map(({ file, source, apiVersion }) => ({
    file: relative(project.root, file),
    text: source,
    apiVersion
  }));
  return { sources, schema: project.schema, labels: project.labels.map(({ name }) => name), parse: inMemory(cachedParsers()) };
}

/** Syntax trees of files that are asked for again and again, by file and text. */
function inMemory(parse: NonNullable<CompileInput['parse']>): NonNullable<CompileInput['parse']> {
  const remember = <Unit>(one: (source: SourceFile) => Unit): ((source: SourceFile) => Unit) => {
    const known = new Map<string, { readonly text: string; readonly unit: Unit }>();
    return (source) => {
      const found = known.get(source.file);
      if (found?.text === source.text) return found.unit;
      const unit = one(source);
      if (!found) known.set(source.file, { text: source.text, unit });
      return unit;
    };
  };
  return { class: remember(parse.class), trigger: remember(parse.trigger) };
}

/** The verdicts of the local org's compiler, by file. */
export function judge(project: JudgedProject): ReadonlyMap<string, readonly Refusal[]> {
  return byFile(bindProject(project).diagnostics);
}

/** Its verdict on another text of one file. */
export function judgeInstead(project: JudgedProject, file: string, text: string): readonly Refusal[] {
  return byFile(bindInstead(project, file, text).diagnostics).get(file) ?? [];
}

function bindInstead(project: JudgedProject, file: string, text: string): BoundProject {
  const sources = project.sources.map((source) => (source.file === file ? { ...source, text } : source));
  return bindProject({ ...project, sources }, (wanted) => wanted === file);
}

function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Refusal[]> {
  const files = new Map<string, Refusal[]>();
  // Fields in queries are the query engine's to judge, which the front end leaves to its caller.
  const judged = diagnostics.filter(({ code }) => !code.startsWith('query.') || code === 'query.object.not.supported');
  for (const { file, line, message } of judged) files.set(file, [...(files.get(file) ?? []), { line, message }]);
  return files;
}
