import { describe, expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const batch = (start: string, returns: string, extra = ''): Readonly<Record<string, string>> => ({
  'classes/Work.cls': `public class Work implements Database.Batchable<SObject>${extra} { public static Integer seen = 0; public static Integer finished = 0; Integer count = 0;
    public ${returns} start(Database.BatchableContext context) { ${start} }
    public void execute(Database.BatchableContext context, List<Account> scope) { count += scope.size(); seen += scope.size(); }
    public void finish(Database.BatchableContext context) { finished = count; } }`
});
const run = (body: string, classes: Readonly<Record<string, string>>): readonly string[] =>
  outcomes(runApexTests({ ...testClass({ runs: body }), ...classes }));
const accounts = (count: number): string =>
  `List<Account> all = new List<Account>(); for (Integer i = 0; i < ${count}; i++) { all.add(new Account(Name = 'A' + i)); } insert all;`;
const execute = 'Test.startTest(); Id jobId = Database.executeBatch(new Work(), 200); Test.stopTest();';

describe('a batch', () => {
  it('walks a query, and counts its rows for nobody until they are read', () => {
    const start =
      'Database.QueryLocator l = Database.getQueryLocator([SELECT Id FROM Account]); Assert.areEqual(0, Limits.getQueryRows()); return l;';
    const body = `${accounts(150)} ${execute} Assert.areEqual(150, Work.seen); AsyncApexJob job = [SELECT Status, TotalJobItems, JobItemsProcessed FROM AsyncApexJob WHERE Id = :jobId]; Assert.areEqual('Completed', job.Status); Assert.areEqual(1, job.TotalJobItems); Assert.areEqual(1, job.JobItemsProcessed);`;
    expect(run(body, batch(start, 'Database.QueryLocator'))).toEqual(['runs: passed']);
  });

  it('walks what an iterable gives', () => {
    const start = 'return [SELECT Id FROM Account];';
    expect(run(`${accounts(3)} ${execute} Assert.areEqual(3, Work.seen);`, batch(start, 'List<SObject>'))).toEqual(['runs: passed']);
  });

  it('starts every part afresh unless it is Stateful', () => {
    const start = 'return Database.getQueryLocator([SELECT Id FROM Account]);';
    expect(run(`${accounts(2)} ${execute} Assert.areEqual(0, Work.finished);`, batch(start, 'Database.QueryLocator'))).toEqual([
      'runs: passed'
    ]);
    expect(
      run(`${accounts(2)} ${execute} Assert.areEqual(2, Work.finished);`, batch(start, 'Database.QueryLocator', ', Database.Stateful'))
    ).toEqual(['runs: passed']);
  });

  it('is refused in a test when it has more than one part', () => {
    const start = 'return Database.getQueryLocator([SELECT Id FROM Account]);';
    expect(run(`${accounts(201)} ${execute}`, batch(start, 'Database.QueryLocator'))[0]).toContain(
      'No more than one executeBatch can be called'
    );
  });

  it('is executed by a worker, which is a job of its own', () => {
    const start = 'return Database.getQueryLocator([SELECT Id FROM Account]);';
    const body = `${accounts(2)} ${execute} AsyncApexJob worker = [SELECT ParentJobId, Status FROM AsyncApexJob WHERE JobType = 'BatchApexWorker' AND ApexClass.Name = 'Work'];
      Assert.areEqual(jobId, worker.ParentJobId); Assert.areEqual('Completed', worker.Status);`;
    expect(run(body, batch(start, 'Database.QueryLocator'))).toEqual(['runs: passed']);
  });

  it('that is scheduled for later is a schedule until it fires, and is only queued then', () => {
    const start = 'return Database.getQueryLocator([SELECT Id FROM Account]);';
    const body = `${accounts(1)} Test.startTest(); Id id = System.scheduleBatch(new Work(), 'soon', 5); Test.stopTest();
      CronTrigger t = [SELECT CronJobDetail.Name, NextFireTime FROM CronTrigger WHERE Id = :id]; Assert.areEqual('soon', t.CronJobDetail.Name); Assert.isTrue(t.NextFireTime > Datetime.now().addMinutes(4)); Assert.areEqual(0, Work.seen);
      Assert.areEqual('Holding', [SELECT Status FROM AsyncApexJob WHERE JobType = 'BatchApex'].Status);`;
    expect(run(body, batch(start, 'Database.QueryLocator'))).toEqual(['runs: passed']);
  });
});
