import { describe, expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const classes = {
  'classes/Chain.cls':
    'public class Chain implements Queueable { public static Integer runs = 0; Integer more; public Chain(Integer more) { this.more = more; } public void execute(QueueableContext context) { runs++; if (more > 0) System.enqueueJob(new Chain(more - 1)); } }',
  'classes/Greeting.cls':
    "public class Greeting implements Queueable { public static String said; public String text; public transient String hidden = 'x'; public void execute(QueueableContext context) { said = text + hidden; } }",
  'classes/Failing.cls':
    "public class Failing implements Queueable { public void execute(QueueableContext context) { insert new Account(Name = 'never'); Integer i = 1 / 0; } }",
  'classes/Later.cls':
    "public class Later { public static String seen; @future public static void tell(String what, List<Integer> numbers) { seen = what + numbers; } @future public static void twice() { tell('again', null); } }"
};
const run = (methods: Readonly<Record<string, string>>): readonly string[] => outcomes(runApexTests({ ...testClass(methods), ...classes }));

describe('jobs in tests', () => {
  it('run at Test.stopTest, with the statics of the test', () => {
    expect(
      run({
        runs: 'Test.startTest(); System.enqueueJob(new Chain(0)); Assert.areEqual(0, Chain.runs); Test.stopTest(); Assert.areEqual(1, Chain.runs);'
      })
    ).toEqual(['runs: passed']);
  });

  it('keep the state in which they were enqueued, without what is transient', () => {
    const body =
      "Greeting g = new Greeting(); g.text = 'hello'; Test.startTest(); System.enqueueJob(g); g.text = 'world'; Test.stopTest(); Assert.areEqual('hellonull', Greeting.said);";
    expect(run({ keeps: body })).toEqual(['keeps: passed']);
  });

  it('throw at Test.stopTest when they fail, and leave nothing', () => {
    const body =
      "Test.startTest(); System.enqueueJob(new Failing()); try { Test.stopTest(); Assert.fail(); } catch (MathException e) { Assert.areEqual('Divide by 0', e.getMessage()); } Assert.areEqual(0, [SELECT COUNT() FROM Account]); AsyncApexJob job = [SELECT Status, NumberOfErrors FROM AsyncApexJob]; Assert.areEqual('Failed', job.Status); Assert.areEqual(1, job.NumberOfErrors);";
    expect(run({ fails: body })).toEqual(['fails: passed']);
  });

  it('make no chain without a maximum depth', () => {
    expect(run({ chains: 'System.enqueueJob(new Chain(1));' })).toEqual([
      'chains: System.AsyncException: Maximum stack depth has been reached.'
    ]);
  });

  it('make a chain up to the maximum depth', () => {
    const body = (depth: number): string =>
      `AsyncOptions o = new AsyncOptions(); o.MaximumQueueableStackDepth = ${depth}; Test.startTest(); System.enqueueJob(new Chain(2), o); Test.stopTest(); Assert.areEqual(3, Chain.runs);`;
    expect(run({ a_fits: body(3), b_exceeds: body(2) })).toEqual([
      'a_fits: passed',
      'b_exceeds: System.AsyncException: Maximum stack depth has been reached.'
    ]);
  });

  it('make a chain of any length when finalizers enqueue', () => {
    const more = {
      'classes/Link.cls': `public class Link implements Queueable, Finalizer { public static Integer runs = 0; FinalizerContext told;
        public void execute(QueueableContext context) { runs++; System.attachFinalizer(this); }
        public void execute(FinalizerContext context) { told = context; if (runs < 7) System.enqueueJob(this); } }`
    };
    const body = 'Test.startTest(); System.enqueueJob(new Link()); Test.stopTest(); Assert.areEqual(7, Link.runs);';
    expect(outcomes(runApexTests({ ...testClass({ chains: body }), ...more }))).toEqual(['chains: passed']);
  });

  it('stay queued when a schedule enqueues them', () => {
    const more = {
      'classes/Nightly.cls':
        'public class Nightly implements Schedulable { public static Integer runs = 0; public void execute(SchedulableContext context) { runs++; System.enqueueJob(new Chain(0)); } }'
    };
    const body = `Test.startTest(); System.schedule('nightly', '0 0 1 * * ?', new Nightly()); Test.stopTest(); Assert.areEqual(1, Nightly.runs); Assert.areEqual(0, Chain.runs);
      Assert.areEqual('Queued', [SELECT Status FROM AsyncApexJob WHERE JobType = 'Queueable'].Status);`;
    expect(outcomes(runApexTests({ ...testClass({ fires: body }), ...classes, ...more }))).toEqual(['fires: passed']);
  });

  it('are refused twice with one signature while the first waits', () => {
    const body =
      "AsyncOptions o = new AsyncOptions(); o.DuplicateSignature = QueueableDuplicateSignature.Builder().addString('a').addInteger(1).build(); System.enqueueJob(new Chain(0), o); try { System.enqueueJob(new Chain(0), o); Assert.fail(); } catch (DuplicateMessageException e) { Assert.areEqual('Attempt to enqueue job with duplicate queueable signature', e.getMessage()); } o.DuplicateSignature = QueueableDuplicateSignature.Builder().addString('b').build(); System.enqueueJob(new Chain(0), o);";
    expect(run({ refuses: body })).toEqual(['refuses: passed']);
  });

  it('are forgotten by a rollback to a savepoint', () => {
    const body =
      'Test.startTest(); Savepoint s = Database.setSavepoint(); System.enqueueJob(new Chain(0)); Database.rollback(s); Test.stopTest(); Assert.areEqual(0, Chain.runs); Assert.areEqual(0, [SELECT COUNT() FROM AsyncApexJob]);';
    expect(run({ forgets: body })).toEqual(['forgets: passed']);
  });

  it('run future methods with their arguments', () => {
    const body =
      "Test.startTest(); Later.tell('n', new List<Integer>{ 1, 2 }); Assert.isNull(Later.seen); Test.stopTest(); Assert.areEqual('n(1, 2)', Later.seen);";
    expect(run({ later: body })).toEqual(['later: passed']);
  });

  it('refuse a future method from a future method', () => {
    expect(run({ twice: 'Later.twice();' })).toEqual([
      'twice: System.AsyncException: Future method cannot be called from a future or batch method: Later.tell(String, List<Integer>)'
    ]);
  });
});

describe('savepoints', () => {
  it('cannot be used after their release', () => {
    const body =
      "Savepoint s = Database.setSavepoint(); insert new Account(Name = 'A'); Database.releaseSavepoint(s); try { Database.rollback(s); Assert.fail(); } catch (TypeException e) { } Assert.areEqual(1, [SELECT COUNT() FROM Account]);";
    expect(run({ releases: body })).toEqual(['releases: passed']);
  });

  it('undo later savepoints with them', () => {
    const body =
      "Savepoint a = Database.setSavepoint(); insert new Account(Name = 'A'); Savepoint b = Database.setSavepoint(); Database.rollback(a); try { Database.rollback(b); Assert.fail(); } catch (TypeException e) { }";
    expect(run({ undoes: body })).toEqual(['undoes: passed']);
  });
});
