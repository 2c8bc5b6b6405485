import { describe, expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const job = { 'classes/Nothing.cls': 'public class Nothing implements Queueable { public void execute(QueueableContext context) { } }' };
const mock =
  "class Mock implements HttpCalloutMock { public HttpResponse respond(HttpRequest request) { return new HttpResponse(); } } static void call() { HttpRequest r = new HttpRequest(); r.setEndpoint('callout:X'); new Http().send(r); }";
const run = (methods: Readonly<Record<string, string>>): readonly string[] =>
  outcomes(runApexTests({ ...testClass(methods, mock), ...job }));
const times = (count: number, statement: string): string => `for (Integer i = 0; i < ${count}; i++) { ${statement} }`;

/** Limits of a synchronous transaction (Apex Developer Guide, Execution Governors and Limits): what uses one, how much there is, and how it ends. */
const rules: readonly (readonly [name: string, statement: string, most: number, message: string])[] = [
  ['queries', 'Integer n = [SELECT COUNT() FROM Account];', 100, 'Too many SOQL queries: 101'],
  ['dml', "insert new Account(Name = 'A');", 150, 'Too many DML statements: 151'],
  ['jobs', 'System.enqueueJob(new Nothing());', 50, 'Too many queueable jobs added to the queue: 51'],
  ['callouts', 'call();', 100, 'Too many callouts: 101']
];

describe.each(rules)('the limit of %s', (_name, statement, most, message) => {
  const start = 'Test.setMock(HttpCalloutMock.class, new Mock());';

  it('is reached without harm', () => {
    expect(run({ reaches: start + times(most, statement) })).toEqual(['reaches: passed']);
  });

  it('ends the transaction one above it: no catch and no finally runs', () => {
    const guarded = `try { ${times(most + 1, statement)} } catch (Exception e) { Assert.fail('caught'); } finally { Assert.fail('finally'); }`;
    expect(run({ exceeds: start + guarded })).toEqual([`exceeds: System.LimitException: ${message}`]);
  });
});

/** Rows, depths and work: each reached by something of its own. */
const measured: readonly (readonly [name: string, atLimit: string, above: string, message: string])[] = [
  [
    'DML rows',
    `insert accounts(5000); insert accounts(5000);`,
    `insert accounts(5000); insert accounts(5000); insert accounts(1);`,
    'System.LimitException: Too many DML rows: 10001'
  ],
  [
    'query rows',
    `insert accounts(2000); ${times(25, 'List<Account> found = [SELECT Id FROM Account];')}`,
    `insert accounts(2000); ${times(25, 'List<Account> found = [SELECT Id FROM Account];')} Account one = [SELECT Id FROM Account LIMIT 1];`,
    'System.LimitException: Too many query rows: 50001'
  ],
  ['the stack', 'down(900);', 'down(1100);', 'System.LimitException: Maximum stack depth reached: 1001'],
  [
    'CPU time',
    times(1_000_000, 'Integer x = i;'),
    times(12_000_000, 'Integer x = i;'),
    'System.LimitException: Apex CPU time limit exceeded'
  ],
  ['future calls', times(50, 'later();'), times(51, 'later();'), 'System.LimitException: Too many future calls: 51']
];

describe.each(measured)('the limit of %s', (_name, atLimit, above, message) => {
  const helpers =
    "static List<Account> accounts(Integer n) { List<Account> all = new List<Account>(); for (Integer i = 0; i < n; i++) all.add(new Account(Name = 'A')); return all; } " +
    'static Integer down(Integer n) { return n == 0 ? 0 : 1 + down(n - 1); } @future static void later() { }';
  const runs = (body: string): readonly string[] => outcomes(runApexTests(testClass({ runs: body }, helpers)));

  it('is reached without harm', () => {
    expect(runs(atLimit)).toEqual(['runs: passed']);
  });

  it('ends the transaction above it: no catch and no finally runs', () => {
    expect(runs(`try { ${above} } catch (Exception e) { Assert.fail('caught'); } finally { Assert.fail('finally'); }`)).toEqual([
      `runs: ${message}`
    ]);
  });
});

describe('limits', () => {
  it('start over at Test.startTest and come back at Test.stopTest', () => {
    const query = 'Integer n = [SELECT COUNT() FROM Account];';
    const body = `${times(60, query)} Test.startTest(); ${times(60, query)} Test.stopTest(); Assert.areEqual(60, Limits.getQueries());`;
    expect(run({ starts: body })).toEqual(['starts: passed']);
  });

  it('know their numbers', () => {
    const body =
      'Assert.areEqual(100, Limits.getLimitQueries()); Assert.areEqual(10000, Limits.getLimitCpuTime()); Assert.areEqual(50000, Limits.getLimitQueryRows()); Assert.areEqual(6000000, Limits.getLimitHeapSize());';
    expect(run({ knows: body })).toEqual(['knows: passed']);
  });
});
