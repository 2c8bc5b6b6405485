import { expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const users = `User clerk = new User(LastName = 'clerk', Alias = 'clerk', Email = 'a@example.com', Username = 'clerk@example.com.approval', TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US',
    LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id); insert clerk;
  Account a = new Account(Name = 'a'); System.runAs(clerk) { insert a; }`;

/** Apex Reference, Approval Class. */
it.each([
  [
    'a locked record is changed by administrators only, until it is unlocked',
    `${users} Approval.LockResult r = Approval.lock(a.Id); Assert.isTrue(r.isSuccess()); Assert.areEqual(a.Id, r.getId()); Assert.isTrue(Approval.isLocked(a));
     System.runAs(clerk) { a.Name = 'b'; try { update a; Assert.fail(); } catch (DmlException e) { Assert.areEqual(StatusCode.ENTITY_IS_LOCKED, e.getDmlType(0)); } Assert.isFalse(Database.delete(a, false).isSuccess()); }
     update a; Approval.unlock(new List<Account>{ a }); Assert.isFalse(Approval.isLocked(a.Id)); System.runAs(clerk) { update a; }`
  ],
  [
    'a lock goes with a savepoint, and many are asked at once',
    `Account a = new Account(Name = 'a'); Account b = new Account(Name = 'b'); insert new List<Account>{ a, b }; Approval.lock(b); Savepoint s = Database.setSavepoint(); Approval.lock(new List<Id>{ a.Id }, false); Database.rollback(s);
     Assert.areEqual(new Map<Id, Boolean>{ a.Id => false, b.Id => true }, Approval.isLocked(new List<Id>{ a.Id, b.Id }));`
  ],
  [
    'what is not there is not locked',
    `Account a = new Account(Name = 'a'); insert a; delete a; Assert.isFalse(Approval.lock(a.Id, false).isSuccess()); try { Approval.lock(a.Id); Assert.fail(); } catch (DmlException e) { Assert.isTrue(e.getMessage().startsWith('Lock failed.')); }`
  ],
  [
    'a request finds no process where there is none',
    `Account a = new Account(Name = 'a'); insert a; Approval.ProcessSubmitRequest q = new Approval.ProcessSubmitRequest(); q.setComments('c'); q.setObjectId(a.Id); q.setSkipEntryCriteria(true); Assert.areEqual(a.Id, q.getObjectId());
     try { Approval.process(q); Assert.fail(); } catch (DmlException e) { Assert.areEqual('Process failed. First exception on row 0; first error: NO_APPLICABLE_PROCESS, No applicable approval process was found.: []', e.getMessage()); }
     Assert.isFalse(Approval.process(q, false).isSuccess());`
  ]
])('%s', (_rule, body) => expect(outcomes(runApexTests(testClass({ approval: body })))).toEqual(['approval: passed']));

it('a process of the project is not supported', () => {
  const process = { 'approvalProcesses/Account.Ask.approvalProcess-meta.xml': '<ApprovalProcess><active>true</active></ApprovalProcess>' };
  const body = `Account a = new Account(Name = 'a'); insert a; Approval.ProcessSubmitRequest q = new Approval.ProcessSubmitRequest(); q.setObjectId(a.Id); Approval.process(q);`;
  expect(outcomes(runApexTests({ ...process, ...testClass({ approval: body }) }))[0]).toContain(
    'not supported: the approval processes of Account'
  );
});
