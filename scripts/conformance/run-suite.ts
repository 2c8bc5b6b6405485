import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import { discoverTests } from '../../local-org/host/testing/discover.ts';
import type { TestResult } from '../../local-org/host/testing/result.ts';
import { runTestClass } from '../../local-org/host/testing/run-tests.ts';
import { sourceFiles, type ProjectFolders } from '../../local-org/metadata/files.ts';
import { MetadataError, problemText } from '../../local-org/metadata/problems.ts';
import { readFolders, type ProjectMetadata } from '../../local-org/metadata/project.ts';
import { buildOrg, type BuiltOrg } from '../../local-org/org/build.ts';
import { SimulatedClock, wallTime } from '../../local-org/runtime/kernel/clock.ts';
import { Random } from '../../local-org/runtime/kernel/random.ts';
import { MemoryJournal } from '../../local-org/runtime/storage/memory-journal.ts';
import { assignPermissionSets } from './assign-permission-sets.ts';
import { deploymentsOf, nestedProjects } from './deployments.ts';
import { declaredTests } from './declared-tests.ts';
import type { SuiteDescription } from './suites.ts';

/** One test, or one file that does not compile, and why it does not pass. */
export interface Failure {
  readonly test: string;
  readonly notSupported: boolean;
  /** One line. */
  readonly reason: string;
}

export interface SuiteResult {
  readonly name: string;
  /** Of the checkout; absent where it is no git repository. */
  readonly commit?: string;
  readonly passed: number;
  readonly failures: readonly Failure[];
  readonly leftOut: Readonly<Record<string, string>>;
}

/** Runs the tests of a checkout, deployment by deployment, each in an org of its own. `pathOf` finds the checkouts it needs. */
export function runSuite(checkout: string, suite: SuiteDescription, pathOf: (name: string) => string): SuiteResult {
  const leftOut = suite.leftOut ?? {};
  const projects = suite.collection ? nestedProjects(checkout) : [checkout];
  const runs = projects.flatMap((project) =>
    deploymentsOf(project, (suite.needs ?? []).map(pathOf), suite.directories).map((deployment) =>
      runDeployment(deployment, project, suite)
    )
  );
  return {
    name: suite.name,
    commit: commitOf(checkout),
    passed: runs.reduce((sum, run) => sum + run.passed, 0),
    failures: runs.flatMap((run) => run.failures),
    leftOut
  };
}

interface Run {
  readonly passed: number;
  readonly failures: readonly Failure[];
}

function runDeployment(folders: ProjectFolders, checkout: string, suite: SuiteDescription): Run {
  try {
    return runTests(readFolders(folders), checkout, suite);
  } catch (error) {
    if (error instanceof MetadataError) return { passed: 0, failures: refused(folders, error) };
    throw error;
  }
}

/** A deployment whose metadata is refused runs none of its tests. */
function refused(folders: ProjectFolders, { problems }: MetadataError): readonly Failure[] {
  const [problem] = problems;
  const reason = problemText({ ...problem!, file: relative(folders.root, problem!.file) });
  const tests = [...sourceFiles(folders)]
    .filter((file) => file.endsWith('.cls'))
    .flatMap((file) => named(file, readFileSync(file, 'utf8')));
  return tests.map((test) => ({ test, notSupported: reason.includes('not supported'), reason }));
}

const named = (file: string, source: string): readonly string[] =>
  declaredTests(source).map((method) => `${basename(file, '.cls')}.${method}`);

function runTests(project: ProjectMetadata, checkout: string, { leftOut = {}, assigned = [] }: SuiteDescription): Run {
  const clock = new SimulatedClock(wallTime());
  const random = new Random('conformance');
  const org = buildOrg({ project, journal: new MemoryJournal(), clock, random, people: true });
  assignPermissionSets(org.core.database, org.adminId, assigned, clock.now());
  const own = (file: string): boolean => !relative(checkout, `${project.root}${sep}${file}`).startsWith('..');
  const classes = [...org.core.program.classes()].map(({ info }) => info).filter((info) => own(info.file) && !(info.name in leftOut));
  const results = discoverTests(classes)
    .map((found) => ({ ...found, tests: found.tests.filter(({ name }) => !(`${found.name}.${name}` in leftOut)) }))
    .flatMap((tests) => runTestClass({ engine: org.core.engine, clock, random, adminId: org.adminId }, tests));
  const failures = results.filter(({ outcome }) => outcome !== 'passed').map((result) => failureOf(result, org));
  return { passed: results.length - failures.length, failures: [...failures, ...unreadable(org, own)] };
}

/** Tests of files that the compiler makes no class of: they never start, and would otherwise vanish from the count. */
function unreadable({ compiled, project }: BuiltOrg, own: (file: string) => boolean): Failure[] {
  const compiledFiles = new Set(compiled.program.units.map(({ file }) => file));
  return project.classes.flatMap((code) => {
    const file = relative(project.root, code.file);
    if (compiledFiles.has(file) || !own(file)) return [];
    const reason = compiled.diagnostics.find((diagnostic) => diagnostic.file === file)?.message ?? 'not compiled';
    return named(file, code.source).map((test) => ({ test, notSupported: false, reason }));
  });
}

function failureOf(result: TestResult, { compiled }: BuiltOrg): Failure {
  const { className, method, outcome, exceptionType, message = '' } = result;
  const notSupported = outcome === 'notSupported';
  const [, file, line] = /^not supported: code with compile errors in (.*) \(line (\d+)\)/.exec(message) ?? [];
  // The message names where the method begins; what is wrong in it is the first error from there on.
  const cause = compiled.diagnostics.find((diagnostic) => diagnostic.file === file && diagnostic.line >= Number(line));
  const reason = cause ? `${cause.file}:${cause.line}: ${cause.message}` : notSupported ? message : `${exceptionType}: ${message}`;
  return { test: `${className}.${method}`, notSupported, reason: reason.replaceAll(/\s+/g, ' ').trim() };
}

function commitOf(checkout: string): string | undefined {
  try {
    return execFileSync('git', ['-C', checkout, 'rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
