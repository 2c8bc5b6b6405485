import { describe, expect, it } from 'vitest';
import { runApexTests, testClass } from './apex-tests.ts';
import { compareRuns } from './compare-runs.ts';
import { debugLog } from './debug-log.ts';
import { nearestLimit } from './nearest-limit.ts';
import { limitsReport } from './report-limits.ts';
import { sfTestRun } from './sf-json.ts';

const results = runApexTests({
  ...testClass({
    asks: "for (Integer i = 0; i < 40; i++) { List<User> u = [SELECT Id FROM User]; } Test.startTest(); System.debug('inside'); List<User> u = [SELECT Id FROM User]; Test.stopTest();",
    enqueues: 'Test.startTest(); System.enqueueJob(new Asker()); Test.stopTest();',
    breaks: "\nAssert.areEqual(1, 2, 'one');"
  }),
  'classes/Asker.cls':
    "public class Asker implements Queueable { public void execute(QueueableContext c) { System.debug('job'); for (Integer i = 0; i < 190; i++) { List<User> u = [SELECT Id FROM User]; } } }"
});
const named = (method: string) => results.find((result) => result.method === method)!;

describe('the limit that a test comes nearest to', () => {
  it('is that outside of startTest and stopTest if more was used there', () =>
    expect(nearestLimit(named('asks'))).toMatchObject({ limit: 'queries', used: 40, cap: 100, what: 'RulesTest.asks' }));
  it('is that of a job with its own limits; the one job that it may enqueue does not count', () =>
    expect(nearestLimit(named('enqueues'))).toMatchObject({ limit: 'queries', used: 190, cap: 200, what: 'queueable Asker' }));
  it('stands in a table, the nearest first', () =>
    expect(limitsReport(results).split('\n').slice(3, 5)).toEqual([
      expect.stringMatching(/^ 95 % {2}queries +190 of 200 +RulesTest\.enqueues +queueable Asker$/),
      expect.stringMatching(/^ 40 % {2}queries +40 of 100 +RulesTest\.asks$/)
    ]));
});

describe('the debug log', () => {
  const log = debugLog(results);
  it('has the lines of every transaction, with its limits', () => {
    expect(log).toMatch(/=== RulesTest\.enqueues: passed\n/);
    expect(log).toMatch(/--- queueable Asker\n.*job\n.*\n {2}Number of SOQL queries: 190 out of 200\n/);
    expect(log).toMatch(/--- RulesTest\.asks between startTest and stopTest\n.*\n {2}Number of SOQL queries: 1 out of 100\n/);
  });
  it('has the setup of a class once, before its tests', () => {
    const withSetup = debugLog(
      runApexTests({
        'classes/SetTest.cls':
          "@IsTest private class SetTest { @TestSetup static void fill() { System.debug('filled'); insert new Account(Name = 'A'); } @IsTest static void a() { } @IsTest static void b() { } }"
      })
    );
    expect(withSetup).toMatch(/^=== SetTest: test setup\n--- SetTest\.fill\n.*filled\n[^]*?Number of DML statements: 1 out of 150\n/);
    expect(withSetup.match(/^=== .*/gm)).toEqual(['=== SetTest: test setup', '=== SetTest.a: passed', '=== SetTest.b: passed']);
  });
  it('tells what ended an event trigger that nobody waits for', () => {
    const object = '<CustomObject><label>Ring</label><pluralLabel>Rings</pluralLabel><eventType>HighVolume</eventType></CustomObject>';
    const failing = debugLog(
      runApexTests({
        'objects/Ring__e/Ring__e.object-meta.xml': object,
        'triggers/RingTrigger.trigger': 'trigger RingTrigger on Ring__e(after insert) { Integer i = 1 / 0; }',
        'classes/RingTest.cls':
          '@IsTest private class RingTest { @IsTest static void a() { EventBus.publish(new Ring__e()); Test.getEventBus().deliver(); } }'
      })
    );
    expect(failing).toMatch(/--- event RingTrigger\nFATAL_ERROR\|System\.MathException: Divide by 0\n/);
  });
  it('names the failure with its line', () =>
    expect(log).toMatch(/=== RulesTest\.breaks: failed\nSystem\.AssertException: .*\nClass\.RulesTest\.breaks: line \d+, column 1\n/));
});

describe('compare', () => {
  const here = sfTestRun(results, 0);
  const changed = (change: (test: (typeof here.result.tests)[number]) => object) => ({
    ...here,
    result: { ...here.result, tests: here.result.tests.map((test) => ({ ...test, ...change(test) })) }
  });
  it('finds nothing between a run and itself; times do not count', () =>
    expect(
      compareRuns(
        here,
        changed(() => ({ RunTime: 7 }))
      )
    ).toEqual([]));
  it('finds what passes in one only', () =>
    expect(
      compareRuns(
        here,
        changed(({ MethodName }) => (MethodName === 'asks' ? { Outcome: 'Fail', Message: 'System.LimitException: no' } : {}))
      )
    ).toEqual([{ test: 'RulesTest.asks', kind: 'passes only in A', a: 'Pass', b: 'Fail: System.LimitException: no' }]));
  it('finds another message', () =>
    expect(
      compareRuns(
        changed(({ Message }) => (Message ? { Message: 'x' } : {})),
        here
      )
    ).toMatchObject([{ test: 'RulesTest.breaks', kind: 'other message', a: 'x' }]));
  it('finds what only one has, names in any case', () => {
    const less = { ...here, result: { ...here.result, tests: here.result.tests.slice(1) } };
    expect(
      compareRuns(
        less,
        changed(({ FullName }) => ({ FullName: FullName.toUpperCase() }))
      )
    ).toMatchObject([{ kind: 'only in B', test: here.result.tests[0]!.FullName.toUpperCase() }]);
  });
  it('says Failed and 100 as sf does', () =>
    expect(here).toMatchObject({ status: 100, result: { summary: { outcome: 'Failed', passing: 2, failing: 1, passRate: '67%' } } }));
});
