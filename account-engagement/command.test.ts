import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { address, bulk, newUser, unit, type Body } from './test-service.ts';

const program = fileURLToPath(new URL('../scripts/account-engagement.mjs', import.meta.url));
let folder = '';
const running = new Set<ChildProcess>();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'command-'));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  rmSync(folder, { recursive: true, force: true });
});

const usual = () => ['--port', '0', '--state', folder, '--client', 'package:se:cret', '--business-unit', `${unit}:Europe: North`];

function run(args: readonly string[]): { child: ChildProcess; output: () => string; ended: Promise<number | null> } {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  return { child, output: () => output, ended: new Promise((resolve) => child.on('close', resolve)) };
}

interface Served {
  readonly url: string;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}
async function serve(args = usual()): Promise<Served> {
  const { child, output, ended } = run(args);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', () => {
      const ready = /^Account Engagement: (\S+)$/m.exec(output())?.[1];
      if (ready) resolve(ready);
    });
    void ended.then(() => reject(new Error(output())));
  });
  return {
    url,
    kill: (signal) => {
      child.kill(signal);
      return ended;
    }
  };
}
/** A start that fails: its exit code and the one line that it prints. */
async function failure(args: readonly string[]): Promise<{ code: number | null; lines: readonly string[] }> {
  const { output, ended } = run(args);
  const code = await ended;
  return { code, lines: output().trim().split('\n') };
}

async function client(url: string, id = 'package', secret = 'se:cret') {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
  const { access_token } = (await (await fetch(`${url}/services/oauth2/token`, { method: 'POST', body })).json()) as Body;
  return (method: string, path: string, message?: object, businessUnit = unit) =>
    fetch(`${url}/scim/v2${path}`, {
      method,
      headers: {
        authorization: `Bearer ${access_token}`,
        'Pardot-Business-Unit-Id': businessUnit,
        'content-type': 'application/scim+json'
      },
      ...(message ? { body: JSON.stringify(message) } : {})
    });
}
const read = async (response: Response) => (await response.json()) as Body;

