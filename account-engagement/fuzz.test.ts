import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FaultyResponse } from './faults/with-faults.ts';
import { schemas } from './scim/schemas.ts';
import { bulk, extension, newUser, patch, replace, TestService, type Body } from './test-service.ts';

let service: TestService;
let before = '';
beforeEach(() => {
  service = new TestService();
  before = service.everything();
});

/** A 4xx in SCIM's words, and nothing changed. */
function expectRefused({ status, body }: FaultyResponse & { body: Body }, what: unknown): void {
  const told = { what, status, schema: body?.schemas?.[0], named: body?.status };
  expect(told).toEqual({ what, status: Math.min(499, Math.max(400, status)), schema: schemas.error, named: String(status) });
  expect(typeof body.detail).toBe('string');
  expect(body.detail.length).toBeLessThan(1000);
  expect(service.everything()).toBe(before);
}

const long = (length: number) => 'x'.repeat(length);
let deep: unknown = 'x';
for (let level = 0; level < 2000; level++) deep = [deep];

/** What no text attribute takes. */
const badTexts: readonly unknown[] = [
  ...[0, -1, 1e308, 12345678901234567890n.toString().length, true, false, {}, { value: 'x' }, [], ['x'], [[]], [null], deep],
  ...['\u0000', 'a\u0000b', 'a\nb', '\u001b[31m', '\u007f', '\ud800', 'a\udc00b', long(101), long(1_000_000), '😀'.repeat(101)]
];
/** What no flag takes. */
const badFlags: readonly unknown[] = [0, 1, 'yes', '', {}, [], [true], 'TRUE ', deep];
const texts: readonly string[] = ['userName', 'externalId', 'title', 'timezone', 'locale', 'preferredLanguage'];
const parts: readonly (readonly [string, string])[] = [
  ['name', 'givenName'],
  ['name', 'familyName'],
  [extension, 'crmUserId'],
  [extension, 'userGroup']
];
const lists = ['emails', 'phoneNumbers', 'roles'];

describe('every field of a user, with what it must not hold', () => {
  const cases: (readonly [string, object])[] = [
    ...texts.flatMap((name) => badTexts.map((bad): [string, object] => [name, { [name]: bad }])),
    ...parts.flatMap(([holder, name]) =>
      badTexts.map((bad): [string, object] => [`${holder}.${name}`, { [holder]: { familyName: 'F', [name]: bad } }])
    ),
    ...lists.flatMap((name) => badTexts.map((bad): [string, object] => [`${name}.value`, { [name]: [{ value: bad }] }])),
    ...lists.flatMap((name) =>
      [0, 'x', true, {}, { value: 'x' }, ['x'], [1], [[]], [{ value: '1' }, { value: '2' }]].map((bad): [string, object] => [
        name,
        { [name]: bad }
      ])
    ),
    ...[0, 'x', true, [], [{}]].flatMap((bad) => ['name', extension].map((name): [string, object] => [name, { [name]: bad }])),
    ...badFlags.flatMap((bad): [string, object][] => [
      ['active', { active: bad }],
      ['synced', { [extension]: { synced: bad } }],
      ['primary', { emails: [{ value: 'a@b.example.com', primary: bad }] }]
    ]),
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '', ' userName', 'userNmae', 'urn:other', long(10_000)].map(
      (name): [string, object] => [`the name ${name.slice(0, 20)}`, JSON.parse(`{${JSON.stringify(name)}:{"active":false}}`)]
    )
  ].map(([what, more]) => [what, more] as const);

  it(`${cases.length} creates are refused and change nothing`, () => {
    for (const [what, more] of cases) {
      // Object literals cannot carry the name __proto__; assignment of own properties can.
      const body = Object.defineProperties({ ...newUser('fuzzed') }, Object.getOwnPropertyDescriptors(merge(newUser('fuzzed'), more)));
      expectRefused(service.call('POST', '/Users', body), [what, JSON.stringify(more).slice(0, 80)]);
    }
  });

  it('and so are the same values in a replacement, a patch and a bulk', () => {
    for (const [what, more] of cases) {
      const told = [what, JSON.stringify(more).slice(0, 80)];
      const resource = Object.defineProperties(
        { ...newUser('unmapped') },
        Object.getOwnPropertyDescriptors(merge(newUser('unmapped'), more))
      );
      expectRefused(service.call('PUT', '/Users/10003', resource), told);
      if (Object.keys(more).some((name) => lists.includes(name) && !Array.isArray((more as Body)[name]))) continue;
      expectRefused(service.call('PATCH', '/Users/10003', patch({ op: 'replace', value: more })), told);
      const { status, body } = service.call(
        'POST',
        '/Bulk',
        bulk([{ method: 'PATCH', path: '/Users/10003', bulkId: 'a', data: patch({ op: 'replace', value: more }) }])
      );
      expect([status, Number(body.Operations?.[0].status ?? status) >= 400]).toEqual([status, true]);
      expect(service.everything()).toBe(before);
    }
  });
});

/** Names that stay as own properties, whatever they are called. */
function merge(resource: object, more: object): object {
  return Object.create(Object.prototype, { ...Object.getOwnPropertyDescriptors(resource), ...Object.getOwnPropertyDescriptors(more) });
}

