import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { handle, type Environment } from './handle.ts';
import { plant } from './seed.ts';
import { openStore } from './store/store.ts';

interface Example {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: number;
  readonly answer: object;
}

const page = readFileSync(new URL('../docs/contract.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```http\n([\s\S]*?)```\s+```json (\d+)\n([\s\S]*?)```/g)].map(
  ([, request = '', status, answer = '']): Example => {
    const [head = '', ...body] = request.split('\n\n');
    const [line = '', ...headerLines] = head.trim().split('\n');
    const [method = '', path = ''] = line.split(' ');
    const headers = Object.fromEntries(
      headerLines.map((header) => [header.split(': ')[0]!.toLowerCase(), header.slice(header.indexOf(': ') + 2)])
    );
    return {
      name: `${line} answers ${status}`,
      method,
      path,
      headers,
      body: body.join('\n\n').trim(),
      status: Number(status),
      answer: JSON.parse(answer)
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
  let tokens = 0;
  environment = { store, now: () => 1000, randomToken: () => `token-${++tokens}`, baseUrl: 'http://ae.test' };
});

it('the page has examples of every part of the contract', () => {
  expect(examples.length).toBeGreaterThanOrEqual(12);
});

it.each(examples)('$name', ({ method, path, headers, body, status, answer }) => {
  const response = handle(environment, { method, path, query: {}, headers: { authorization: 'Bearer token-1', ...headers }, body });
  expect(response.body).toMatchObject(answer);
  expect(response.status).toBe(status);
});
