import { compileApex } from '../../local-org/org/compile.ts';
import { TestRunner } from '../../local-org/host/testing/test-runner.ts';
import type { TestPlan } from '../../local-org/host/testing/plan.ts';
import type { ProjectMetadata } from '../../local-org/metadata/project.ts';

/** Which tests run through a line of a file, each a plan of its own. */
export type RelatedTests = (file: string, line: number) => readonly TestPlan[];

/** Runs every test once with coverage. Tests of a class of the same name come first, then those that run through fewest lines: they tell most. */
export function relatedTests(project: ProjectMetadata, now: number): RelatedTests {
  const runner = new TestRunner(project, compileApex(project, { coverage: true }), now);
  const found: { readonly plan: TestPlan; readonly lines: ReadonlyMap<string, ReadonlySet<number>>; readonly size: number }[] = [];
  const statements = new Map<string, readonly number[]>();
  const single = runner.plans.flatMap(({ className, methods }) => methods.map((method): TestPlan => ({ className, methods: [method] })));
  for (const plan of single) {
    const failed = runner.run(plan).filter(({ outcome }) => outcome !== 'passed');
    if (failed.length)
      throw new Error(`The tests must pass before they are judged: ${failed[0]!.className}.${failed[0]!.method} does not.`);
    const lines = new Map<string, ReadonlySet<number>>();
    let size = 0;
    for (const [file, { lines: all, hits }] of runner.coverage) {
      const hit = new Set(all.filter((_, index) => hits[index]));
      lines.set(file, hit);
      statements.set(file, all);
      size += hit.size;
      hits.fill(0);
    }
    found.push({ plan, lines, size });
  }
  return (file, line) => {
    const name = /(\w+)\.cls$/.exec(file)?.[1] ?? '';
    const isOwn = (plan: TestPlan) => plan.className.startsWith(name);
    const around = statementsAround(statements.get(file) ?? [], line);
    const source = project.classes.find((candidate) => candidate.file.endsWith(file))?.source ?? '';
    const isMember = /^\s*(public|private|protected)\b/.test(source.split('\n')[line - 1] ?? '');
    const runs = (lines: ReadonlySet<number> | undefined) =>
      isMember || around === null ? (lines?.size ?? 0) > 0 : around.some((start) => lines?.has(start));
    return found
      .filter(({ lines }) => runs(lines.get(file)))
      .sort((left, right) => Number(isOwn(right.plan)) - Number(isOwn(left.plan)) || left.size - right.size)
      .map(({ plan }) => plan);
  };
}

/**
 * The line on which the statement begins that this line belongs to, and where the next one begins, which is what a `when` is about; null before all
 * statements, where a class says what it starts with.
 */
function statementsAround(statements: readonly number[], line: number): readonly number[] | null {
  const before = statements.filter((start) => start <= line);
  const after = statements.filter((start) => start > line);
  return before.length ? [Math.max(...before), Math.min(...after, Infinity)] : null;
}
