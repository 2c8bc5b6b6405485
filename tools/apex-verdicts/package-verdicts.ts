import { shortHash } from './hashes.ts';
import { judge, judgeInstead, type JudgedProject, type Refusal } from './judged-project.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { type TypedFile, typedNodes } from './typed-nodes.ts';

export const packageFolder = 'force-app';
export const faultsFolder = 'tools/apex-verdicts/faults';
/** Mutants per class: more than 1,000 in all. */
const perClass = 6;

/** The mutants of every class of a project, by file. */
export function projectMutants(project: JudgedProject): ReadonlyMap<string, readonly Mutant[]> {
  const classes = project.sources.filter(({ file }) => file.endsWith('.cls'));
  return new Map(classes.map((source) => [source.file, mutantsOf(source, perClass)]));
}

export const mutantId = (file: string, index: number, { operator }: Mutant): string => `${file}#${index} ${operator}`;
export const textsHash = (mutants: readonly Mutant[]): string => shortHash(...mutants.map(({ text }) => text));

/** First lines of the local org's verdicts on the mutants of a file. */
export function mutantVerdicts(project: JudgedProject, file: string, mutants: readonly Mutant[]): readonly (Refusal | undefined)[] {
  return mutants.map(({ text }) => judgeInstead(project, file, text)[0]);
}

export function sourceHashes(project: JudgedProject): Readonly<Record<string, string>> {
  return Object.fromEntries(project.sources.map(({ file, text }) => [file, shortHash(text)]));
}

/** What the local org's compiler says of every expression, by file. */
export function typedHashes(
  project: JudgedProject,
  nodes: ReadonlyMap<string, TypedFile> = typedNodes(project)
): Readonly<Record<string, string>> {
  const text = (file: TypedFile): string => [...file].map(([key, said]) => `${key} ${said.map((one) => one.text).join('|')}`).join('\n');
  return Object.fromEntries(project.sources.map(({ file }) => [file, shortHash(text(nodes.get(file) ?? new Map()))]));
}

/** Lines with an error, by file. */
export function errorLines(verdicts: ReturnType<typeof judge>): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    [...verdicts].map(([file, refusals]) => [file, [...new Set(refusals.map(({ line }) => line))].sort((a, b) => a - b)])
  );
}
