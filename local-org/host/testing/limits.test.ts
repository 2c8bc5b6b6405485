import { describe, expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const job = { 'classes/Nothing.cls': 'public class Nothing implements Queueable { public void execute(QueueableContext context) { } }' };
const ring = {
  'objects/Ring__e/Ring__e.object-meta.xml':
    '<CustomObject><label>Ring</label><pluralLabel>Rings</pluralLabel><eventType>HighVolume</eventType><publishBehavior>PublishImmediately</publishBehavior></CustomObject>'
};
const mail =
  "Messaging.SingleEmailMessage mail = new Messaging.SingleEmailMessage(); mail.setToAddresses(new List<String>{ 'a@example.com' }); mail.setSubject('s'); mail.setPlainTextBody('b'); Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ mail });";
const mock =
  "class Mock implements HttpCalloutMock { public HttpResponse respond(HttpRequest request) { return new HttpResponse(); } } static void call() { HttpRequest r = new HttpRequest(); r.setEndpoint('callout:X'); new Http().send(r); } class Node { String name = 'abcdefgh'; Integer size; Node next; } class Sheet { String text; Sheet next; } static List<Node> held = new List<Node>();";
const run = (methods: Readonly<Record<string, string>>): readonly string[] =>
  outcomes(runApexTests({ ...testClass(methods, mock), ...job, ...ring }));
const times = (count: number, statement: string): string => `for (Integer i = 0; i < ${count}; i++) { ${statement} }`;

/** Limits of a synchronous transaction (Apex Developer Guide, Execution Governors and Limits): what uses one, how much there is, and how it ends. */
const rules: readonly (readonly [name: string, statement: string, most: number, message: string])[] = [
  ['queries', 'Integer n = [SELECT COUNT() FROM Account];', 100, 'Too many SOQL queries: 101'],
  ['dml', "insert new Account(Name = 'A');", 150, 'Too many DML statements: 151'],
  ['jobs', 'System.enqueueJob(new Nothing());', 50, 'Too many queueable jobs added to the queue: 51'],
  ['callouts', 'call();', 100, 'Too many callouts: 101'],
  ['searches', "List<List<SObject>> found = [FIND 'x' RETURNING Account];", 20, 'Too many SOSL queries: 21'],
  ['mails', mail, 10, 'Too many Email Invocations: 11'],
  ['events that are published at once', 'EventBus.publish(new Ring__e());', 150, 'Too many publish immediate calls: 151'],
  ['savepoints, which are DML statements', 'Savepoint point = Database.setSavepoint();', 150, 'Too many DML statements: 151']
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
  [
    'sub-queries',
    times(100, 'subqueries();'),
    `${times(99, 'subqueries();')} List<Account> a = [SELECT Id, (SELECT Id FROM Contacts), (SELECT Id FROM Opportunities), (SELECT Id FROM Cases), (SELECT Id FROM Tasks) FROM Account];`,
    'System.LimitException: Too many Aggregate queries: 301'
  ],
  [
    'rows of query locators',
    `insert accounts(5000); ${times(2, "Database.getQueryLocator('SELECT Id FROM Account');")}`,
    `insert accounts(5000); ${times(2, "Database.getQueryLocator('SELECT Id FROM Account');")} Database.getQueryLocator([SELECT Id FROM Account LIMIT 1]);`,
    'System.LimitException: Too many query locator rows: 10001'
  ],
  [
    'heap',
    "String text = 'x'.repeat(5999000);",
    "String text = 'x'.repeat(6000001);",
    'System.LimitException: Apex heap size too large: 6000001'
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
    'static Integer down(Integer n) { return n == 0 ? 0 : 1 + down(n - 1); } @future static void later() { } static void subqueries() { List<Account> a = [SELECT Id, (SELECT Id FROM Contacts), (SELECT Id FROM Opportunities), (SELECT Id FROM Cases) FROM Account]; }';
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

/** An estimate (local-org.md 1, row 13): what is made counts; what Apex has let go of comes off when the limit seems to be passed, or the program asks. */
describe('the heap counts', () => {
  it.each([
    ['texts that grow', "String text = 'x'; for (Integer i = 0; i < 30; i++) { text += text; }"],
    ['elements of a list', 'List<Integer> all = new List<Integer>(); while (true) { all.add(1); }'],
    ['entries of a map', "Map<String, Integer> all = new Map<String, Integer>(); Integer n = 0; while (true) { all.put('key' + n, n++); }"],
    ['elements of a set', "Set<String> all = new Set<String>(); Integer n = 0; while (true) { all.add('key' + n++); }"],
    ['records in a list', "List<Account> all = new List<Account>(); while (true) { all.add(new Account(Name = 'A')); }"],
    [
      'rows of queries',
      "for (Integer i = 0; i < 5; i++) insert new Account(Name = 'A', Description = 'x'.repeat(30000)); List<Object> all = new List<Object>(); while (true) { all.add([SELECT Description FROM Account]); }"
    ],
    [
      'JSON',
      `List<Object> all = new List<Object>(); while (true) { all.add(JSON.deserializeUntyped('["' + all.size() + 'x'.repeat(1000000) + '"]')); }`
    ],
    ['Blobs', "List<Blob> all = new List<Blob>(); while (true) { all.add(Blob.valueOf('x'.repeat(100000))); }"]
  ])('%s', (_what, body) => {
    expect(run({ counts: body })[0]).toMatch(/^counts: System.LimitException: Apex heap size too large: \d+$/);
  });

  it.each([
    ['objects in a list', 'List<Node> all = new List<Node>(); while (true) { all.add(new Node()); }'],
    ['a chain of objects', 'Node first; while (true) { Node one = new Node(); one.next = first; first = one; }'],
    ['many short lists', 'List<List<Integer>> all = new List<List<Integer>>(); while (true) { all.add(new List<Integer>{ 1, 2, 3 }); }'],
    [
      'many small maps in a map',
      `Map<Integer, Map<String, String>> all = new Map<Integer, Map<String, String>>(); Integer n = 0; while (true) { all.put(n++, new Map<String, String>{ 'a' => 'b' }); }`
    ],
    [
      'texts of a few kilobytes in a short list',
      `List<String> all = new List<String>(); while (true) { all.add('x'.repeat(2000) + all.size()); }`
    ],
    [
      'large texts in fields of a chain of objects',
      `Sheet first; while (true) { Sheet one = new Sheet(); one.text = 'x'.repeat(30000); one.next = first; first = one; }`
    ],
    [
      'large texts in fields of objects in a list',
      `List<Sheet> all = new List<Sheet>(); while (true) { Sheet one = new Sheet(); one.text = 'x'.repeat(30000); all.add(one); }`
    ],
    ['what statics hold', 'while (true) { held.add(new Node()); }']
  ])('what is small and many: %s', (_what, body) => {
    expect(run({ counts: body })[0]).toMatch(/^counts: System.LimitException: Apex heap size too large: \d+$/);
  });

  it.each([
    [
      'records',
      `List<Account> few = new List<Account>(); for (Integer j = 0; j < 1000; j++) { few.add(new Account(Name = 'A' + j)); }`,
      200
    ],
    ['objects', 'for (Integer j = 0; j < 1000; j++) { Node one = new Node(); one.next = new Node(); }', 400],
    [
      'large texts',
      `String text = JSON.serialize('x'.repeat(200000)); Map<String, Object> m = new Map<String, Object>{ 'a' => text };`,
      200
    ],
    ['Blobs', `Blob data = Blob.valueOf('x'.repeat(500000));`, 100],
    ['lists', 'List<Integer> few = new List<Integer>(); for (Integer j = 0; j < 5000; j++) { few.add(j); }', 150]
  ])('not what Apex has let go of: %s', (_what, body, turns) => {
    expect(run({ counts: times(turns, body) })).toEqual(['counts: passed']);
  });

  it('what is held, plausibly, and less once it is let go of (Apex Reference, Limits.getHeapSize)', () => {
    const body = `Integer start = Limits.getHeapSize(); List<Node> all = new List<Node>(); ${times(20_000, 'all.add(new Node());')}
      Integer held = Limits.getHeapSize() - start; Assert.isTrue(held > 400000 && held < 1500000, '' + held);
      all = null; ${times(20_000, 'Node one = new Node();')} Assert.isTrue(Limits.getHeapSize() - start < 200000, '' + Limits.getHeapSize());`;
    expect(run({ counts: body })).toEqual(['counts: passed']);
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
