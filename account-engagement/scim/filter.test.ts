import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { extension, newUser, seeds, TestService, unit, type Body } from '../test-service.ts';
import { roleColumns, userColumns } from './attributes.ts';
import { roleSchema } from './schema/role.ts';
import type { SchemaAttribute } from './schema/attribute.ts';
import { accountEngagementUserSchema, userSchema } from './schema/user.ts';

const names = ['Žofie', 'žofie', 'ŻÓŁĆ', 'İpek', "O'Brien", '100%', '_x', 'back\\slash', 'quo"te', '日本', '😀', 'straße', ' blank '];
let service: TestService;
let users: readonly Body[] = [];
beforeAll(() => {
  const people = names.map((familyName, index) => ({
    ...newUser(`p${index}`, {
      name: { familyName, ...(index % 3 === 0 ? {} : { givenName: `Given ${index}` }) },
      ...(index % 2 === 0 ? { title: 'Head of "Sales"' } : {}),
      ...(index % 4 === 0
        ? { phoneNumbers: [{ value: `+420 ${index}` }], timezone: 'Europe/Prague', locale: 'cs-CZ', preferredLanguage: 'cs' }
        : {}),
      active: index % 5 !== 0,
      [extension]:
        index % 2 === 0
          ? { crmUserId: `0050000000001${String(index).padStart(2, '0')}AAA`, userGroup: 'Marketing', synced: index % 4 === 0 }
          : {}
    }),
    id: String(20_000 + index),
    ...(index % 3 === 1 ? { externalId: `ext-${index}` } : {})
  }));
  service = new TestService([{ ...seeds[0]!, users: [...seeds[0]!.users, ...people] }, seeds[1]!]);
  users = service.call('GET', '/Users', undefined, { query: { count: '1000' } }).body.Resources;
});

const operators = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const;

describe('the attributes that can be asked for', () => {
  const paths = (attributes: readonly SchemaAttribute[], prefix = ''): string[] =>
    attributes.flatMap(({ name, subAttributes }) => [`${prefix}${name}`, ...paths(subAttributes ?? [], `${prefix}${name}.`)]);

  it('are all that the schemas list', () => {
    for (const path of [
      'id',
      'externalId',
      'schemas',
      'meta.created',
      'meta.lastModified',
      'meta.version',
      ...paths(userSchema.attributes),
      ...paths(accountEngagementUserSchema.attributes, `${extension}:`)
    ])
      expect([path, userColumns.has(path.toLowerCase())]).toEqual([path, true]);
    for (const path of paths(roleSchema.attributes)) expect(roleColumns.has(path.toLowerCase())).toBe(true);
  });

  it('take every operator or refuse it, and every one can be sorted by', () => {
    const values = ['"x"', 'true', '1', 'null', '"2026-11-24T12:00:00Z"'];
    for (const [resource, columns] of [
      ['/Users', userColumns],
      ['/Roles', roleColumns]
    ] as const) {
      for (const path of columns.keys()) {
        const filters = [`${path} pr`, ...operators.flatMap((operator) => values.map((value) => `${path} ${operator} ${value}`))];
        for (const filter of filters) {
          const { status, body } = service.call('GET', resource, undefined, { query: { filter, count: '1' } });
          if (status !== 200) expect([filter, status, body.scimType]).toEqual([filter, 400, 'invalidFilter']);
        }
        for (const sortOrder of ['ascending', 'descending'])
          expect(service.call('GET', resource, undefined, { query: { sortBy: path, sortOrder } }).status).toBe(200);
      }
    }
  });
});

/** What a filter means, told once more without SQL: a tree, and how it judges a resource as it is answered. */
interface Told {
  readonly text: string;
  readonly holds: (user: Body) => boolean;
}

interface Attribute {
  readonly path: string;
  readonly read: (user: Body) => string | boolean | undefined;
  readonly fold: (text: string) => string;
}
const exact = (text: string) => text;
const caseless = (text: string) => text.toLowerCase();
const texts: readonly Attribute[] = [
  { path: 'id', read: (user) => user.id, fold: exact },
  { path: 'externalId', read: (user) => user.externalId, fold: exact },
  { path: 'userName', read: (user) => user.userName, fold: caseless },
  { path: 'name.familyName', read: (user) => user.name.familyName, fold: caseless },
  { path: 'name.givenName', read: (user) => user.name.givenName, fold: caseless },
  { path: 'emails.value', read: (user) => user.emails[0].value, fold: caseless },
  { path: 'title', read: (user) => user.title, fold: caseless },
  { path: 'phoneNumbers.value', read: (user) => user.phoneNumbers?.[0].value, fold: caseless },
  { path: 'timezone', read: (user) => user.timezone, fold: caseless },
  { path: 'locale', read: (user) => user.locale, fold: caseless },
  { path: 'roles.value', read: (user) => user.roles[0].value, fold: exact },
  { path: 'roles.display', read: (user) => user.roles[0].display, fold: caseless },
  { path: 'meta.version', read: (user) => user.meta.version, fold: exact },
  { path: `${extension}:crmUserId`, read: (user) => user[extension].crmUserId, fold: exact },
  { path: `${extension}:userGroup`, read: (user) => user[extension].userGroup, fold: caseless },
  { path: `${extension}:deletedBy`, read: (user) => user[extension].deletedBy, fold: caseless }
];
const flags: readonly Attribute[] = [
  { path: 'active', read: (user) => user.active, fold: exact },
  { path: `${extension}:synced`, read: (user) => user[extension].synced, fold: exact }
];

