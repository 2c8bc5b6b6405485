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
