import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TreeWatch } from './tree-watch.ts';

let root: string;
let outside: string;
let watched: TreeWatch;
let told: string[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tree-'));
  outside = mkdtempSync(join(tmpdir(), 'outside-'));
  mkdirSync(join(root, 'classes'));
  writeFileSync(at('classes/A.cls'), '');
  told = [];
  watched = new TreeWatch(root, (file) => told.push(basename(file)));
});
afterEach(() => {
  watched.close();
  for (const folder of [root, outside]) rmSync(folder, { recursive: true });
});
const at = (path: string) => join(root, path);

/** Does something and waits until the watch is past it: the system tells in order, and of one change in several parts. */
async function tells(name: string, change: () => void): Promise<void> {
  told.length = 0;
  change();
  writeFileSync(at('classes/last'), '');
  await expect.poll(() => told, { interval: 5 }).toContain('last');
  expect(told).toContain(name);
}

it('tells of a file that is written, however editors save', async () => {
  await tells('A.cls', () => writeFileSync(at('classes/A.cls'), '1'));
  const replace = (text: string) => {
    writeFileSync(at('classes/4913'), text);
    renameSync(at('classes/4913'), at('classes/A.cls'));
  };
  await tells('A.cls', () => replace('2'));
  await tells('A.cls', () => replace('3'));
  await tells('A.cls', () => writeFileSync(at('classes/A.cls'), '4'));
  await tells('A.cls', () => rmSync(at('classes/A.cls')));
});

it('tells of both names of a file that is renamed, and of its end', async () => {
  await tells('A.cls', () => renameSync(at('classes/A.cls'), at('classes/B.cls')));
  expect(told).toContain('B.cls');
  await tells('B.cls', () => writeFileSync(at('classes/B.cls'), '1'));
  await tells('B.cls', () => rmSync(at('classes/B.cls')));
});

it('tells of the files of a folder that comes, moves and goes', async () => {
  mkdirSync(join(outside, 'more/deep'), { recursive: true });
  writeFileSync(join(outside, 'more/deep/C.cls'), '');
  await tells('C.cls', () => renameSync(join(outside, 'more'), at('more')));
  await tells('C.cls', () => writeFileSync(at('more/deep/C.cls'), '1'));
  await tells('C.cls', () => renameSync(at('more'), at('classes/other')));
  await tells('C.cls', () => writeFileSync(at('classes/other/deep/C.cls'), '2'));
  await tells('C.cls', () => renameSync(at('classes/other'), join(outside, 'gone')));
  await tells('D.cls', () => {
    mkdirSync(at('classes/other'));
    writeFileSync(at('classes/other/D.cls'), '');
  });
  await tells('D.cls', () => writeFileSync(at('classes/other/D.cls'), '1'));
});

it('leaves packages and hidden folders alone', async () => {
  mkdirSync(at('node_modules/x'), { recursive: true });
  writeFileSync(at('node_modules/x/E.cls'), '');
  await tells('A.cls', () => writeFileSync(at('classes/A.cls'), '1'));
  expect(told).not.toContain('E.cls');
});

it('outlives folders that are gone as soon as they came', async () => {
  for (let i = 0; i < 200; i++) {
    mkdirSync(at(`short/${i}/deep`), { recursive: true });
    if (i % 3 === 0) rmSync(at('short'), { recursive: true });
  }
  rmSync(at('short'), { recursive: true, force: true });
  await tells('A.cls', () => writeFileSync(at('classes/A.cls'), '1'));
});
