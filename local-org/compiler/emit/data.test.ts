import { describe, expect, it } from 'vitest';
import { compileTexts, runTexts } from '../testing/compile-text.ts';

const run = (body: string, how: Parameters<typeof runTexts>[1] = {}, sharing = 'with sharing', members = '') =>
  runTexts([`public ${sharing} class Probe { ${members} public static Object run() { ${body} } }`], how);

describe('queries', () => {
  it('ask for a list, one row, one row or null, and a count', () => {
    const program =
      run(`List<Account> a = [SELECT Id FROM Account]; Account b = [SELECT Id FROM Account WHERE Name = :'x']; String c = [SELECT Name FROM Account]?.Name;
      Integer n = [SELECT COUNT() FROM Contact]; for (Account one : [SELECT Id FROM Account]) { n++; } for (List<Account> many : [SELECT Id FROM Account]) { n++; } return null;`);
    program.call('Probe', 'run');
    expect(program.asked).toEqual([
      'list Account []',
      'single Account ["x"]',
      'singleOrNull Account []',
      'count Contact []',
      'rows Account []',
      'chunks Account []'
    ]);
  });
  it('read a related record null-safely, a record itself not (trap 7)', () => {
    expect(run(`Contact c = new Contact(LastName = 'x'); return c.Account.Owner.Name;`).call('Probe', 'run')).toBe(null);
    expect(() => run(`Contact c; return c.Account.Name;`).call('Probe', 'run')).toThrow();
  });
});

describe('access', () => {
  const dml = "insert new Account(Name = 'x'); return null;";
  const modes = (apiVersion: number, sharing: string, body = dml): readonly string[] => {
    const program = run(body, { apiVersion }, sharing);
    program.call('Probe', 'run');
    return program.asked;
  };
  it('is user mode with sharing from API version 67.0 on, system mode before (trap 25)', () => {
    expect(modes(67, '')).toEqual(['insert user with']);
    expect(modes(66, '')).toEqual(['insert system omitted']);
    expect(modes(67, 'without sharing')).toEqual(['insert user without']);
    expect(modes(66, 'inherited sharing')).toEqual(['insert system inherited']);
  });
  it('is what the statement says', () => {
    expect(modes(67, 'with sharing', "insert as system new Account(Name = 'x'); return null;")).toEqual(['insert system with']);
    expect(modes(60, 'with sharing', "insert as user new Account(Name = 'x'); return null;")).toEqual(['insert user with']);
  });
});

describe('dynamic queries', () => {
  it('bind locals and fields of the calling code by name', () => {
    const seen: unknown[] = [];
    const members = {
      'System.Database.query(String)': (_text: string, bind: (name: string) => unknown) => (
        seen.push(bind('IDS'), bind('most'), bind('nope')),
        []
      )
    };
    run(
      `Set<Id> ids = new Set<Id>(); return Database.query('SELECT Id FROM Account WHERE Id IN :ids');`,
      { members },
      '',
      'static Integer most = 5;'
    ).call('Probe', 'run');
    expect(seen).toEqual([new Set(), 5, undefined]);
  });
});

describe('units', () => {
  it('name executable lines, and count them in coverage builds', () => {
    const text = 'public class Probe {\n public static Integer run(Integer n) {\n  if (n > 1) {\n   return 1;\n  }\n  return 2;\n }\n}';
    const hits = new Uint8Array(3);
    const program = runTexts([text], { options: { coverage: true } });
    const { units } = compileTexts([text], { options: { coverage: true } }).program;
    expect(units[0]!.lines).toEqual([3, 4, 6]);
    expect(units[0]!.js).toContain('$.hits("Probe.cls", 3)');
    expect(program.call('Probe', 'run', 2)).toBe(1);
    expect(hits.length).toBe(3);
  });
  it('do not name a line of nothing but System.debug as executable', () => {
    const text = "public class Probe {\n static void run() {\n  System.debug('x');\n  Integer i = 1; System.debug(i);\n }\n}";
    expect(compileTexts([text]).program.units[0]!.lines).toEqual([4]);
  });
  it('have a map from every line to the Apex source', () => {
    const { units } = compileTexts(['public class Probe {\n static void run() {\n  Integer i = 1;\n }\n}']).program;
    const map = JSON.parse(units[0]!.map!) as { sources: string[]; mappings: string };
    expect(map.sources).toEqual(['Probe.cls']);
    expect(map.mappings.split(';').filter(Boolean).length).toBeGreaterThan(3);
  });
  it('give platform interfaces their aliases; overloads of one arity are told apart by their arguments', () => {
    const text = `public class Job implements Queueable, Schedulable { public void execute(QueueableContext c) {} public void execute(SchedulableContext c) {} public override String toString() { return 'job'; } }`;
    const { js } = compileTexts([text]).program.units[0]!;
    expect(js).toContain('i_tostring_0() {');
    expect(js.match(/i_execute_1\(\$1\) \{ if \(\$\.instanceOf\(\$1, .*?return this\.m_execute.*?\} *$/m)).not.toBeNull();
  });
});

describe('inherited sharing', () => {
  const sharing: number[] = [];
  const inherited = `public inherited sharing class Store { public static void save() { Probe.note(); insert new Account(Name = 'x'); } public static void fail() { Probe.note(); insert new Account(Name = 'x'); throw new DmlException(); } }`;
  const without = `public without sharing class Freely { public static void save() { Store.save(); } public static void fail() { Store.fail(); } }`;
  const probe = `public with sharing class Probe { public static void note() { System.debug('note'); }
    public static void run() { Store.save(); Freely.save(); Store.save(); try { Freely.fail(); } catch (DmlException e) { Store.save(); } finally { Store.save(); } } }`;
  it('is that of the nearest caller that states one, also after an exception', () => {
    const program = runTexts([inherited, without, probe], {
      members: {
        'System.DmlException.<init>()': () => program.abi.raise('DmlException', 'x')
      }
    });
    const dml = program.abi.dml;
    program.abi.dml = (...values) => {
      sharing.push(program.abi.counters[2]!);
      dml(...values);
    };
    program.call('Probe', 'run');
    expect(sharing).toEqual([2, 1, 2, 1, 2, 2]);
  });
});