describe('npm run account-engagement', () => {
  it('serves business units that begin with the four default roles and one Administrator, to every client that is named', async () => {
    const other = '0Uv000000000002AAA';
    const service = await serve([...usual(), '--client', 'second:x', '--business-unit', `${other}:Americas`]);
    for (const [id, secret] of [
      ['package', 'se:cret'],
      ['second', 'x']
    ] as const) {
      const send = await client(service.url, id, secret);
      for (const businessUnit of [unit, other]) {
        const { Resources } = await read(await send('GET', '/Roles', undefined, businessUnit));
        expect(Resources.map((role: Body) => role.kind)).toEqual(['administrator', 'marketing', 'salesManager', 'sales']);
        const users = (await read(await send('GET', '/Users', undefined, businessUnit))).Resources;
        expect(users.map((user: Body) => user.roles[0].display)).toEqual(['Administrator']);
      }
    }
    expect(await (await fetch(service.url)).text()).toContain('Europe: North');
    expect((await fetch(`${service.url}/api/v5/objects/users`)).status).toBe(401);
    expect(await service.kill('SIGTERM')).toBe(0);
  });

  it('adds a business unit that is named later, and keeps what is there', async () => {
    let service = await serve();
    await (
      await client(service.url)
    )('POST', '/Users', newUser('kept'));
    await service.kill('SIGINT');
    service = await serve([...usual(), '--business-unit', '0Uv000000000003AAA:New']);
    const send = await client(service.url);
    expect((await read(await send('GET', '/Users'))).totalResults).toBe(2);
    expect((await read(await send('GET', '/Users', undefined, '0Uv000000000003AAA'))).totalResults).toBe(1);
  });

  it.each<[string, () => readonly string[], RegExp]>([
    ['an unknown option', () => [...usual(), '--bogus'], /^Unknown option '--bogus'\. Usage: /],
    ['a port that is none', () => ['--port', '70000', '--state', folder], /^--port must be a whole number from 0 to 65535, not 70000\.$/],
    ['no state', () => ['--client', 'a:b'], /^--state is missing/],
    ['no client', () => ['--state', folder], /^--client is missing/],
    ['a client without a secret', () => ['--state', folder, '--client', 'a'], /^--client must be ID:SECRET/],
    [
      'a business unit with a bad id',
      () => [...usual(), '--business-unit', '0Uv1:X'],
      /^--business-unit must begin with an id of 18 characters, 0Uv…, not 0Uv1\.$/
    ],
    ['a business unit without a name', () => [...usual(), '--business-unit', '0Uv000000000009AAA'], /needs a name after a colon\.$/],
    ['a business unit twice', () => [...usual(), '--business-unit', `${unit}:Again`], /^--business-unit names .* twice\.$/],
    ['no business unit at all', () => usual().slice(0, -2), /^The state has no business unit yet\./],
    [
      'a folder that cannot be written',
      () => ['--port', '0', '--state', join(program, 'x'), '--client', 'a:b'],
      /^The state folder .* cannot be written: .* Choose another one with --state\.$/
    ],
    [
      'a folder where the system takes none',
      () => ['--port', '0', '--state', '/proc/x', '--client', 'a:b'],
      /^The state folder \/proc\/x cannot be written: .* Choose another one with --state\.$/
    ]
  ])('ends in one line and exit code 1 on %s', async (_what, args, line) => {
    const { code, lines } = await failure(args());
    expect({ code, lines }).toEqual({ code: 1, lines: [expect.stringMatching(line)] });
  });

  it('ends in one line and exit code 1 on a port in use', async () => {
    const taken: Server = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, lines } = await failure(['--port', String(port), ...usual().slice(2)]);
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [`Port ${port} is in use. Choose another one with --port, or --port 0 for a free one.`]
    });
    taken.close();
  });

  it('refuses a state that another process serves, in one line', async () => {
    const service = await serve();
    const { code, lines } = await failure(usual());
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [expect.stringMatching(/^The store .* is in use by another process\. Stop that one, or choose another state folder\.$/)]
    });
    expect((await (await client(service.url))('GET', '/Users')).status).toBe(200);
  });

  it('reports a damaged store in one line and leaves every file as it is', async () => {
    const service = await serve();
    await (
      await client(service.url)
    )('POST', '/Users', newUser('kept'));
    await service.kill('SIGTERM');
    const file = join(folder, 'account-engagement.db');
    const bytes = readFileSync(file);
    bytes.fill(0x55, 4096, bytes.length);
    writeFileSync(file, bytes);
    const { code, lines } = await failure(usual());
    expect({ code, lines }).toEqual({ code: 1, lines: [expect.stringMatching(/^The store .* is damaged .* was left as it is\./)] });
    expect(readFileSync(file)).toEqual(bytes);
    expect(readdirSync(folder)).toEqual(['account-engagement.db']);
  });
});

it('keeps everything that it answered 2xx through kill -9 at any moment, again and again', async () => {
  const acknowledged = new Map<string, string>();
  for (let round = 0; round < 6; round++) {
    const service = await serve();
    const send = await client(service.url);
    const stored = new Map<string, string>(
      (await read(await send('GET', '/Users?count=1000'))).Resources.map((user: Body) => [user.id, user.userName])
    );
    for (const [id, userName] of acknowledged) expect([id, stored.get(id)]).toEqual([id, userName]);
    await writeUntil(40 + round * 7, round, send, acknowledged, () => void service.kill('SIGKILL'));
  }
  expect(acknowledged.size).toBeGreaterThan(200);
});

/** Creates users, by ones and by bulks, several requests at a time; kills the service when `enough` are acknowledged, while others are under way. */
async function writeUntil(
  enough: number,
  round: number,
  send: Awaited<ReturnType<typeof client>>,
  acknowledged: Map<string, string>,
  kill: () => void
): Promise<void> {
  let number = 0;
  let done = 0;
  const keep = (id: string, name: string) => {
    acknowledged.set(id, address(name));
    if (++done >= enough) kill();
  };
  const writer = async () => {
    for (;;) {
      const names = Array.from({ length: number % 3 === 0 ? 5 : 1 }, () => `r${round}.${number++}`);
      if (names.length === 1) keep((await read(await send('POST', '/Users', newUser(names[0]!)))).id, names[0]!);
      else {
        const { Operations } = await read(
          await send('POST', '/Bulk', bulk(names.map((name) => ({ method: 'POST', path: '/Users', bulkId: name, data: newUser(name) }))))
        );
        for (const { bulkId, location } of Operations) keep(location.split('/').at(-1), bulkId);
      }
    }
  };
  const outcomes = await Promise.allSettled([writer(), writer(), writer()]);
  for (const outcome of outcomes)
    expect(outcome).toMatchObject({ status: 'rejected', reason: { message: expect.stringMatching(/fetch failed|terminated/) } });
}
