import { expect, test } from 'vitest';
import { objectFiles } from '../../metadata/test-project.ts';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const shop =
  '<pluralLabel>Shops</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>';

test('names of objects, fields and classes may carry the namespace of the project, in code and in texts', () => {
  const body = `acme__Shop__c s = new Shop__c(acme__City__c = 'Bern', Name = 'x'); insert s; Assert.areEqual('Bern', [SELECT acme__City__c FROM acme__Shop__c WHERE acme__City__c != null].City__c);
    Assert.areEqual(1, Database.query('SELECT Id FROM acme__Shop__c WHERE acme__City__c = \\'Bern\\'').size()); Assert.areEqual('Bern', s.get('acme__City__c'));
    Assert.areEqual(1, acme.Kept.one()); Assert.areEqual(Kept.class, Type.forName('acme.Kept')); Assert.areEqual(Kept.class, Type.forName('acme', 'Kept'));
    Assert.isNull(Type.forName('other.Kept'));`;
  const results = runApexTests({
    'sfdx-project.json': '{"packageDirectories":[{"path":"classes"},{"path":"objects"}],"namespace":"acme","sourceApiVersion":"64.0"}',
    ...objectFiles({ Shop__c: { object: shop, fields: { City__c: '' } } }),
    'classes/Kept.cls': 'public class Kept { public static Integer one() { return 1; } }',
    ...testClass({ works: body })
  });
  expect(outcomes(results)).toEqual(['works: passed']);
});
