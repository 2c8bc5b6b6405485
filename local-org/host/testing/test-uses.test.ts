import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readProject, type ProjectMetadata } from '../../metadata/project.ts';
import { projectOf } from '../../metadata/test-project.ts';
import { compileApex } from '../../org/compile.ts';
import { TestRunner } from './test-runner.ts';
import { testClass } from './apex-tests.ts';
import { TestUses, type Uses } from './test-uses.ts';

const now = Date.UTC(2026, 10, 24, 12);
const runnerOf = (project: ProjectMetadata): TestRunner => new TestRunner(project, compileApex(project, { coverage: true }), now);
/** Files that the one test has seen anything of, without folder, when it ran for the second time: what was linked before is seen again. */
function seenBy(body: string, files: Readonly<Record<string, string>>): Uses {
  const runner = runnerOf(projectOf({ ...testClass({ holds: body }), ...files }));
  const [plan] = runner.plans;
  expect(runner.run(plan!).map(({ outcome, message }) => message ?? outcome)).toEqual(['passed']);
  const { uses } = runner.runNoting(plan!);
  return uses && uses.map((file) => file.slice(file.indexOf('/') + 1)).sort();
}
const other = { 'classes/Other.cls': 'public class Other { public static Integer one() { return 1; } public class Inner { } }' };

it('notes what a test calls, and nothing else', () => {
  const used = {
    'classes/Base.cls': 'public virtual class Base { public Integer rate() { return 1; } }',
    'classes/Sub.cls': 'public class Sub extends Base { }'
  };
  expect(seenBy('Assert.areEqual(1, new Sub().rate());', { ...used, ...other })).toEqual(['Base.cls', 'RulesTest.cls', 'Sub.cls']);
});

it.each([
  ['a name that is put together', "Assert.isNotNull(Type.forName('Ot' + 'her'));"],
  ['an inner class that could come', "Assert.isNull(Type.forName('Other.Ab' + 'sent'));"],
  ['JSON', "Assert.isNotNull(JSON.deserialize('{}', Type.forName('Other.In' + 'ner')));"],
  ['an instanceof', 'Object o = 1; Assert.isFalse(o instanceof Other);'],
  ['a job', 'Test.startTest(); System.enqueueJob(new Job()); Test.stopTest();']
])('notes a class that is reached by %s', (_, body) => {
  const job = 'public class Job implements Queueable { public void execute(QueueableContext c) { Assert.areEqual(1, Other.one()); } }';
  expect(seenBy(body, { ...other, 'classes/Job.cls': job })).toContain('Other.cls');
});

it('notes a trigger, and what that calls', () => {
  const trigger = { 'triggers/Named.trigger': 'trigger Named on Account (before insert) { Assert.areEqual(1, Other.one()); }' };
  expect(seenBy("insert new Account(Name = 'x');", { ...other, ...trigger })).toEqual(['Named.trigger', 'Other.cls', 'RulesTest.cls']);
  expect(seenBy("insert new Contact(LastName = 'x');", { ...other, ...trigger })).toEqual(['RulesTest.cls']);
});

it('takes tests that can read the text of code as such that see everything', () => {
  expect(seenBy("Assert.areEqual(1, [SELECT Body FROM ApexClass WHERE Name = 'Other'].size());", other)).toBeNull();
  expect(seenBy("Assert.areEqual(0, [SELECT COUNT() FROM AsyncApexJob WHERE ApexClass.Name = 'Other']);", other)).not.toBeNull();
});

it('notes all that coverage says has run', () => {
  const runner = runnerOf(readProject(fileURLToPath(new URL('../../fixtures/lending', import.meta.url))));
  for (const plan of runner.plans) runner.run(plan);
  for (const plan of runner.plans) {
    for (const { hits } of runner.coverage.values()) hits.fill(0);
    const { uses } = runner.runNoting(plan);
    const ran = [...runner.coverage].filter(([, { hits }]) => hits.some((hit) => hit > 0)).map(([file]) => file);
    expect(ran).not.toEqual([]);
    expect(uses).toEqual(expect.arrayContaining(ran));
  }
});

it('tells which tests a change can give another outcome', () => {
  const uses = new TestUses();
  uses.note('OneTest', ['OneTest.cls', 'One.cls']);
  uses.note('AnyTest', null);
  const step = (file: string) => ({ classes: [], units: [{ name: file, file, js: '', classes: [], lines: [] }] });
  const canSee = (className: string, file: string): boolean => uses.canSee(step(file), { className, methods: [] });
  expect([canSee('OneTest', 'One.cls'), canSee('OneTest', 'Two.cls')]).toEqual([true, false]);
  expect([canSee('AnyTest', 'Two.cls'), canSee('NewTest', 'Two.cls')]).toEqual([true, true]);
});
