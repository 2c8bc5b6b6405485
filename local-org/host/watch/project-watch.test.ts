import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ProjectWatch } from './project-watch.ts';

let root: string;
let watched: ProjectWatch;
let told: string[];
const at = (path: string) => join(root, path);
const directories = (...paths: string[]) =>
  writeFileSync(at('sfdx-project.json'), JSON.stringify({ packageDirectories: paths.map((path) => ({ path })) }));
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'project-'));
  for (const folder of ['one', 'two']) mkdirSync(at(folder));
  directories('one');
  told = [];
  watched = new ProjectWatch(root, (file) => told.push(relative(root, file)));
});
afterEach(() => {
  watched.close();
  rmSync(root, { recursive: true });
});

/** Does something until the watch has told of a file; a second time, since what began to be watched is told of only when it changes. */
async function tells(file: string, change: () => void): Promise<void> {
  told.length = 0;
  await expect.poll(() => (change(), told), { interval: 20 }).toContain(file);
}

it('follows the package directories of sfdx-project.json', async () => {
  await tells('sfdx-project.json', () => directories('two'));
  await tells('two/A.cls', () => writeFileSync(at('two/A.cls'), ''));
  told.length = 0;
  writeFileSync(at('one/A.cls'), '');
  await tells('two/B.cls', () => writeFileSync(at('two/B.cls'), ''));
  expect(told).not.toContain('one/A.cls');
});

it('keeps the last good ones while the file is wrong', async () => {
  await tells('sfdx-project.json', () => writeFileSync(at('sfdx-project.json'), '{'));
  await tells('one/A.cls', () => writeFileSync(at('one/A.cls'), ''));
});

it('finds a package directory again that was away', async () => {
  renameSync(at('one'), at('away'));
  await expect.poll(() => told, { interval: 20 }).toContain('sfdx-project.json');
  told.length = 0;
  renameSync(at('away'), at('one'));
  await expect.poll(() => told, { interval: 20 }).toContain('sfdx-project.json');
  await tells('one/A.cls', () => writeFileSync(at('one/A.cls'), ''));
});
