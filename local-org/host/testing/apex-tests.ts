import { compileErrorLine } from '../../compiler/language/diagnostics.ts';
import { withProject } from '../../metadata/test-project.ts';
import { buildOrg } from '../../org/build.ts';
import { SimulatedClock } from '../../runtime/kernel/clock.ts';
import { Random } from '../../runtime/kernel/random.ts';
import { MemoryJournal } from '../../runtime/storage/memory-journal.ts';
import { discoverTests } from './discover.ts';
import type { TestResult } from './result.ts';
import { runTestClass } from './run-tests.ts';

/** For tests: compiles files (path → text), runs the Apex tests among them and answers their results. Throws if something does not compile. */
export function runApexTests(files: Readonly<Record<string, string>>, pattern?: string): readonly TestResult[] {
  const clock = new SimulatedClock(Date.UTC(2026, 10, 24, 12));
  const random = new Random('test');
  const org = withProject(files, (project) => buildOrg({ project, journal: new MemoryJournal(), clock, random, people: true }));
  const errors = org.compiled.diagnostics.map(compileErrorLine);
  if (errors.length) throw new Error(errors.join('\n'));
  const classes = discoverTests(
    [...org.core.program.classes()].map(({ info }) => info),
    pattern
  );
  return classes.flatMap((tests) => runTestClass({ engine: org.core.engine, clock, random, adminId: org.adminId }, tests));
}

/** For tests: `method: passed`, or `method: Type: message`, of every result. */
export function outcomes(results: readonly TestResult[]): readonly string[] {
  return results.map(({ method, outcome, exceptionType, message }) =>
    outcome === 'passed' ? `${method}: passed` : `${method}: ${exceptionType}: ${message}`
  );
}

/** For tests: an Apex test class of these methods (name → body). */
export function testClass(methods: Readonly<Record<string, string>>, members = ''): Readonly<Record<string, string>> {
  const texts = Object.entries(methods).map(([name, body]) => `@IsTest static void ${name}() { ${body} }`);
  return { 'classes/RulesTest.cls': `@IsTest private class RulesTest { ${members}\n${texts.join('\n')} }` };
}
