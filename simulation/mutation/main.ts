import { appendFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { TestRunner } from '../../local-org/host/testing/test-runner.ts';
import { readProject } from '../../local-org/metadata/project.ts';
import { compileApex } from '../../local-org/org/compile.ts';
import { Chance } from '../random.ts';
import { MutantCompiler } from './compile-mutant.ts';
import { mutationsOf, type Mutation } from './operators.ts';
import { relatedTests } from './related-tests.ts';
import { strata, withoutSurvivors } from './strata.ts';

const options = {
  /** Mutants of every rule. */
  each: { type: 'string', default: '20' },
  seed: { type: 'string', default: '1' },
  /** Part of the name of the strata to judge; all without it. */
  only: { type: 'string', default: '' },
  /** Where results go, a line of JSON each. */
  out: { type: 'string', default: '.cache/mutants.jsonl' }
} as const;

interface Place extends Mutation {
  readonly file: string;
  readonly name: string;
  readonly source: string;
}

/** A mutant and what came of it. */
export interface Judged {
  readonly stratum: string;
  readonly className: string;
  readonly line: number;
  readonly operator: string;
  readonly before: string;
  readonly after: string;
  readonly outcome: 'killed' | 'survived' | 'does not compile';
  readonly by: string;
}

/** Time at which tests begin. */
const now = Date.UTC(2026, 0, 5, 8);

/** Changes one place of one class at a time, and asks the Apex tests that run through it: `npm run mutate -- --each N --seed S`. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options });
  const project = readProject(process.cwd());
  const compiled = compileApex(project);
  const compiler = new MutantCompiler(project, compiled);
  const testsOf = relatedTests(project, now);
  writeFileSync(values.out, '');
  const all: Judged[] = [];
  for (const [stratum, classes] of Object.entries(strata).filter(([name]) => name.includes(values.only))) {
    const chance = new Chance(`${values.seed}:${stratum}`);
    const places = classes.flatMap((name) => {
      const found = project.classes.find(({ file }) => file.endsWith(`/${name}.cls`));
      if (!found) throw new Error(`There is no class ${name}.`);
      const file = relative(project.root, found.file);
      return mutationsOf(found.source).map((mutation): Place => ({ ...mutation, file, name, source: found.source }));
    });
    for (let judged = 0; judged < Number(values.each) && places.length > 0;) {
      const place = takeOne(places, chance);
      const result = judge(stratum, place);
      if (result.outcome !== 'does not compile') judged++;
      all.push(result);
      appendFileSync(values.out, `${JSON.stringify(result)}\n`);
    }
    console.log(
      summary(
        stratum,
        all.filter((one) => one.stratum === stratum)
      )
    );
  }
  const survivors = all.filter(({ outcome }) => outcome === 'survived');
  for (const { className, line, operator, before, after } of survivors)
    console.log(`survived: ${className}:${line} ${operator}: ${before} -> ${after}`);
  const judged = all.filter(({ outcome }) => outcome !== 'does not compile').length;
  console.log(`${judged} mutants, ${survivors.length} survived (${((100 * survivors.length) / Math.max(1, judged)).toFixed(1)} %)`);
  process.exitCode = survivors.some(({ stratum }) => withoutSurvivors.has(stratum)) || survivors.length * 10 >= judged ? 1 : 0;

  function judge(stratum: string, place: Place): Judged {
    const text = place.source.slice(0, place.start) + place.text + place.source.slice(place.end);
    const line = place.source.slice(0, place.start).split('\n').length;
    const shown = {
      stratum,
      className: place.name,
      line,
      operator: place.operator,
      before: place.source.slice(place.start, place.end).replace(/\s+/g, ' ').trim(),
      after: place.text.trim() || '(nothing)'
    };
    const mutant = compiler.compile(place.file, text);
    if (!mutant) return { ...shown, outcome: 'does not compile', by: '' };
    const runner = new TestRunner(project, mutant, now);
    for (const plan of testsOf(place.file, line)) {
      const failed = runner.run(plan).find(({ outcome }) => outcome !== 'passed');
      if (failed) return { ...shown, outcome: 'killed', by: `${failed.className}.${failed.method}` };
    }
    return { ...shown, outcome: 'survived', by: '' };
  }
}

/** Operators have the same chance, however often their places occur. */
function takeOne(places: Place[], chance: Chance): Place {
  const operator = chance.of([...new Set(places.map((place) => place.operator))].sort());
  const chosen = chance.of(places.filter((place) => place.operator === operator));
  places.splice(places.indexOf(chosen), 1);
  return chosen;
}

function summary(stratum: string, judged: readonly Judged[]): string {
  const count = (outcome: Judged['outcome']) => judged.filter((one) => one.outcome === outcome).length;
  return `${stratum}: ${count('killed')} killed, ${count('survived')} survived, ${count('does not compile')} do not compile`;
}
