import { expect, it } from 'vitest';
import { objectFiles } from '../../metadata/test-project.ts';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

it('record types of the project have rows, describes and a place in queries (Object Reference, RecordType)', () => {
  const files = {
    ...objectFiles({ Deal__c: { object: '' } }),
    'objects/Deal__c/recordTypes/Big.recordType-meta.xml':
      '<RecordType><fullName>Big</fullName><active>true</active><label>Big one</label></RecordType>'
  };
  const found = `RecordType type = [SELECT Id, Name, IsActive FROM RecordType WHERE SobjectType = 'Deal__c' AND DeveloperName = 'Big'];
    Assert.areEqual('Big one', type.Name); Assert.isTrue(type.IsActive);
    Map<String, Schema.RecordTypeInfo> infos = Schema.SObjectType.Deal__c.getRecordTypeInfosByDeveloperName();
    Assert.areEqual(new Set<String>{ 'Big', 'Master' }, infos.keySet()); Assert.areEqual(type.Id, infos.get('Big').getRecordTypeId());
    insert new Deal__c(Name = 'x', RecordTypeId = type.Id); insert new Deal__c(Name = 'y');
    Assert.areEqual('x', [SELECT Name FROM Deal__c WHERE RecordType.DeveloperName = 'Big'].Name);
    Assert.areEqual('Big one', [SELECT RecordType.Name FROM Deal__c WHERE Name = 'x'].RecordType.Name);
    Assert.isNull([SELECT RecordTypeId FROM Deal__c WHERE Name = 'y'].RecordTypeId);`;
  expect(outcomes(runApexTests({ ...files, ...testClass({ found }) }))).toEqual(['found: passed']);
});

it('a field set is named by its own name (Apex Reference, FieldSet Class)', () => {
  const set =
    '<FieldSet><fullName>Short</fullName><label>Short</label><displayedFields><field>Name</field><isRequired>true</isRequired></displayedFields></FieldSet>';
  const files = { 'objects/Account/fieldSets/Short.fieldSet-meta.xml': set };
  const named = `Schema.FieldSet found = Schema.SObjectType.Account.fieldSets.short; Assert.areEqual('Short', found.getName());
    Assert.areEqual('Name', SObjectType.Account.FieldSets.Short.getFields()[0].getFieldPath());`;
  expect(outcomes(runApexTests({ ...files, ...testClass({ named }) }))).toEqual(['named: passed']);
});
