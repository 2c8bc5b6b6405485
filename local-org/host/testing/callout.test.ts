import { describe, expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const classes = {
  'classes/Caller.cls':
    "public class Caller implements Schedulable { public static Integer status; public static void call() { HttpRequest r = new HttpRequest(); r.setEndpoint('callout:X/y'); r.setMethod('GET'); status = new Http().send(r).getStatusCode(); } public void execute(SchedulableContext context) { call(); } }",
  'classes/CallingJob.cls':
    'public class CallingJob implements Queueable { public void execute(QueueableContext context) { Caller.call(); } }',
  'classes/LaterCaller.cls':
    'public class LaterCaller { @future public static void plain() { Caller.call(); } @future(callout=true) public static void allowed() { Caller.call(); } }',
  'triggers/AccountTrigger.trigger':
    "trigger AccountTrigger on Account(before insert) { if (Trigger.new[0].Name == 'calls') { Caller.call(); } }"
};
const mock =
  'class Mock implements HttpCalloutMock { public HttpResponse respond(HttpRequest request) { HttpResponse r = new HttpResponse(); r.setStatusCode(204); return r; } }';
const run = (body: string): readonly string[] =>
  outcomes(runApexTests({ ...testClass({ calls: `Test.setMock(HttpCalloutMock.class, new Mock()); ${body}` }, mock), ...classes }));
const refusedWith = (text: string): readonly string[] => [`calls: System.CalloutException: ${text}`];

describe('a callout', () => {
  it('is answered by the mock', () => {
    expect(run('Caller.call(); Assert.areEqual(204, Caller.status);')).toEqual(['calls: passed']);
  });

  it('needs a mock in a test', () => {
    const [outcome] = outcomes(runApexTests({ ...testClass({ calls: 'Caller.call();' }), ...classes }));
    expect(outcome).toBe('calls: System.TypeException: Methods defined as TestMethod do not support Web service callouts');
  });

  it.each([
    ['a change', "insert new Account(Name = 'A');"],
    ['an enqueued job', 'System.enqueueJob(new CallingJob());']
  ])('is refused after %s', (_what, before) => {
    expect(run(`${before} Caller.call();`)).toEqual(
      refusedWith('You have uncommitted work pending. Please commit or rollback before calling out')
    );
  });

  it('is refused while a savepoint is open, and allowed after its rollback and release', () => {
    const open = "Savepoint s = Database.setSavepoint(); insert new Account(Name = 'A');";
    expect(run(`${open} Caller.call();`)).toEqual(refusedWith('All active Savepoints must be released before making callouts.'));
    expect(run(`${open} Database.rollback(s); Database.releaseSavepoint(s); Caller.call();`)).toEqual(['calls: passed']);
  });

  it('is refused in triggers', () => {
    expect(run("insert new Account(Name = 'calls');")[0]).toContain('Callout from triggers are currently not supported.');
  });

  it('is refused in scheduled Apex', () => {
    expect(run("Test.startTest(); System.schedule('s', '0 0 0 * * ?', new Caller()); Test.stopTest();")).toEqual(
      refusedWith('Callout from scheduled Apex not supported.')
    );
  });

  it('is allowed in jobs that say so only', () => {
    expect(run('Test.startTest(); System.enqueueJob(new CallingJob()); Test.stopTest();')[0]).toContain('Database.AllowsCallouts');
    expect(run('Test.startTest(); LaterCaller.plain(); Test.stopTest();')[0]).toContain('@Future(callout=true)');
    expect(run('Test.startTest(); LaterCaller.allowed(); Test.stopTest(); Assert.areEqual(204, Caller.status);')).toEqual([
      'calls: passed'
    ]);
  });

  it('may take from one millisecond to two minutes', () => {
    expect(run('new HttpRequest().setTimeout(120001);')[0]).toContain('Invalid timeout: 120001');
    expect(run('new HttpRequest().setTimeout(120000);')).toEqual(['calls: passed']);
  });
});
