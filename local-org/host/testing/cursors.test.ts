import { expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

it('a chain of jobs hands a cursor on, with its binds and position (Apex Developer Guide, Apex Cursors)', () => {
  const job = `public class Walk implements Queueable { Database.Cursor cursor; public Walk(Database.Cursor cursor) { this.cursor = cursor; }
    public void execute(QueueableContext context) { List<Account> found = cursor.fetch(1, 2); for (Account a : found) a.Site = 'seen'; update found; } }`;
  const walks = `insert new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b'), new Account(Name = 'c'), new Account(Name = 'd') };
    List<String> names = new List<String>{ 'a', 'b', 'c' }; Database.Cursor cursor = Database.getCursor('SELECT Id, (SELECT Id FROM Contacts WHERE LastName IN :names) FROM Account WHERE Name IN :names ORDER BY Name');
    Test.startTest(); System.enqueueJob(new Walk(cursor)); Test.stopTest();
    Assert.areEqual('bc', String.join(new List<String>{ [SELECT Name FROM Account WHERE Site = 'seen' ORDER BY Name][0].Name, [SELECT Name FROM Account WHERE Site = 'seen' ORDER BY Name][1].Name }, ''));`;
  expect(outcomes(runApexTests(testClass({ walks }, job)))).toEqual(['walks: passed']);
});
