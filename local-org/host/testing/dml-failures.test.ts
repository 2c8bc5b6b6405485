import { expect, it } from 'vitest';
import { objectFiles } from '../../metadata/test-project.ts';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const files = {
  ...objectFiles({
    Crate__c: {
      object: '',
      fields: {
        Code__c: '<type>Text</type><length>20</length><externalId>true</externalId>',
        Doubled__c: '<type>Number</type><scale>0</scale><formula>1 * 2</formula>'
      }
    },
    Item__c: {
      object: '',
      fields: { Crate__c: '<type>MasterDetail</type><referenceTo>Crate__c</referenceTo><relationshipName>Items</relationshipName>' }
    }
  }),
  'triggers/CrateTrigger.trigger':
    "trigger CrateTrigger on Crate__c (before insert, after update) { if (Trigger.isUpdate && Trigger.new[0].Code__c == null) update new Crate__c(Id = Trigger.new[0].Id); else if (Trigger.new[0].Code__c == 'broken') Crate.fail(); }",
  'classes/Crate.cls': 'public class Crate { public static void fail() { String none; none.length(); } }'
};

it.each([
  [
    'new DML options allow partial success (Apex Developer Guide, Setting DML Options, optAllOrNone), and what was not saved has no Id in its result',
    `Account good = new Account(Name = 'a'); List<Database.SaveResult> results = Database.insert(new List<Account>{ good, new Account() }, new Database.DMLOptions());
     Assert.areEqual(good.Id, results[0].getId()); Assert.isFalse(results[1].isSuccess());
     Account gone = new Account(Name = 'b'); insert gone; delete gone; Database.SaveResult failed = Database.update(gone, false);
     Assert.isFalse(failed.isSuccess()); Assert.isNull(failed.getId());`
  ],
  [
    'a checkbox that null was written to is false',
    `Contact c = new Contact(HasOptedOutOfEmail = null); Assert.areEqual(false, c.HasOptedOutOfEmail);`
  ],
  [
    'a failure of a record without Id names its fields as tokens (Apex Reference, Exception Class, getDmlFields)',
    `try { insert new List<Account>{ new Account(Name = 'a'), new Account() }; Assert.fail(); } catch (DmlException e) {
       Assert.areEqual(new List<Schema.SObjectField>{ Account.Name }, e.getDmlFields(0)); Assert.areEqual(1, e.getDmlIndex(0)); Assert.isNull(e.getDmlId(0)); }`
  ],
  [
    'an insert of a record that has an Id says which',
    `Account a = new Account(Name = 'a'); insert a;
     try { insert a; Assert.fail(); } catch (DmlException e) {
       Assert.areEqual('Insert failed. First exception on row 0 with id ' + a.Id + '; first error: INVALID_FIELD_FOR_INSERT_UPDATE, cannot specify Id in an insert call: [Id]', e.getMessage()); }`
  ],
  [
    'a trigger below 16 others fails its records, which code may catch, and tells which triggers run (Apex Developer Guide, Execution Governors and Limits: "Total stack depth")',
    `Crate__c c = new Crate__c(); insert c; try { update c; Assert.fail(); } catch (DmlException e) {
       Assert.isTrue(e.getMessage().contains('CrateTrigger: maximum trigger depth exceeded\\nCrate__c trigger event AfterUpdate for [' + c.Id + ']'), e.getMessage()); Assert.areEqual(16, e.getMessage().countMatches('trigger event AfterUpdate')); }`
  ],
  [
    'what a trigger let out is told with its own frames only',
    `try { insert new Crate__c(Code__c = 'broken'); Assert.fail(); } catch (DmlException e) {
       Assert.isTrue(e.getMessage().endsWith('Class.Crate.fail: line 1, column 1\\nTrigger.CrateTrigger: line 1, column 1: []'), e.getMessage()); }`
  ],
  [
    'an upsert that finds a record gives its Id; one that finds two names the field by its label',
    `Crate__c first = new Crate__c(Code__c = 'a'); insert first; Crate__c same = new Crate__c(Code__c = 'A');
     Assert.isFalse(Database.upsert(same, Crate__c.Code__c, false).isCreated()); Assert.areEqual(first.Id, same.Id); insert new List<Crate__c>{ new Crate__c(Code__c = 'b'), new Crate__c(Code__c = 'b') };
     try { upsert new Crate__c(Code__c = 'b') Code__c; Assert.fail(); } catch (DmlException e) { Assert.isTrue(e.getMessage().contains('Code__c: more than one record found for external id field: ['), e.getMessage()); }`
  ],
  [
    'a detail keeps its master, unless the field says that it may move (Object Reference, Master-Detail)',
    `List<Crate__c> crates = new List<Crate__c>{ new Crate__c(), new Crate__c() }; insert crates; Item__c i = new Item__c(Crate__c = crates[0].Id); insert i; update i; i.Crate__c = crates[1].Id;
     try { update i; Assert.fail(); } catch (DmlException e) { Assert.areEqual(StatusCode.INVALID_FIELD_FOR_INSERT_UPDATE, e.getDmlType(0)); }`
  ],
  [
    'what the platform works out is not written (Apex Developer Guide, Working with sObjects)',
    `try { new Crate__c().put('Doubled__c', 5); Assert.fail(); } catch (SObjectException e) { Assert.areEqual('Field Doubled__c is not editable', e.getMessage()); }`
  ],
  [
    'one record may leave the recycle bin for good (Apex Reference, Database.emptyRecycleBin): it comes back no more, but ALL ROWS finds it until it is physically deleted (public suites that are green in orgs rely on it)',
    `Account a = new Account(Name = 'a'); insert a; delete a; Savepoint before = Database.setSavepoint();
     Assert.isTrue(Database.emptyRecycleBin(a).isSuccess()); Assert.isTrue([SELECT IsDeleted FROM Account WHERE Id = :a.Id ALL ROWS].IsDeleted); Assert.isFalse(Database.undelete(a, false).isSuccess());
     Database.rollback(before); undelete a; Assert.areEqual(1, [SELECT COUNT() FROM Account]);`
  ]
])('%s', (_rule, body) => expect(outcomes(runApexTests({ ...files, ...testClass({ failure: body }) }))).toEqual(['failure: passed']));

it.each(['new Crate__c(Doubled__c = 1);', 'new Crate__c().Doubled__c = 1;', "new Contact(Name = 'x');"])(
  'nor may code be written that would: %s',
  (body) =>
    expect(() => runApexTests({ ...files, ...testClass({ failure: body }) })).toThrow(
      /Field is not writeable: (Crate__c.Doubled__c|Contact.Name)/
    )
);