describe('bodies', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['no JSON', '{"a":'],
    ['a name twice', `{"schemas":["${schemas.user}"],"userName":"a@b.example.com","userName":"c@d.example.com"}`],
    ['a name twice, once escaped', '{"userName":"a","user\\u004eame":"b"}'],
    ['a name twice, deep down', JSON.stringify(newUser('x')).replace('"familyName"', '"givenName":"y","familyName"')],
    ['endless nesting', `${'['.repeat(400_000)}${']'.repeat(400_000)}`],
    ['endless nesting of objects', '{"a":'.repeat(100_000)],
    ['an array', '[]'],
    ['text', '"x"'],
    ['a number', '1e999'],
    ['10 MB', `{"title":"${long(10_000_000)}"}`]
  ])('%s', (_what, text) => {
    for (const [method, path] of [
      ['POST', '/Users'],
      ['PUT', '/Users/10003'],
      ['PATCH', '/Users/10003'],
      ['POST', '/Bulk'],
      ['POST', '/Users/.search'],
      ['POST', '/.search']
    ] as const)
      expectRefused(service.call(method, path, text), [method, path]);
  });

  it('messages whose parts have the wrong type', () => {
    for (const bad of [
      undefined,
      null,
      0,
      'x',
      {},
      [],
      [null],
      [0],
      ['x'],
      [[]],
      [{}],
      [{ op: 1 }],
      [{ op: 'replace', path: 1, value: 1 }],
      [{ op: 'replace', path: 'title' }],
      [{ op: 'remove', path: 'title', value: [] }]
    ]) {
      expectRefused(service.call('PATCH', '/Users/10003', { schemas: [schemas.patchOp], Operations: bad }), bad);
      const asBulk = service.call('POST', '/Bulk', { schemas: [schemas.bulkRequest], Operations: bad });
      if (asBulk.status === 200) expect(asBulk.body.Operations.every((result: Body) => Number(result.status) >= 400)).toBe(true);
      else expectRefused(asBulk, bad);
    }
    for (const failOnErrors of [0, -1, 1.5, '2', {}, true])
      expectRefused(service.call('POST', '/Bulk', bulk([], { failOnErrors })), failOnErrors);
    for (const more of [
      { count: '1' },
      { count: 1e308 },
      { startIndex: 0.5 },
      { filter: 1 },
      { sortBy: [] },
      { sortOrder: 'up' },
      { attributes: 'id' },
      { attributes: [1] },
      { excludedAttributes: {} }
    ])
      expectRefused(service.call('POST', '/Users/.search', { schemas: [schemas.searchRequest], ...more }), more);
    expect(service.everything()).toBe(before);
  });
});

describe('filters and paths', () => {
  it.each([
    long(100_000),
    '('.repeat(5000),
    `${'('.repeat(5000)}id pr${')'.repeat(5000)}`,
    `${'not '.repeat(5000)}(id pr)`,
    Array.from({ length: 101 }, () => 'id pr').join(' or '),
    Array.from({ length: 3000 }, () => 'id eq "1"').join(' and '),
    'userName eq "\\ud800"',
    'userName eq "\\u0000"',
    'userName eq "\\x"',
    'userName eq 5',
    'active eq "true"',
    'meta.created gt "5"',
    'meta.created gt "2026-99-99T00:00:00Z"',
    '__proto__ eq "x"',
    'constructor pr',
    "userName eq 'x' or 1=1",
    'emails[type eq "work"',
    'emails[emails[value pr]]'
  ])('the filter %.40s', (filter) => {
    expectRefused(service.call('GET', '/Users', undefined, { query: { filter } }), filter.slice(0, 40));
    expectRefused(service.call('POST', '/Users/.search', { schemas: [schemas.searchRequest], filter }), filter.slice(0, 40));
  });

  it('any text as filter, path, id or parameter is answered and changes nothing', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'userName',
        'emails',
        '[',
        ']',
        '(',
        ')',
        'eq',
        '"',
        ' ',
        '.',
        ':',
        'not',
        'and',
        'pr',
        '\\',
        '%',
        '*',
        "'",
        ';',
        '--',
        extension
      )
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, (each) => {
        for (const response of [
          service.call('GET', '/Users', undefined, { query: { filter: each } }),
          service.call('GET', '/Users', undefined, { query: { sortBy: each, attributes: each } }),
          service.call('GET', `/Users/${each}`),
          service.call('PATCH', '/Users/10003', patch({ op: 'add', path: each, value: { [each]: each } })),
          service.call('GET', '/api/v5/objects/users', undefined, { query: { fields: each, orderBy: each } }),
          service.call('GET', '/Users', undefined, { headers: { 'pardot-business-unit-id': each, authorization: `Bearer ${each}` } })
        ])
          expect(response.status).toBeLessThan(500);
        expect(service.everything()).toBe(before);
      }),
      { seed: 20261124, numRuns: 400 }
    );
  });

  it('any JSON as a resource or a patch is answered, without a crash', () => {
    const names = fc.constantFrom(
      'schemas',
      'userName',
      'name',
      'emails',
      'value',
      'roles',
      'active',
      extension,
      'Operations',
      'op',
      'path',
      '__proto__',
      'id',
      'meta'
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue(),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(names, tie('tree'), { maxKeys: 6 })
      )
    }));
    fc.assert(
      fc.property(tree, (each) => {
        const resource = { ...newUser('any'), ...(typeof each === 'object' && !Array.isArray(each) ? each : { title: each }) };
        for (const response of [
          service.call('POST', '/Users', each),
          service.call('POST', '/Users', resource),
          service.call('PATCH', '/Users/10003', { schemas: [schemas.patchOp], Operations: each }),
          service.call('PATCH', '/Users/10003', patch(replace('name', each), { op: 'add', value: each })),
          service.call('POST', '/Bulk', { schemas: [schemas.bulkRequest], Operations: each })
        ])
          expect(response.status).toBeLessThan(500);
      }),
      { seed: 20261124, numRuns: 400 }
    );
    expect(({} as Body).active).toBeUndefined();
  });
});
