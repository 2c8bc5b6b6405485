import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOrg } from '../../org.ts';
import { writeServerFile } from '../server/server-file.ts';
import { startLocalOrg } from '../server/start.ts';
import { main } from './main.ts';
import { recordsText } from './records.ts';

const lending = join(import.meta.dirname, '../../fixtures/lending');
let folder: string;
let output: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  output = [];
  for (const name of ['log', 'error'] as const) vi.spyOn(console, name).mockImplementation((...parts) => void output.push(parts.join(' ')));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});
const call = (command: string, ...args: string[]) => main([command, '--source-dir', lending, ...args]);
const inFolder = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('test', () => {
  it('writes what was asked for and closes with the counts', async () => {
    const files = Object.fromEntries(['junit', 'json', 'log', 'coverage'].map((name) => [name, join(folder, 'new', name)]));
    const options = Object.entries(files).flatMap(([name, file]) => [`--${name}`, file]);
    expect(await call('test', '--coverage-table', '--slowest', '2', '--limits', ...options)).toBe(0);
    expect(output.at(-1)).toMatch(/^\d+ passed, 0 failed$/);
    expect(output.join('\n')).toMatch(/100 % +\d+ +\w+\.cls/);
    const [junit, json, log, coverage] = ['junit', 'json', 'log', 'coverage'].map((name) => readFileSync(files[name]!, 'utf8'));
    const count = Number(/^\d+/.exec(output.at(-1)!));
    expect(junit!.match(/<testcase/g)).toHaveLength(count);
    expect(JSON.parse(json!).result.tests).toHaveLength(count);
    expect(log).toContain('Number of SOQL queries:');
    expect(coverage).toContain('<coverage');
  });

  it('has the same outcomes in random order and with one thread or two', async () => {
    const outcomes = async (name: string, ...options: string[]) => {
      const file = join(folder, name);
      await call('test', '--json', file, ...options);
      const { tests } = JSON.parse(readFileSync(file, 'utf8')).result as { tests: { FullName: string; Outcome: string }[] };
      return tests.map(({ FullName, Outcome }) => `${FullName} ${Outcome}`).sort();
    };
    const first = await outcomes('a', '--workers', '1');
    expect(await outcomes('b', '--random-order', 'seed', '--workers', '2')).toEqual(first);
    expect([...(await outcomes('c', '--shard', '1/2')), ...(await outcomes('d', '--shard', '2/2'))].sort()).toEqual(first);
  });

  it('names what is wrong with a call, with exit code 2', async () => {
    expect(await call('test', '--tests', 'LettersTest,Nix*')).toBe(2);
    expect(output[0]).toBe('No test matches Nix*');
    expect(await main(['test', '--source-dir', folder])).toBe(2);
    expect(output.join('\n')).toContain(`No tests found in ${folder}`);
    expect(await call('test', '--shard', '3/2')).toBe(2);
    expect(await call('test', '--nix')).toBe(2);
    expect(await call('test', '--tests', 'LettersTest,')).toBe(2);
    expect(await call('test', '--junit', join(inFolder('file', ''), 'junit.xml'))).toBe(2);
    expect(output.at(-2)).toMatch(/^--junit: .*junit\.xml cannot be written: /);
    expect(await call('test', '--watch', '--junit', join(folder, 'junit.xml'))).toBe(2);
    expect(output.at(-2)).toBe('--watch does not go with --junit');
    expect(await call('test', '--slowest', 'x')).toBe(2);
    expect(await main(['nix'])).toBe(2);
    expect(await main(['check', lending])).toBe(2);
    expect(await main(['start', '--port', '65536'])).toBe(2);
    expect(output.at(-2)).toBe('--port wants a whole number from 0 to 65535, not 65536');
    for (const credentials of ['[]', '{"Post_Office":5}', '{"Post_Office":{"url":"http://127.0.0.1","tokenUrl":"x","clientId":"y"}}'])
      expect(await main(['start', '--credentials', inFolder('credentials.json', credentials)])).toBe(2);
    expect(output.at(-2)).toMatch(/Post_Office in .*credentials\.json needs clientSecret, as texts$/);
    expect(output.join('\n')).not.toMatch(/^ +at /m);
  });

  it('fails a test with the Apex lines of its stack, and a project that does not compile', async () => {
    const test = '@IsTest private class BadTest {\n@IsTest static void breaks() {\nInteger zero = 0;\nInteger x = 1 / zero;\n}\n}';
    inFolder('BadTest.cls', test);
    expect(await main(['test', '--source-dir', folder])).toBe(1);
    expect(output).toEqual([
      'FAILED BadTest.breaks\n  System.MathException: Divide by 0\n    Class.BadTest.breaks: line 4, column 1',
      '0 passed, 1 failed'
    ]);
    output.length = 0;
    inFolder('Worse.cls', 'public class Worse {\nInteger x = nix;\n}');
    expect(await main(['test', '--source-dir', folder, '--tests', 'BadTest'])).toBe(1);
    expect(output[0]).toBe('Worse.cls:2:13 Variable does not exist: nix');
    expect(output.at(-1)).toBe('0 passed, 1 failed; 1 error: the project does not compile');
    expect(await main(['test', '--source-dir', folder, '--tests', 'WorseTest'])).toBe(1);
    expect(output.at(-1)).toBe('0 passed, 0 failed; 1 error: the project does not compile');
  });
});