const meanings: Readonly<Record<(typeof operators)[number], (left: string, right: string) => boolean>> = {
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  co: (left, right) => left.includes(right),
  sw: (left, right) => left.startsWith(right),
  ew: (left, right) => left.endsWith(right),
  gt: (left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)) > 0,
  ge: (left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)) >= 0,
  lt: (left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)) < 0,
  le: (left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)) <= 0
};

const literals = [
  ...names.map((name) => name.trim()),
  'Test',
  'example.com',
  'p1',
  'ŽOFIE',
  'Marketing',
  'cs-cz',
  'EUROPE/',
  '102',
  'ext-1',
  '+420',
  'W/"1"',
  'a person'
];
const literal = fc
  .constantFrom(...literals)
  .chain((text) =>
    fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([from, to]) => text.slice(Math.min(from, to), Math.max(from, to)) || text)
  )
  .filter((text) => !/\p{Surrogate}/u.test(text) && text === text.trim());

const textTerm: fc.Arbitrary<Told> = fc
  .tuple(fc.constantFrom(...texts), fc.constantFrom(...operators), literal)
  .map(([{ path, read, fold }, operator, value]) => ({
    text: `${path} ${operator} ${JSON.stringify(value)}`,
    holds: (user) => {
      const held = read(user) as string | undefined;
      return held === undefined ? operator === 'ne' : meanings[operator](fold(held), fold(value));
    }
  }));
const flagTerm: fc.Arbitrary<Told> = fc
  .tuple(fc.constantFrom(...flags), fc.constantFrom('eq', 'ne'), fc.boolean())
  .map(([{ path, read }, operator, value]) => ({
    text: `${path} ${operator} ${value}`,
    holds: (user) => (read(user) === value) === (operator === 'eq')
  }));
const presence: fc.Arbitrary<Told> = fc
  .constantFrom(...texts, ...flags)
  .map(({ path, read }) => ({ text: `${path} pr`, holds: (user) => read(user) !== undefined }));
const { filter } = fc.letrec<{ filter: Told }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    textTerm,
    flagTerm,
    presence,
    tie('filter').map(({ text, holds }): Told => ({ text: `not (${text})`, holds: (user) => !holds(user) })),
    fc.tuple(tie('filter'), tie('filter')).map(([left, right]): Told => ({
      text: `(${left.text}) and (${right.text})`,
      holds: (user) => left.holds(user) && right.holds(user)
    })),
    fc
      .tuple(tie('filter'), tie('filter'))
      .map(([left, right]): Told => ({ text: `(${left.text}) or (${right.text})`, holds: (user) => left.holds(user) || right.holds(user) }))
  )
}));

it('any filter finds what it says', () => {
  fc.assert(
    fc.property(filter, (told) => {
      expect(service.ids(told.text)).toEqual(users.filter(told.holds).map(({ id }) => id));
    }),
    { seed: 20261124, numRuns: 1500 }
  );
  expect(users.length).toBe(names.length + 4);
  expect(service.call('GET', '/Users', undefined, { unit }).body.totalResults).toBe(users.length);
});

it.each([
  ['userName eq "\\u0061dmin@lindervane.example.com"', ['10001']],
  ['name.familyName eq "quo\\"te"', ['20008']],
  ['name.familyName eq "back\\\\slash"', ['20007']],
  ['name.familyName eq "\\ud83d\\ude00"', ['20010']],
  ['userName eq " ADMIN@lindervane.example.com "', ['10001']],
  ['emails[type eq "work" and value sw "admin"]', ['10001']],
  ['emails[value sw "admin"].primary eq true', ['10001']],
  ['meta.created gt "2026-11-24T11:59:58Z" and id eq "10001"', ['10001']],
  ['meta.created le "2026-11-24T13:59:59.000+02:00" and id eq "10001"', ['10001']],
  ['meta.lastModified lt "2026-11-24T11:59:59Z"', []],
  ['externalId eq null and id sw "1000"', ['10001', '10003', '10004']],
  ['schemas eq "urn:ietf:params:scim:schemas:core:2.0:User" and id eq "10001"', ['10001']],
  ['name pr and emails pr and meta pr and id eq "10001"', ['10001']],
  ['phoneNumbers pr and id eq "10001"', []]
])('%s', (text, found) => expect(service.ids(text)).toEqual(found));
