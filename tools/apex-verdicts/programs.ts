import { readFileSync, writeFileSync } from 'node:fs';
import type { FrontEnd } from './front-end.ts';
import type { JudgedProject } from './judged-project.ts';

/** Whole programs, most of a line, and what the front end says of them (`compiler/rules/verdicts.json`). */
const target = new URL('../../local-org/compiler/rules/verdicts.json', import.meta.url);

interface Program {
  readonly text: string;
  /** 67 where it is absent. */
  readonly apiVersion?: number;
  /** `line message`, sorted. */
  readonly refused: readonly string[];
}

/** Members of Object are hidden in the class that the front end is tested with; an org shows them. */
const ofTestTables = /^\d+ Method is not visible: \w+ System\.ApexBaseClass\./;

/** Asks for every program. Answers the names of those that are stored with another verdict; with `write` it is stored. */
export function verifyPrograms(
  frontEnd: FrontEnd,
  project: JudgedProject,
  write: boolean
): { readonly count: number; readonly stale: readonly string[] } {
  const programs = JSON.parse(readFileSync(target, 'utf8')) as readonly Program[];
  const nameOf = (text: string): string => /\b(?:class|interface|enum)\s+(\w+)/.exec(text)![1]!;
  const variants = programs.map((program) => ({ ...program, id: nameOf(program.text), file: `${nameOf(program.text)}.cls` }));
  const said = frontEnd.each(project, variants);
  const verdicts = programs.map((program): Program => {
    const lines = (said.get(nameOf(program.text)) ?? []).map(({ line, message }) => `${line} ${message}`);
    return { ...program, refused: lines.filter((line) => !ofTestTables.test(line)).sort() };
  });
  const stale = programs
    .filter(({ refused }, i) => refused.toSorted().join('\n') !== verdicts[i]!.refused.join('\n'))
    .map(({ text }) => nameOf(text));
  if (stale.length > 0 && write) writeFileSync(target, `${JSON.stringify(verdicts, null, 2)}\n`);
  return { count: programs.length, stale };
}