describe('check', () => {
  it('lists what cannot run here with every line that uses it', async () => {
    inFolder(
      'A.cls',
      'public class A {\nObject tabs = Schema.describeTabs();\nSchema.DescribeTabSetResult again() {\nreturn Schema.describeTabs()[0]; } }'
    );
    inFolder('B.cls', 'public class B {\nObject token = new Auth.JWT(); }');
    const [token, tabs] = ['Auth.JWT.<init>()', 'System.Schema.describeTabs()'];
    expect(await main(['check', '--source-dir', folder])).toBe(0);
    expect(output).toEqual([
      ...[`not supported: ${token}`, '  B.cls:2', `not supported: ${tabs}`, '  A.cls:2', '  A.cls:4'],
      '2 files, 0 errors, 2 not supported'
    ]);
    expect(await main(['check', '--source-dir', folder, '--json'])).toBe(0);
    expect(JSON.parse(output.at(-1)!).notSupported[0]).toEqual({ feature: token, places: [{ file: 'B.cls', line: 2 }] });
  });

  it('names wrong metadata as it names wrong code, as JSON too', async () => {
    const file = inFolder('L.labels-meta.xml', '<CustomLabels>');
    inFolder('sfdx-project.json', '\uFEFF{"packageDirectories":[{"path":"."}]}');
    expect(await main(['check', '--source-dir', folder])).toBe(1);
    expect(output).toEqual([expect.stringMatching(/L\.labels-meta\.xml:1:\d+ not well-formed XML/), '0 files, 1 error, 0 not supported']);
    expect(await main(['check', '--source-dir', folder, '--json'])).toBe(1);
    const wrong = { file, line: 1, column: expect.any(Number), message: expect.stringContaining('not well-formed XML') };
    expect(JSON.parse(output.at(-1)!)).toEqual({ errors: [wrong], notSupported: [] });
  });
});

