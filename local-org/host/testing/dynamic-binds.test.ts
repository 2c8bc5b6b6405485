import { expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const classes = `public virtual class Base { protected String base = 'x'; private String hidden = 'x'; public virtual List<Account> ask(String q) { return Database.query(q); } }
  public class Search extends Base { public String own { get; set; } public String computed { get { return own + ''; } } { own = 'x'; }
    public List<Account> find(String name) { return Database.query('SELECT Id FROM Account WHERE Name = :' + name); } }`;

it('a dynamic query binds properties and inherited fields of the class, private ones of others not (Apex Developer Guide, Dynamic SOQL)', () => {
  const binds = `insert new Account(Name = 'x'); Search s = new Search();
    for (String name : new List<String>{ 'own', 'computed', 'base' }) Assert.areEqual(1, s.find(name).size(), name);
    try { s.find('hidden'); Assert.fail(); } catch (QueryException e) { Assert.areEqual('Variable does not exist: hidden', e.getMessage()); }`;
  expect(outcomes(runApexTests(testClass({ binds }, classes)))).toEqual(['binds: passed']);
});
