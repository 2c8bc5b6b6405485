import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '../bin/bundle.mjs';
import { OrgProcess } from './org-process.ts';

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

function limited(kilobytes: number | 'unlimited'): OrgProcess {
  const options = { project: join(import.meta.dirname, '../fixtures/lending'), state, clock: 'system', people: true };
  const command = ['-c', 'ulimit -f "$0"; exec "$@"', String(kilobytes), process.execPath, program, JSON.stringify(options)];
  return new OrgProcess(spawn('bash', command, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }));
}

it('a full disk fails the save with a clear line, undoes it, and loses nothing that was acknowledged', async () => {
  const count = async (org: OrgProcess) => (await org.ask({ soql: 'SELECT COUNT(Id) n FROM Account' })).rows![0]!['n'];
  const org = limited(room);
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
  const again = limited('unlimited');
  await again.ready();
  expect(await count(again)).toBe(saved);
  expect((await again.ask({ text: save })).error).toBeUndefined();
  await again.kill();
});
