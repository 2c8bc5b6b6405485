import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultKinds } from './faults/fault.ts';
import { Faults } from './faults/faults.ts';
import { handle, type Environment } from './handle.ts';
import { longest } from './rules/validation.ts';
import { plant } from './seed.ts';
import { openStore } from './store/store.ts';

interface Example {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly query: Readonly<Record<string, string>>;
  readonly status: number;
  /** Part of the body; absent: headers are shown instead. */
  readonly answer?: object;
  readonly answeredHeaders?: object;
}
const headersOf = (lines: readonly string[]) =>
  Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]));

const page = readFileSync(new URL('../docs/contract.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```http\n([\s\S]*?)```\s+```(json|http) (\d+)\n([\s\S]*?)```/g)].map(
  ([, request = '', kind, status, answer = '']): Example => {
    const [head = '', ...body] = request.split('\n\n');
    const [line = '', ...headerLines] = head.trim().split('\n');
    const [, method = '', path = '', search = ''] = /^(\S+) ([^?]*)\??(.*)$/.exec(line)!;
    const headers = Object.fromEntries(Object.entries(headersOf(headerLines)).map(([header, value]) => [header.toLowerCase(), value]));
    return {
      name: `${line} answers ${status}`,
      method,
      path,
      headers,
      query: Object.fromEntries(new URLSearchParams(search)),
      body: body.join('\n\n').trim(),
      status: Number(status),
      ...(kind === 'json' ? { answer: JSON.parse(answer) } : { answeredHeaders: headersOf(answer.trim().split('\n')) })
    };
  }
);

let environment: Environment;
beforeAll(() => {
  const store = openStore();
  const user = (id: string, name: string, role: string, active: boolean) => ({
    id,
    userName: `${name}@lindervane.example.com`,
    name: { familyName: name },
    emails: [{ value: `${name}@lindervane.example.com` }],
    roles: [{ value: role }],
    active
  });
  const roles = [
    { id: '101', name: 'Administrator', kind: 'administrator' as const },
    { id: '102', name: 'Marketing', kind: 'marketing' as const }
  ];
  plant(
    store,
    [{ id: '0Uv000000000001AAA', name: 'Unit', roles, users: [user('10001', 'admin', '101', true), user('10002', 'odile', '102', false)] }],
    0
  );
  store.clients.add('user-sync', 'secret');
  store.clients.addToken('token-of-another-client', 'another', 5000, 0);
  let tokens = 0;
  environment = { store, now: () => 1000, randomToken: () => `token-${++tokens}`, baseUrl: 'http://ae.test', faults: new Faults() };
});

it('every request on the page has its answer there', () => {
  expect(examples.length).toBe(page.match(/^```http\n(GET|POST|PUT|PATCH|DELETE) /gm)?.length);
  expect(examples.length).toBeGreaterThanOrEqual(25);
});

it.each(examples)('$name', ({ method, path, query, headers, body, status, answer = {}, answeredHeaders = {} }) => {
  const response = handle(environment, { method, path, query, headers: { authorization: 'Bearer token-1', ...headers }, body });
  expect(response.body ?? {}).toMatchObject(answer);
  expect(response.headers).toMatchObject(answeredHeaders);
  expect(response.status).toBe(status);
});

describe('the table of attributes', () => {
  const columns: Readonly<Record<string, keyof typeof longest>> = {
    userName: 'userName',
    externalId: 'externalId',
    'name.givenName': 'givenName',
    'name.familyName': 'familyName',
    'emails[0].value': 'email',
    title: 'title',
    'phoneNumbers[0].value': 'phone',
    timezone: 'timezone',
    locale: 'locale',
    preferredLanguage: 'preferredLanguage',
    '…:User:crmUserId': 'crmUserId',
    '…:User:userGroup': 'userGroup'
  };
  const rows = [...page.matchAll(/^\| `([^`]+)`[^|]*\|([^|]*)\|[^|]*\| *(\d+) *\| refused *\|/gm)].map(
    ([, attribute = '', field = '', length]) => ({
      attribute,
      field: field.replace(/[\s`]/g, ''),
      length: Number(length)
    })
  );

  it('agrees with what the service refuses', () => {
    expect(Object.fromEntries(rows.map(({ attribute, length }) => [columns[attribute], length]))).toEqual(longest);
  });

  it('agrees with what the package sends', () => {
    const read = (name: string) => readFileSync(new URL(`../force-app/main/directory/classes/${name}.cls`, import.meta.url), 'utf8');
    const fields = new Map([...read('UserSyncValues').matchAll(/String (\w+) = '(\w+)'/g)].map(([, name, field]) => [name, field]));
    const limits = [...read('UserSyncPayload').matchAll(/UserSyncValues\.(\w+) => (\d+)/g)];
    expect(limits.length).toBe(9);
    for (const [, name, length] of limits)
      expect(rows).toContainEqual(expect.objectContaining({ field: fields.get(name), length: Number(length) }));
  });
});

it('names every fault that there is', () => {
  for (const kind of Object.keys(faultKinds)) expect(page).toContain(`| \`${kind}\``);
});
