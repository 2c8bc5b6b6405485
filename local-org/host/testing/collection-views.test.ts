import { describe, expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const run = (body: string): readonly string[] => outcomes(runApexTests(testClass({ views: body })));
const passed = ['views: passed'];

/** List and Map are covariant (trap 9): the same collection has two static types. */
describe('a collection seen as one of Objects', () => {
  it.each([
    ['get', 'Object o = view.get(0);'],
    ['index', 'Object o = view[0];'],
    ['for-each', 'Object o; for (Object each : view) { o = each; }'],
    ['remove', 'Object o = view.remove(0);'],
    ['iterator', 'Object o = view.iterator().next();'],
    ['a copy', 'Object o = new List<Object>(view)[0];'],
    ['addAll', 'List<Object> all = new List<Object>(); all.addAll(view); Object o = all[0];'],
    ['a set', 'Set<Object> all = new Set<Object>(); all.addAll(view); Object o = all.iterator().next();']
  ])('keeps the type of a Double: %s', (_how, read) => {
    const body = `List<Object> view = new List<Double>{ 2 }; ${read} Assert.isFalse(o instanceof Integer); Assert.isTrue(o instanceof Double); Assert.areEqual('2.0', String.valueOf(o));`;
    expect(run(body)).toEqual(passed);
  });

  it('keeps the type of an Id', () => {
    const body =
      "List<Object> view = new List<Id>{ '001000000000001' }; Assert.isTrue(view[0] instanceof Id); Map<String, Object> byName = new Map<String, Id>{ 'a' => '001000000000001' }; Assert.isTrue(byName.get('a') instanceof Id);" +
      "Map<String, Object> other = new Map<String, Object>(); other.putAll(new Map<String, Double>{ 'a' => 2 }); Assert.isTrue(other.get('a') instanceof Double);";
    expect(run(body)).toEqual(passed);
  });

  it('is equal to a collection of Objects with the same elements', () => {
    const body =
      'List<Object> view = new List<Double>{ 2 }; List<Object> objects = new List<Object>{ 2.0d }; Assert.areEqual(objects, view); Assert.areEqual(view, objects); Assert.areEqual(objects.hashCode(), view.hashCode()); Assert.isTrue(view.contains(2.0d)); Assert.areEqual(0, view.indexOf(2.0d));';
    expect(run(body)).toEqual(passed);
  });

  it.each([
    ['add', 'List<Object> view = new List<String>(); view.add(5);', 'Integer to List<String>'],
    ['add at', 'List<Object> view = new List<String>(); view.add(0, 5);', 'Integer to List<String>'],
    ['set', "List<Object> view = new List<Integer>{ 1 }; view[0] = 'a';", 'String to List<Integer>'],
    ['addAll', "List<Object> view = new List<Integer>(); view.addAll(new List<String>{ 'a' });", 'String to List<Integer>'],
    ['records', "List<SObject> view = new List<Account>(); view.add(new Contact(LastName = 'x'));", 'Contact to List<Account>'],
    ['put', "Map<String, Object> view = new Map<String, Integer>(); view.put('a', 'b');", 'String to Map<String,Integer>']
  ])('refuses what it cannot hold: %s', (_how, write, message) => {
    expect(run(write)).toEqual([`views: System.TypeException: Collection store exception adding ${message}`]);
  });

  it('holds what fits', () => {
    const body =
      "List<Object> view = new List<Double>(); view.add(2.5d); view.add(null); Assert.areEqual('(2.5, null)', String.valueOf(view)); List<Double> same = (List<Double>) view; Assert.areEqual(2.5, same[0]); List<SObject> records = new List<Account>(); records.add(new Account(Name = 'x')); Assert.areEqual(1, records.size());";
    expect(run(body)).toEqual(passed);
  });
});

describe('the values of a map of records where one record is wanted', () => {
  it('give the only one', () =>
    expect(run("Account a = new Map<String, Account>{ 'a' => new Account(Name = 'x') }.values(); Assert.areEqual('x', a.Name);")).toEqual(
      passed
    ));

  it.each([
    ['no', '{}', 'List has no rows for assignment to SObject'],
    ['two', "{ 'a' => new Account(), 'b' => new Account() }", 'List has more than 1 row for assignment to SObject']
  ])('are refused when there are %s', (_many, values, message) =>
    expect(run(`Account a = new Map<String, Account>${values.replace('{}', '()')}.values();`)).toEqual([
      `views: System.QueryException: ${message}`
    ])
  );
});
