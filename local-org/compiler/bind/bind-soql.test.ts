import { describe, expect, test } from 'vitest';
import { messagesOf } from '../testing/compile-text.ts';

const custom = (what: string, suffix: string): string =>
  `If you are attempting to use a custom ${what}, be sure to append the '${suffix}' after the ${what === 'object' ? 'entity' : `custom ${what}`} name. Please reference your WSDL or the describe call for the appropriate names.`;

/** Messages of a statement, with the parameters that a body may use. */
const refused = (statement: string, apiVersion = 67): readonly string[] =>
  messagesOf(`public class Probe { static void run(Set<Id> ids, String name, Account acc, Integer n, Date d) { ${statement} } }`, {
    apiVersion
  });

describe('names of a query are resolved when it is compiled', () => {
  test.each<[string, readonly string[]]>([
    ['List<Account> a = [SELECT Id, Name, Owner.Name FROM Account];', []],
    ['List<Account> a = [SELECT Nope FROM Account];', [`No such column 'Nope' on entity 'Account'. ${custom('field', '__c')}`]],
    [
      'List<Account> a = [SELECT Id FROM Account WHERE Nope = 1];',
      [`No such column 'Nope' on entity 'Account'. ${custom('field', '__c')}`]
    ],
    ['List<Account> a = [SELECT Id FROM Account ORDER BY Nope];', [`No such column 'Nope' on entity 'Account'. ${custom('field', '__c')}`]],
    ['List<Task> a = [SELECT What.Name, What.Type, TYPEOF What WHEN Contact THEN LastName END FROM Task];', []],
    ['List<Task> a = [SELECT What.LastName FROM Task];', [`No such column 'LastName' on entity 'Name'. ${custom('field', '__c')}`]],
    ['List<Account> a = [SELECT Id, Owner.Nope FROM Account];', [`No such column 'Nope' on entity 'User'. ${custom('field', '__c')}`]],
    [
      'List<Account> a = [SELECT Boss.Name FROM Account];',
      [`Didn't understand relationship 'Boss' in field path. ${custom('relationship', '__r')}`]
    ],
    ['List<SObject> a = [SELECT Id FROM Nope];', [`sObject type 'Nope' is not supported. ${custom('object', '__c')}`]],
    ['List<Account> a = [SELECT Id, (SELECT LastName FROM Contacts) FROM Account];', []],
    [
      'List<Account> a = [SELECT Id, (SELECT Id FROM Friends) FROM Account];',
      [`Didn't understand relationship 'Friends' in FROM part of query call. ${custom('relationship', '__r')}`]
    ],
    ['List<Account> a = [SELECT a.Id, o.Name FROM Account a, a.Owner o WHERE a.Name != null];', []],
    ['List<AggregateResult> a = [SELECT Name, COUNT(Id) c FROM Account GROUP BY Name ORDER BY COUNT(Id)];', []],
    ['List<AggregateResult> a = [SELECT OwnerId Id, COUNT(Id) Name FROM Account GROUP BY OwnerId];', []],
    ['List<AggregateResult> a = [SELECT COUNT(Id) c, MAX(Name) C FROM Account];', ['duplicate alias: C']],
    ['List<AggregateResult> a = [SELECT Name, Owner.Name, COUNT(Id) FROM Account GROUP BY Name, Owner.Name];', ['duplicate alias: Name']],
    ['List<AggregateResult> a = [SELECT Name, Owner.Name o, COUNT(Id) FROM Account GROUP BY Name, Owner.Name];', []],
    ['List<Account> a = [SELECT Name n FROM Account];', ['only aggregate expressions use field aliasing']],
    ['List<Account> a = [SELECT FORMAT(NumberOfEmployees) n FROM Account];', []],
    ['List<Account> a = [SELECT TYPEOF Owner WHEN User THEN Username ELSE Id END FROM Account];', []],
    [
      'List<Account> a = [SELECT TYPEOF Boss WHEN User THEN Username END FROM Account];',
      [`Didn't understand relationship 'Boss' in field path. ${custom('relationship', '__r')}`]
    ],
    [
      'List<Account> a = [SELECT TYPEOF Owner WHEN Contact THEN LastName END FROM Account];',
      [`sObject type 'Contact' is not supported. ${custom('object', '__c')}`]
    ],
    [
      'List<Account> a = [SELECT TYPEOF Owner WHEN User THEN Nope END FROM Account];',
      [`No such column 'Nope' on entity 'User'. ${custom('field', '__c')}`]
    ],
    ['List<AggregateResult> a = [SELECT Name, COUNT(Id) c FROM Account GROUP BY OwnerId];', ['Field must be grouped or aggregated: name']],
    [
      'List<Contact> a = [SELECT Id FROM Contact WHERE AccountId IN (SELECT Id FROM Account WHERE Nope = 1)];',
      [`No such column 'Nope' on entity 'Account'. ${custom('field', '__c')}`]
    ]
  ])('%s', (statement, messages) => expect(refused(statement)).toEqual(messages));
});

describe('binds have the type of their column', () => {
  test.each<[string, readonly string[]]>([
    ['List<Account> a = [SELECT Id FROM Account WHERE Id IN :ids AND OwnerId = :acc.Id AND Name = :name LIMIT :n];', []],
    ['List<Contact> a = [SELECT Id FROM Contact WHERE AccountId = :acc];', []],
    ['List<Account> a = [SELECT Id FROM Account WHERE Id = :ids];', []],
    [
      'List<Account> a = [SELECT Id FROM Account WHERE Name IN :name];',
      ['Invalid bind expression type of String for column of type String']
    ],
    [
      'List<Account> a = [SELECT Id FROM Account WHERE NumberOfEmployees = :d];',
      ['Invalid bind expression type of Date for column of type Integer']
    ],
    ['List<Account> a = [SELECT Id FROM Account LIMIT :name];', ['Invalid bind expression type of String for column of type Integer']],
    ['List<Account> a = [SELECT Id FROM Account WHERE Name = :nope];', ['Variable does not exist: nope']]
  ])('%s', (statement, messages) => expect(refused(statement)).toEqual(messages));
});

test('WITH SECURITY_ENFORCED is refused from API version 67.0 on (trap 25)', () => {
  const statement = 'List<Account> a = [SELECT Id FROM Account WITH SECURITY_ENFORCED];';
  expect(refused(statement, 66)).toEqual([]);
  expect(refused(statement)).toEqual(['WITH SECURITY_ENFORCED is not supported from API version 67.0 on; use WITH USER_MODE']);
});
