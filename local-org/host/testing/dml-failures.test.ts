import { expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

it.each([
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
  ]
])('%s', (_rule, body) => expect(outcomes(runApexTests(testClass({ failure: body })))).toEqual(['failure: passed']));
