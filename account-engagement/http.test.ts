import { connect } from 'node:net';
import { request as send } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './http.ts';
import { listen, type Listener } from './listen.ts';
import { schemas } from './scim/schemas.ts';
import { newUser, TestService, unit, type Body } from './test-service.ts';

const service = new TestService();
const before = service.everything();
let listener: Listener;
beforeAll(async () => {
  listener = await listen(0, () => createApp(service.environment).fetch);
});
afterAll(() => listener.close());

const headers = { authorization: 'Bearer package-token', 'pardot-business-unit-id': unit, 'content-type': 'application/scim+json' };

/** Sends bytes as they are; `chunk` is asked for more until there is none or the service has answered. */
function post(path: string, chunk: () => Buffer | undefined, more: object = {}): Promise<{ status: number; body: Body; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let isAnswered = false;
    const outgoing = send(`${listener.url}${path}`, { method: 'POST', headers: { ...headers, ...more } }, (response) => {
      isAnswered = true;
      const chunks: Buffer[] = [];
      response.on('data', (data: Buffer) => chunks.push(data));
      response.on('end', () => resolve({ status: response.statusCode!, body: JSON.parse(Buffer.concat(chunks).toString('utf8')), sent }));
    });
    // The service closes the connection on what it does not read.
    outgoing.on('error', (error) => (isAnswered ? undefined : reject(error)));
    const write = () => {
      while (!isAnswered) {
        const next = chunk();
        if (!next) return void outgoing.end();
        sent += next.length;
        if (!outgoing.write(next)) return void outgoing.once('drain', write);
      }
    };
    write();
  });
}
function once(text: Buffer): () => Buffer | undefined {
  const parts = [text];
  return () => parts.pop();
}
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(listener.url).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (data) => (answer += data.toString('utf8')));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
function expectRefused(body: Body, status: number): void {
  expect(body).toMatchObject({ schemas: [schemas.error], status: String(status), detail: expect.any(String) });
  expect(service.everything()).toBe(before);
}

describe('over HTTP, in SCIM words and without a change, are refused', () => {
  it.each([
    ['a byte that is none of UTF-8', Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xff]), Buffer.from('"}')])],
    ['half a character', Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xc3]), Buffer.from('"}')])],
    ['an overlong form', Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xc0, 0x80]), Buffer.from('"}')])],
    ['UTF-16', Buffer.from(JSON.stringify(newUser('utf16')), 'utf16le')]
  ])('%s', async (_what, bytes) => {
    const { status, body } = await post('/scim/v2/Users', once(bytes));
    expect(status).toBe(400);
    expectRefused(body, 400);
  });

  it('10 MB that announce their length', async () => {
    const bytes = Buffer.alloc(10_000_000, 'x');
    const { status, body } = await post('/scim/v2/Bulk', once(bytes), { 'content-length': bytes.length });
    expect(status).toBe(413);
    expectRefused(body, 413);
  });

  it('a body without an end, long before it fills the memory', async () => {
    const chunk = Buffer.alloc(65_536, 'x');
    const { status, body, sent } = await post('/scim/v2/Bulk', () => chunk);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(32 * 1_048_576);
    expectRefused(body, 413);
  });

  it('a URL of 100,000 characters, and what is no HTTP', async () => {
    for (const [text, status] of [
      [`GET /scim/v2/Users?filter=${'x'.repeat(100_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431],
      ['NONSENSE\r\n\r\n', 400]
    ] as const) {
      const answer = await raw(text);
      expect(answer.split(' ')[1]).toBe(String(status));
      expectRefused(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)), status);
    }
  });

  it('but a filter of 100 terms fits into a URL', async () => {
    const filter = Array.from(
      { length: 100 },
      (_, index) => `userName eq "somebody.with.a.long.name.${index}@lindervane.example.com"`
    ).join(' or ');
    const response = await fetch(`${listener.url}/scim/v2/Users?filter=${encodeURIComponent(filter)}`, { headers });
    expect([response.status, ((await response.json()) as Body).totalResults]).toEqual([200, 0]);
  });
});

it('goes on serving after all of that', async () => {
  expect((await fetch(`${listener.url}/scim/v2/Users`, { headers })).status).toBe(200);
});
