import { expect, test } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const data = `Account a = new Account(Name = 'A', Industry = 'Energy'); Account b = new Account(Name = 'B'); insert new List<Account>{ a, b };
  Contact c = new Contact(LastName = 'C', AccountId = a.Id); insert c;`;

test('a search in a test finds the fixed results of each returned object, in their order or that of the clause, and nothing without them', () => {
  const results = runApexTests(
    testClass({
      nothing: `${data} String word = 'x'; Assert.areEqual(0, [FIND :word IN ALL FIELDS RETURNING Account(Name)][0].size());`,
      fixed: `${data} Test.setFixedSearchResults(new List<Id>{ b.Id, c.Id, a.Id });
        String word = 'x'; String kind = 'Energy';
        List<List<SObject>> all = [FIND :word RETURNING Account(Name), Contact(LastName, Account.Name)];
        Assert.areEqual('B', ((Account) all[0][0]).Name);
        Assert.areEqual('A', ((Contact) all[1][0]).Account.Name);
        Assert.areEqual(1, [FIND 'x' IN NAME FIELDS RETURNING Account(Id WHERE Industry = :kind LIMIT 5)][0].size());
        Assert.areEqual('A', Search.query('FIND {x} RETURNING Account(Name ORDER BY Name LIMIT 1)')[0][0].get('Name'));
        Assert.areEqual(2, Search.query('FIND {x}').size());
        Assert.areEqual(4, Limits.getSoslQueries());
        Assert.areEqual(0, Limits.getQueries());`,
      tooMany: `for (Integer i = 0; i < 21; i++) { Search.query('FIND {x} RETURNING Account'); }`
    })
  );
  expect(outcomes(results)).toEqual(['nothing: passed', 'fixed: passed', 'tooMany: System.LimitException: Too many SOSL queries: 21']);
});
