import { describe, expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const event = (behaviour: string): string =>
  `<CustomObject><label>Ring</label><pluralLabel>Rings</pluralLabel><eventType>HighVolume</eventType><publishBehavior>${behaviour}</publishBehavior></CustomObject>`;
const files = (trigger: string, behaviour = 'PublishAfterCommit'): Readonly<Record<string, string>> => ({
  'objects/Ring__e/Ring__e.object-meta.xml': event(behaviour),
  'objects/Ring__e/fields/Text__c.field-meta.xml':
    '<CustomField><fullName>Text__c</fullName><label>Text</label><type>Text</type><length>20</length></CustomField>',
  'classes/Heard.cls':
    'public class Heard { public static List<String> texts = new List<String>(); public static Integer runs = 0; public static Id userId; }',
  'triggers/RingTrigger.trigger': `trigger RingTrigger on Ring__e(after insert) { ${trigger} }`
});
const hear = 'Heard.runs++; Heard.userId = UserInfo.getUserId(); for (Ring__e ring : Trigger.new) { Heard.texts.add(ring.Text__c); }';
const rings = (count: number): string =>
  `List<Ring__e> all = new List<Ring__e>(); for (Integer i = 0; i < ${count}; i++) { all.add(new Ring__e(Text__c = 'r' + i)); } EventBus.publish(all);`;
const run = (body: string, trigger = hear, behaviour?: string): readonly string[] =>
  outcomes(runApexTests({ ...testClass({ rings: body }), ...files(trigger, behaviour) }));

describe('a platform event', () => {
  it('is answered with the status of what is enqueued (Platform Events Developer Guide, Publish Event Messages with Apex)', () => {
    const body = `Database.SaveResult r = EventBus.publish(new Ring__e(Text__c = 'r')); Assert.isTrue(r.isSuccess()); Assert.areEqual(StatusCode.OPERATION_ENQUEUED, r.getErrors()[0].getStatusCode());
      Assert.areEqual(EventBus.getOperationId(r), r.getErrors()[0].getMessage());`;
    expect(run(body)).toEqual(['rings: passed']);
  });

  it('is delivered at Test.stopTest, as Automated Process', () => {
    const body = `Test.startTest(); ${rings(2)} Assert.areEqual(0, Heard.runs); Test.stopTest(); Assert.areEqual(1, Heard.runs); Assert.areEqual(2, Heard.texts.size()); Assert.areEqual('autoproc', [SELECT Alias FROM User WHERE Id = :Heard.userId].Alias);`;
    expect(run(body)).toEqual(['rings: passed']);
  });

  it('is delivered when the test says so', () => {
    expect(run(`${rings(1)} Test.getEventBus().deliver(); Assert.areEqual(1, Heard.runs);`)).toEqual(['rings: passed']);
  });

  it('comes in batches of 2,000', () => {
    expect(
      run(`${rings(2001)} Test.getEventBus().deliver(); Assert.areEqual(2, Heard.runs); Assert.areEqual(2001, Heard.texts.size());`)
    ).toEqual(['rings: passed']);
  });

  it('counts as one DML statement a call, and no rows', () => {
    expect(run(`${rings(5)} Assert.areEqual(1, Limits.getDmlStatements()); Assert.areEqual(0, Limits.getDmlRows());`)).toEqual([
      'rings: passed'
    ]);
  });

  it('is forgotten by a rollback, unless it is published immediately', () => {
    const body = (heard: number): string =>
      `Savepoint s = Database.setSavepoint(); ${rings(1)} Database.rollback(s); Test.getEventBus().deliver(); Assert.areEqual(${heard}, Heard.runs);`;
    expect(run(body(0))).toEqual(['rings: passed']);
    expect(run(body(1), hear, 'PublishImmediately')).toEqual(['rings: passed']);
  });

  it('is lost with a trigger that fails, which fails nobody else', () => {
    expect(run(`${rings(1)} Test.getEventBus().deliver(); Assert.areEqual(0, Heard.runs);`, 'Integer i = 1 / 0;')).toEqual([
      'rings: passed'
    ]);
  });

  it('goes on after the resume checkpoint when a run fails', () => {
    const trigger =
      "Heard.runs++; for (Ring__e ring : Trigger.new) { if (Heard.runs == 1 && ring.Text__c == 'r2') { Integer i = 1 / 0; } Heard.texts.add(ring.Text__c); EventBus.TriggerContext.currentContext().setResumeCheckpoint(ring.ReplayId); }";
    expect(
      run(`${rings(4)} Test.getEventBus().deliver(); Assert.areEqual('(r0, r1, r2, r3)', String.valueOf(Heard.texts));`, trigger)
    ).toEqual(['rings: passed']);
  });

  it('is tried again for a RetryableException with each delivery, at most nine times (Platform Events Developer Guide, Test Retried Event Messages)', () => {
    const trigger =
      "Heard.runs++; if (EventBus.TriggerContext.currentContext().retries < 3) { throw new EventBus.RetryableException('later'); } Heard.texts.add(EventBus.TriggerContext.currentContext().lastError);";
    expect(
      run(
        `${rings(1)} for (Integer i = 1; i < 4; i++) { Test.getEventBus().deliver(); EventBusSubscriber s = [SELECT Name, Type, Retries, LastError FROM EventBusSubscriber WHERE Topic = 'Ring__e'];
           Assert.areEqual(i, s.Retries); Assert.areEqual('later', s.LastError); } Test.getEventBus().deliver(); Assert.areEqual(4, Heard.runs); Assert.areEqual('later', Heard.texts[0]);`,
        trigger
      )
    ).toEqual(['rings: passed']);
    const always = "Heard.runs++; throw new EventBus.RetryableException('never');";
    expect(
      run(`${rings(1)} for (Integer i = 0; i < 12; i++) { Test.getEventBus().deliver(); } Assert.areEqual(10, Heard.runs);`, always)
    ).toEqual(['rings: passed']);
  });

  it('is refused with a text that is too long', () => {
    const long = `Database.SaveResult r = EventBus.publish(new Ring__e(Text__c = 'x'.repeat(256))); Assert.isFalse(r.isSuccess()); Assert.areEqual(StatusCode.STRING_TOO_LONG, r.getErrors()[0].getStatusCode());`;
    expect(run(long, 'Heard.runs++;')).toEqual(['rings: passed']);
  });

  it('tells its publisher what became of it', () => {
    const callback =
      "class Told implements EventBus.EventPublishSuccessCallback, EventBus.EventPublishFailureCallback { public void onSuccess(EventBus.SuccessResult r) { Heard.texts.add('ok ' + r.getEventUuids().size()); } public void onFailure(EventBus.FailureResult r) { Heard.texts.add('lost ' + r.getEventUuids().size()); } }";
    const body = (how: string, text: string): string =>
      `EventBus.publish(new Ring__e(Text__c = 'a'), new Told()); Test.getEventBus().${how}(); Assert.areEqual('${text}', Heard.texts[0]);`;
    const told = (how: string, text: string): readonly string[] =>
      outcomes(runApexTests({ ...testClass({ tells: body(how, text) }, callback), ...files('') }));
    expect(told('deliver', 'ok 1')).toEqual(['tells: passed']);
    expect(told('fail', 'lost 1')).toEqual(['tells: passed']);
  });
});
