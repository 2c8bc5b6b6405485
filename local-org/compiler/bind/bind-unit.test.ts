import { describe, expect, test } from 'vitest';
import { compileAnonymous } from '../compile.ts';
import { compileTexts, messagesOf } from '../testing/compile-text.ts';
import { runUnits } from '../testing/tiny-abi.ts';

describe('triggers', () => {
  test.each<[string, readonly string[]]>([
    [
      'trigger T on Account (before insert, after update) { for (Account a : Trigger.new) { a.Name = Trigger.oldMap.get(a.Id).Name; } }',
      []
    ],
    [
      'trigger T on Account (before insert) { for (Contact c : Trigger.new) { } }',
      ['Invalid loop variable type expected Account was Contact']
    ],
    ['trigger T on Nope (before insert) { }', ["Trigger type isn't an SObject: Nope"]],
    ['trigger T on Account (before insert, before insert) { }', ['Duplicate Trigger Usage: before insert']],
    ['trigger T on Account (before undelete) { }', ['Trigger Usage Before Undelete is not supported']],
    ['trigger T on Account (before insert) { return 1; }', ['Trigger bodies must not return a value']]
  ])('%s', (text, messages) => expect(messagesOf(text)).toEqual(messages));
});

describe('names of the project', () => {
  test('labels are known by name', () => {
    const text = 'public class Probe { static String run() { return System.Label.Greeting + Label.greeting; } }';
    expect(messagesOf(text, { labels: ['Greeting'] })).toEqual([]);
    expect(messagesOf(text)).toEqual(['External string does not exist: Greeting', 'External string does not exist: greeting']);
  });
  test('custom settings have their static methods', () => {
    const of = (call: string): readonly string[] => messagesOf(`public class Probe { static void run(Id i) { String s = ${call}; } }`);
    expect(of('Setting__c.getInstance(i).Value__c')).toEqual([]);
    expect(of('Setting__c.getOrgDefaults().Value__c')).toEqual([]);
    expect(of('Account.getInstance().Name')).toEqual(['Method does not exist or incorrect signature: getInstance from the type Account']);
  });
  test('an unknown type is reported once', () => {
    const text = 'public class Probe { static void run() { Nope n; n.go(); Integer i = n.x + 1; } }';
    expect(messagesOf(text)).toEqual(['Invalid type: Nope']);
  });
  test('every error of a file is reported, and the rest of the class still runs', () => {
    const compiled = compileTexts([
      "public class Probe { public static Integer good() { return 1; } public static void bad() { Integer i = 'x'; nope(); } }"
    ]);
    expect(compiled.diagnostics.map((one) => one.message)).toEqual([
      'Illegal assignment from String to Integer',
      'Method does not exist or incorrect signature: void nope() from the type Probe'
    ]);
    const program = runUnits(compiled.program.units);
    expect(program.call('Probe', 'good')).toBe(1);
    expect(() => program.call('Probe', 'bad')).toThrow('not supported: code with compile errors in Probe.cls');
  });
});

describe('anonymous blocks', () => {
  const { program, project } = compileTexts(['public class Util { public static Integer twice(Integer n) { return n * 2; } }']);
  test('use the classes of the project, and may declare methods and classes', () => {
    const text =
      'Integer n = Util.twice(4); class Local { Integer x = 5; } Integer more(Integer i) { return i + new Local().x; } System.debug(more(n));';
    const { unit, diagnostics } = compileAnonymous(text, project);
    expect(diagnostics).toEqual([]);
    const runtime = runUnits([...program.units, unit!]);
    runtime.anonymous();
    expect(runtime.asked).toEqual(['13']);
  });
  test('have no unit if there is an error', () => {
    const { unit, diagnostics } = compileAnonymous('Integer n = Util.twice();', project);
    expect(unit).toBeUndefined();
    expect(diagnostics.map((one) => one.message)).toEqual([
      'Method does not exist or incorrect signature: void twice() from the type Util'
    ]);
  });
});

test('what cannot run is listed and ends the transaction only where it is executed', () => {
  const { diagnostics, notSupported, program } = compileTexts([
    "public class Probe { public static Integer run(Boolean b) { if (b) { List<List<SObject>> l = [FIND :(1 + 'x') IN ALL FIELDS RETURNING Account(Id)]; } return 1; } }"
  ]);
  expect(diagnostics).toEqual([]);
  expect(notSupported).toEqual([{ key: 'SOSL with a bind that is no name', file: 'Probe.cls', line: 1 }]);
  const runtime = runUnits(program.units);
  expect(runtime.call('Probe', 'run', false)).toBe(1);
  expect(() => runtime.call('Probe', 'run', true)).toThrow('not supported: SOSL');
});
