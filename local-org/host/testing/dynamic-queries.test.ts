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

it('a loop over a dynamic query whose variable is a list gets 200 records at a time (Apex Developer Guide, SOQL For Loops)', () => {
  const inLists = `List<Account> all = new List<Account>(); for (Integer i = 0; i < 250; i++) { all.add(new Account(Name = 'x' + i)); } insert all;
    List<Integer> sizes = new List<Integer>();
    for (List<Account> some : Database.query('SELECT Name FROM Account')) { sizes.add(some.size()); String name = some[0].Name; }
    Assert.areEqual(new List<Integer>{ 200, 50 }, sizes);`;
  expect(outcomes(runApexTests(testClass({ inLists })))).toEqual(['inLists: passed']);
});

it('an Iterable of Objects may be passed where one of texts is wanted: of a call the platform compares no type arguments of interfaces', () => {
  const passed = `Iterable<Object> all = new List<Object>{ 'a', 'b' }; String text = ''; for (String one : new Joiner().of(all)) { text += one; } Assert.areEqual('ab', text);`;
  const classes = `public class Joiner { public Iterable<String> of(Iterable<String> all) { return all; } }`;
  expect(outcomes(runApexTests(testClass({ passed }, classes)))).toEqual(['passed: passed']);
});

it('a bind that the map of binds lacks is named (Apex Reference, Database.queryWithBinds)', () => {
  const lacking = `try { Database.queryWithBinds('SELECT Id FROM Account WHERE Name = :name', new Map<String, Object>(), AccessLevel.SYSTEM_MODE); Assert.fail(); }
    catch (QueryException e) { Assert.areEqual('Key \\'name\\' does not exist in the bindMap', e.getMessage()); }`;
  expect(outcomes(runApexTests(testClass({ lacking })))).toEqual(['lacking: passed']);
});
