import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LiveApex } from './live-apex.ts';

let root: string;
let live: LiveApex;
let reloads: number;
let problems: string[];
const told: (string | null)[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'live-apex-'));
  mkdirSync(join(root, 'lwc'));
  reloads = 0;
  problems = [];
  told.length = 0;
  live = new LiveApex(root, { reload: async () => (reloads++, problems) }, (problem) => told.push(problem));
});
afterEach(async () => {
  await live.close();
  rmSync(root, { recursive: true });
});

it.each(['A.cls', 'A.trigger', 'A.cls-meta.xml', 'X__c.field-meta.xml', 'S.permissionset-meta.xml'])('takes %s over', async (name) => {
  writeFileSync(join(root, 'lwc/a.js-meta.xml'), '');
  writeFileSync(join(root, name), '');
  await expect.poll(() => told).toEqual([null]);
  expect(reloads).toBe(1);
});

it('tells what keeps a file out', async () => {
  problems = ['A.cls:1:1 wrong', 'A.cls:2:1 wrong too'];
  writeFileSync(join(root, 'A.cls'), '');
  await expect.poll(() => told).toEqual(['A.cls:1:1 wrong\nA.cls:2:1 wrong too']);
});