describe('compare', () => {
  /** A test as plugin-apex's JSON reporter writes it. */
  const ofOrg = (method: string, outcome: string, message: string | null, stack: string | null) => ({
    ...{ Id: '07M000000000001AAA', QueueItemId: '709000000000001AAA', StackTrace: stack, Message: message },
    ...{ AsyncApexJobId: '707000000000001AAA', MethodName: method, Outcome: outcome, RunTime: 31, FullName: `LedgerTest.${method}` },
    ApexClass: { Id: '01p000000000001AAA', Name: 'LedgerTest', NamespacePrefix: null }
  });
  const summary = {
    failRate: '33%',
    failing: 1,
    orgId: '00D000000000001AAA',
    outcome: 'Failed',
    passing: 2,
    testsRan: 3,
    username: 'a@example.com'
  };
  const run = (...tests: readonly object[]) =>
    JSON.stringify({ status: 100, result: { summary, tests, coverage: { coverage: [] } }, warnings: [] });

  it('says where a run here and one of sf apex run test --json differ', async () => {
    const org = run(
      ofOrg('adds', 'Pass', null, null),
      ofOrg(
        'fails',
        'Fail',
        'System.AssertException: Assertion Failed',
        'Class.LedgerTest.fails: line 12, column 9\nAnonymousBlock: line 1'
      ),
      ofOrg('skips', 'Skip', null, null)
    );
    const here = run(
      ofOrg('adds', 'Fail', 'System.MathException: Divide by 0', 'Class.Ledger.add: line 3, column 1'),
      ofOrg('fails', 'Fail', 'System.AssertException: Assertion Failed', 'Class.LedgerTest.fails: line 12, column 1'),
      ofOrg('skips', 'Skip', null, null)
    );
    // Windows PowerShell writes a byte order mark.
    expect(await main(['compare', inFolder('org.json', `\uFEFF${org}`), inFolder('here.json', here)])).toBe(1);
    expect(output).toEqual([
      'LedgerTest.adds: passes only in A\n  A: Pass\n  B: Fail: System.MathException: Divide by 0',
      'A: 3 tests, B: 3 tests, 1 difference'
    ]);
    expect(await main(['compare', inFolder('org.json', org), inFolder('again.json', org)])).toBe(0);
  });

  it('reads what sf writes to a file and what PowerShell redirects, and knows a skipped test from one that passes', async () => {
    const failed = ofOrg('fails', 'Fail', 'System.AssertException: Assertion Failed', null);
    const wrapped = run(failed, ofOrg('gone', 'Pass', null, null));
    const plain = JSON.stringify({ summary, tests: [ofOrg('fails', 'Skip', null, null)] });
    writeFileSync(join(folder, 'plain.json'), `\uFEFF${plain}`, 'utf16le');
    expect(await main(['compare', inFolder('wrapped.json', wrapped), join(folder, 'plain.json')])).toBe(1);
    expect(output).toEqual([
      'LedgerTest.fails: other outcome\n  A: Fail: System.AssertException: Assertion Failed\n  B: Skip',
      'LedgerTest.gone: only in A\n  A: Pass',
      'A: 2 tests, B: 1 test, 2 differences'
    ]);
  });

  it('refuses what is no run of tests', async () => {
    const started = inFolder('started.json', JSON.stringify({ status: 0, result: { testRunId: '707000000000001AAA' } }));
    for (const file of [started, inFolder('null.json', 'null'), inFolder('list.json', '[]')]) {
      expect(await main(['compare', file, file])).toBe(2);
      expect(output.at(-2)).toMatch(/\.json has no result\.tests/);
    }
  });
});

