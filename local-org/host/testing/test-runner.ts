import type { Compiled } from '../../compiler/compile.ts';
import type { ProjectMetadata } from '../../metadata/project.ts';
import { buildOrg, type BuiltOrg } from '../../org/build.ts';
import { SimulatedClock } from '../../runtime/kernel/clock.ts';
import { Random } from '../../runtime/kernel/random.ts';
import { MemoryJournal } from '../../runtime/storage/memory-journal.ts';
import type { CompiledUnit } from '../../contract/program.ts';
import { putClasses } from '../../setup/code.ts';
import { SetupWriter } from '../../setup/rows.ts';
import { coverageOf, type CoverageByFile } from './coverage.ts';
import { discoverTests, plansOf, type TestClass } from './discover.ts';
import type { TestPlan } from './plan.ts';
import type { NotedRun, ProgramStep } from './test-messages.ts';
import type { TestResult } from './result.ts';
import { runTestClass } from './run-tests.ts';
import { usesOf } from './test-uses.ts';

/** Runs tests of one program in an org of its own, in memory. Every test has the same outcome alone, in any order and in any runner. */
export class TestRunner {
  readonly #org: BuiltOrg;
  readonly #clock: SimulatedClock;
  readonly #random = new Random('test');
  #units: readonly CompiledUnit[];
  #classes: ReadonlyMap<string, TestClass>;

  /** @param now clock time (ms) at which every test begins */
  constructor(project: ProjectMetadata, compiled: Compiled, now: number) {
    this.#clock = new SimulatedClock(now);
    this.#org = buildOrg({ project, compiled, journal: new MemoryJournal(), clock: this.#clock, random: this.#random, people: true });
    this.#units = compiled.program.units;
    this.#classes = this.#discover();
  }

  /** Goes on with the changed program; what has not changed stays as quick as it has become. */
  update({ classes, units }: ProgramStep): void {
    const { core } = this.#org;
    this.#units = [...new Map([...this.#units, ...units].map((unit) => [unit.file, unit])).values()];
    core.update(this.#units);
    putClasses(new SetupWriter(core.database, this.#clock.now()), classes);
    core.database.commit({ clock: this.#clock.now() });
    this.#classes = this.#discover();
  }

  get plans(): readonly TestPlan[] {
    return plansOf(this.#classes.values());
  }

  run(plan: TestPlan): readonly TestResult[] {
    return this.runNoting(plan).results;
  }

  /** The same, with what a change has to touch to make another outcome. */
  runNoting({ className, methods }: TestPlan): NotedRun {
    const all = this.#classes.get(className)!;
    const tests = methods.map((name) => all.tests.find((method) => method.name === name)!);
    const { core, adminId } = this.#org;
    core.forgetUses();
    const results = runTestClass({ engine: core.engine, clock: this.#clock, random: this.#random, adminId }, { ...all, tests });
    return { results, uses: usesOf(core.program.usedUnits()) };
  }

  /** What has run so far, in a program that was compiled with coverage. */
  get coverage(): CoverageByFile {
    return coverageOf(this.#units, this.#org.core.hits);
  }

  #discover(): ReadonlyMap<string, TestClass> {
    const infos = [...this.#org.core.program.classes()].map(({ info }) => info);
    return new Map(discoverTests(infos).map((tests) => [tests.name, tests]));
  }
}
