import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { buildSync } from 'esbuild';
import { fold } from './users.ts';
import { openStore } from './store.ts';

let folder = '';
let file = '';
/** The writer as a program: packages are found from beside the sources. */
const program = fileURLToPath(new URL('../../.cache/durability-writer.mjs', import.meta.url));
beforeAll(() => {
  const entryPoints = [fileURLToPath(new URL('./durability-writer.ts', import.meta.url))];
  buildSync({ entryPoints, outfile: program, bundle: true, platform: 'node', format: 'esm', packages: 'external', tsconfigRaw: '{}' });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  file = join(folder, 'account-engagement.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Lets another process write users, kills it after `acknowledged` of them, and answers how many it acknowledged. */
async function writeUntilKilled(acknowledged: number): Promise<number> {
  const writer = fork(program, [file], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc']
  });
  let last = 0;
  writer.on('message', (count: number) => {
    last = count;
    if (count >= acknowledged) writer.kill('SIGKILL');
  });
  await new Promise((resolve) => writer.on('close', resolve));
  return last;
}

it('keeps every acknowledged write through kill -9, again and again', async () => {
  let expected = 0;
  for (let round = 1; round <= 5; round++) {
    expected = await writeUntilKilled(round * 40);
    const store = openStore(file);
    expect(store.users.count('unit', { sql: '1', parameters: [] })).toBeGreaterThanOrEqual(expected);
    expect(store.users.withEmail(fold(`u${expected}@lindervane.example.com`)).length).toBe(1);
    store.db.close();
  }
});

it('refuses a second opener with a clear line', () => {
  const store = openStore(file);
  expect(() => openStore(file)).toThrow(/in use by another process/);
  store.db.close();
});

it('reports a damaged store and leaves it as it is', () => {
  writeFileSync(file, 'SQLite format 3\0 and then nothing that makes sense '.repeat(200));
  const before = readFileSync(file);
  expect(() => openStore(file)).toThrow(/is damaged .* left as it is/);
  expect(readFileSync(file)).toEqual(before);
});
