import type { FrontEnd, Variant } from './front-end.ts';
import { judge, type JudgedProject, openProject, type Refusal } from './judged-project.ts';
import type { Mutant } from './mutants.ts';
import {
  errorLines,
  faultsFolder,
  mutantId,
  mutantVerdicts,
  packageFolder,
  projectMutants,
  sourceHashes,
  textsHash,
  typedHashes
} from './package-verdicts.ts';
import { reasonOf } from './reasons.ts';
import { type ListedDifference, readStored, type Stored, writeStored } from './stored.ts';
import { compareTyped, typedNodes } from './typed-nodes.ts';

export interface How {
  /** Whether what was said is stored. */
  readonly write: boolean;
  /** Whether mutants of classes that are as they were are judged, too. */
  readonly all: boolean;
}

/** Judges the package, its mutants and the planted faults, and stores the verdicts. Answers what is wrong. */
export function verifyPackage(frontEnd: FrontEnd, { write, all }: How): readonly string[] {
  const project = openProject(packageFolder);
  const problems = [...verifyFiles(frontEnd, project)];
  const nodes = typedNodes(project);
  const dumped = frontEnd.dump(project);
  const typed = compareTyped(dumped, nodes);
  console.log(`package: types and overloads: ${dumped.length - typed.length} of ${dumped.length}`);
  problems.push(...typed.map(({ node, ours }) => `${node.file}:${node.line}:${node.column} ${node.kind}: ${node.text}, here ${ours}`));
  const { mutants, differences } = verifyMutants(frontEnd, project, all ? undefined : readStored(), problems);
  const faults = verifyFaults(frontEnd, problems);
  const stored: Stored = { sources: sourceHashes(project), typed: typedHashes(project, nodes), mutants, differences, faults };
  if (write && problems.length === 0) writeStored(stored);
  else if (!write && JSON.stringify(readStored()) !== JSON.stringify(stored))
    problems.push('The stored verdicts of the package are stale: npm run verify');
  return problems;
}

function verifyFiles(frontEnd: FrontEnd, project: JudgedProject): readonly string[] {
  const [ours, theirs] = [judge(project), frontEnd.check(project)];
  console.log(`package: ${project.sources.length} files, refused by the front end ${theirs.size}, here ${ours.size}`);
  const say = (who: string, refusals: typeof ours): readonly string[] =>
    [...refusals].map(([file, [first]]) => `${file}:${first!.line} ${who}: ${first!.message}`);
  return [...say('front end', theirs), ...say('here', ours)];
}

interface MutantVerdicts {
  readonly mutants: Stored['mutants'];
  readonly differences: readonly ListedDifference[];
}

/** Mutants whose texts are the same as in `known` keep their verdicts. */
function verifyMutants(frontEnd: FrontEnd, project: JudgedProject, known: Stored | undefined, problems: string[]): MutantVerdicts {
  const byFile = projectMutants(project);
  const isKnown = (file: string): boolean => known?.mutants[file]?.[0] === textsHash(byFile.get(file)!);
  const asked = new Map([...byFile].filter(([file]) => !isKnown(file)));
  const theirs = frontEnd.each(
    project,
    [...asked].flatMap(([file, mutants]) => variantsOf(file, mutants))
  );
  const mutants: Record<string, readonly [string, string]> = {};
  const differences = (known?.differences ?? []).filter(({ program }) => isKnown(program.slice(0, program.indexOf('#'))));
  let [count, refused, sameText] = [0, 0, 0];
  for (const [file, list] of byFile) {
    if (isKnown(file)) {
      mutants[file] = known!.mutants[file]!;
      continue;
    }
    const ours = mutantVerdicts(project, file, list);
    const verdicts = list.map((mutant, i) => theirs.get(mutantId(file, i, mutant)) ?? []);
    mutants[file] = [textsHash(list), verdicts.map(([first]) => first?.line ?? 0).join(' ')];
    verdicts.forEach((said, i) => {
      count++;
      if (said.length > 0) refused++;
      const here = ours[i];
      if ((said[0]?.line ?? 0) !== (here?.line ?? 0)) differences.push(listed(mutantId(file, i, list[i]!), said[0], here, problems));
      else if (said.length === 0 || said.some(({ line, message }) => line === here!.line && message === here!.message)) sameText++;
    });
  }
  const total = Object.values(mutants).reduce((sum, [, lines]) => sum + lines.split(' ').length, 0);
  console.log(
    `mutants: ${total}, ${differences.length} with another first line; judged now: ${count}, ${refused} refused, message the same ${sameText}`
  );
  for (const { program, reason } of differences) console.log(`  ${program}: ${reason}`);
  if (differences.length > total / 100) problems.push(`${differences.length} of ${total} mutants differ: more than 1 %`);
  return { mutants, differences };
}

function variantsOf(file: string, mutants: readonly Mutant[]): readonly Variant[] {
  return mutants.map((mutant, i) => ({ id: mutantId(file, i, mutant), file, text: mutant.text }));
}

function listed(program: string, theirs: Refusal | undefined, ours: Refusal | undefined, problems: string[]): ListedDifference {
  const text = (refusal: Refusal | undefined): string => (refusal ? `${refusal.line} ${refusal.message.slice(0, 160)}` : 'accepted');
  const reason = reasonOf({ program, theirs, ours });
  if (reason === undefined) problems.push(`${program}: front end ${text(theirs)}, here ${text(ours)}`);
  return { program, theirs: text(theirs), ours: text(ours), reason: reason ?? '' };
}

/** Every line of the planted faults is refused by both or by neither; names in queries are judged here alone. */
function verifyFaults(frontEnd: FrontEnd, problems: string[]): Stored['faults'] {
  const project = openProject(faultsFolder);
  const [ours, theirs] = [errorLines(judge(project)), errorLines(frontEnd.check(project))];
  const lines = (verdicts: Stored['faults']): number => Object.values(verdicts).reduce((sum, list) => sum + list.length, 0);
  console.log(`planted faults: ${lines(theirs)} lines refused by the front end, ${lines(ours)} here`);
  for (const { file } of project.sources) {
    const [a, b] = [ours[file] ?? [], theirs[file] ?? []];
    if (a.join() !== b.join()) problems.push(`${file}: the front end refuses lines ${b.join()}, here ${a.join()}`);
  }
  return theirs;
}
