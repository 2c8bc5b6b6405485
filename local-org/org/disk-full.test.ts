import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '../bin/bundle.mjs';
import type { PlainRecord } from '../contract/org.ts';

interface Answer {
  readonly id: number;
  readonly rows?: readonly PlainRecord[];
  readonly error?: string;
}

/** What no file of the process may grow above: a disk that is full there. Kilobytes. */
const room = 8 * 1024;
const save =
  "List<Account> all = new List<Account>(); for (Integer i = 0; i < 20; i++) { all.add(new Account(Name = 'A', Description = 'x'.repeat(30000))); } insert all;";

let state: string;
let program: string;

beforeAll(async () => {
  state = mkdtempSync(join(tmpdir(), 'full-'));
  program = await bundle(join(import.meta.dirname, 'kill-child.ts'));
});
afterAll(() => rmSync(state, { recursive: true, force: true }));

class LimitedOrg {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #gone: Promise<unknown>;
  #last = 0;

  constructor(kilobytes: number | 'unlimited') {
    const options = { project: join(import.meta.dirname, '../fixtures/lending'), state, clock: 'system', people: true };
    const limited = ['-c', 'ulimit -f "$0"; exec "$@"', String(kilobytes), process.execPath, program, JSON.stringify(options)];
    this.#child = spawn('bash', limited, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.#child.on('message', (answer: Answer) => this.#waiting.get(answer.id)?.(answer));
    this.#gone = new Promise((resolve) => this.#child.once('exit', resolve));
  }
  ready(): Promise<Answer> {
    return new Promise((resolve) => this.#waiting.set(0, resolve));
  }
  ask(request: { readonly text?: string; readonly soql?: string }): Promise<Answer> {
    const id = ++this.#last;
    this.#child.send({ id, ...request });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#gone;
  }
}

it('a full disk fails the save with a clear line, undoes it, and loses nothing that was acknowledged', async () => {
  const count = async (org: LimitedOrg) => (await org.ask({ soql: 'SELECT COUNT(Id) n FROM Account' })).rows![0]!['n'];
  const org = new LimitedOrg(room);
  await org.ready();
  let saved = 0;
  let error: string | undefined;
  while (error === undefined) {
    ({ error } = await org.ask({ text: save }));
    if (error === undefined) saved += 20;
  }
  expect(error).toMatch(
    /^The database .*org\.db cannot be written: (disk I\/O error|database or disk is full)\. Nothing of the transaction was saved\.$/
  );
  expect(saved).toBeGreaterThan(0);
  expect(await count(org)).toBe(saved);
  await org.kill();
  const again = new LimitedOrg('unlimited');
  await again.ready();
  expect(await count(again)).toBe(saved);
  expect((await again.ask({ text: save })).error).toBeUndefined();
  await again.kill();
});