describe('query and run', () => {
  it('work on a new org in memory', async () => {
    expect(await call('query', "SELECT Name, Profile.Name FROM User WHERE Alias = 'autoproc'", '--format', 'csv')).toBe(0);
    expect(output).toEqual(['Name,Profile.Name\nAutomated Process,']);
    const file = inFolder('hello.apex', "System.debug('hello ' + UserInfo.getName());");
    expect(await call('run', '--file', file)).toBe(0);
    expect(output.at(-1)).toMatch(/hello User User/);
  });

  it('take Apex from a pipe', () => {
    const bin = join(import.meta.dirname, '../../bin/local-org.mjs');
    const { stdout, status } = spawnSync(process.execPath, [bin, 'run', '--source-dir', lending], {
      input: "System.debug('piped');",
      encoding: 'utf8'
    });
    expect([stdout.trim(), status]).toEqual(['DEBUG|piped', 0]);
  });

  it('show line breaks in a table so that a row stays one line', () => {
    expect(recordsText([{ Name: 'a\nb', Id: '1' }], 'SELECT Name, Id FROM User', 'table')).toContain('a ⏎ b  ');
  });

  it('work on the state of a stopped org, and keep what was saved', async () => {
    const state = join(folder, 'state');
    await (await createOrg({ project: lending, state, people: true })).close();
    const file = inFolder('book.apex', "insert new Book__c(Name = 'Emma');");
    expect(await call('run', '--file', file, '--state', state)).toBe(0);
    expect(await call('query', 'SELECT Name FROM Book__c', '--state', state, '--format', 'json')).toBe(0);
    expect(JSON.parse(output.at(-1)!)).toMatchObject([{ Name: 'Emma' }]);
  });

  it('ask the server that has the state open, and open it themselves when that was killed', async () => {
    const state = join(folder, 'state');
    const file = inFolder('book.apex', "insert new Book__c(Name = 'Emma'); System.debug('saved');");
    const server = await startLocalOrg({ project: lending, state, port: 0, people: true });
    try {
      expect(await call('run', '--file', file, '--state', state)).toBe(0);
      expect(output.at(-1)).toMatch(/saved/);
      expect(await call('query', 'SELECT Name FROM Book__c', '--state', state, '--format', 'json')).toBe(0);
      expect(JSON.parse(output.at(-1)!)).toMatchObject([{ Name: 'Emma' }]);
      expect(await server.org.query('SELECT Name FROM Book__c')).toMatchObject([{ Name: 'Emma' }]);
      expect(await call('query', 'SELECT Nix FROM Book__c', '--state', state)).toBe(1);
      expect(output.at(-1)).toMatch(/Nix/);
    } finally {
      await server.stop();
    }
    writeServerFile(state, { url: server.url, token: 'of a server that was killed' });
    for (const half of [false, true]) {
      if (half) writeFileSync(join(state, 'server.json'), '{"url":"http');
      expect(await call('query', 'SELECT Name FROM Book__c', '--state', state, '--format', 'csv')).toBe(0);
      expect(output.at(-1)).toBe('Name\nEmma');
    }
  }, 60_000);

  it('refuse a state that another program has open, and a folder that cannot be written', async () => {
    const state = join(folder, 'state');
    const org = await createOrg({ project: lending, state, people: true });
    expect(await call('query', 'SELECT Id FROM User', '--state', state)).toBe(1);
    expect(output).toEqual([expect.stringMatching(/^The database .* is in use by another process\. Stop that process/)]);
    expect(await call('start', '--reset', '--state', state)).toBe(1);
    expect(output.at(-1)).toMatch(/^The database .* is in use by another process\. Stop that process first\.$/);
    expect(await org.query('SELECT Id FROM User')).not.toEqual([]);
    await org.close();
    expect(await call('start', '--reset')).toBe(2);
    expect(await call('start', '--state', join(inFolder('file', ''), 'state'))).toBe(1);
    expect(output.at(-1)).toMatch(/^The state folder .* cannot be written: .* Choose another one with --state\.$/);
    // A file system that says of the folder around that it is not there.
    expect(await call('start', '--state', '/proc/state')).toBe(1);
    expect(output.at(-1)).toMatch(/^The state folder \/proc\/state cannot be written: .* Choose another one with --state\.$/);
    expect(await call('test', '--junit', '/proc/reports/junit.xml')).toBe(2);
    expect(output.at(-2)).toMatch(/^--junit: \/proc\/reports\/junit\.xml cannot be written: /);
  });

  it('tell what does not compile, and so does the start of a server', async () => {
    inFolder('Worse.cls', 'public class Worse {\nInteger x = nix;\n}');
    expect(await main(['query', '--source-dir', folder, 'SELECT COUNT() FROM Account', '--format', 'csv'])).toBe(0);
    expect(output).toEqual(['Worse.cls:2:13 Variable does not exist: nix', 'count\n0']);
    const lines: string[] = [];
    const server = await startLocalOrg({ project: folder, port: 0, people: true, log: (line) => lines.push(line) });
    await server.stop();
    expect(lines).toEqual(['Worse.cls:2:13 Variable does not exist: nix']);
  });

  it('say what to do with a state that is damaged', async () => {
    const state = join(folder, 'state');
    mkdirSync(state);
    writeFileSync(join(state, 'org.db'), 'no database, but as long as a page of one has to be '.repeat(100));
    expect(await call('query', 'SELECT Id FROM User', '--state', state)).toBe(1);
    expect(output).toEqual([
      expect.stringMatching(/^The database .* cannot be opened: .*\. Put a copy in its place, or start with --reset/)
    ]);
  });

  it('say what is wrong in a line', async () => {
    expect(await call('query', 'SELECT Id FROM User WHERE Name = :name')).toBe(1);
    expect(output.at(-1)).toMatch(/Variable does not exist: name$/);
    expect(await call('run', 'a.apex', 'b.apex')).toBe(2);
    expect(await call('query', 'SELECT Nix FROM User')).toBe(1);
    expect(await call('query', 'SELEC')).toBe(1);
    expect(await call('query', 'SELECT Id FROM User USING SCOPE team')).toBe(1);
    expect(output.at(-1)).toBe('not supported: USING SCOPE team in SOQL');
    expect(await call('query')).toBe(2);
    expect(await call('query', 'SELECT Id FROM User', '--state', folder)).toBe(2);
    expect(await call('run', '--file', 'nix.apex')).toBe(2);
    expect(output.join('\n')).not.toMatch(/^ +at /m);
  });
});
