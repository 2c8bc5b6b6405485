import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { buildLightning } from './bundle.ts';
import { LiveBundle } from './live-bundle.ts';

const fixture = fileURLToPath(new URL('./fixture', import.meta.url));
const cacheFolder = fileURLToPath(new URL('../../../.cache/lightning', import.meta.url));
let root: string;
let live: LiveBundle;
const reports: string[] = [];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'live-'));
  cpSync(fixture, root, { recursive: true });
  reports.length = 0;
  live = new LiveBundle(await buildLightning({ root, cacheFolder }), { root, cacheFolder }, (problem) => problem && reports.push(problem));
});
afterEach(async () => {
  await live.close();
  rmSync(root, { recursive: true });
});
const write = (text: string) => writeFileSync(join(root, 'force-app/main/lwc/helloRow/helloRow.html'), text);

it('compiles anew and tells its listeners after a change', async () => {
  const before = live.current.version;
  const told = vi.fn();
  live.onChange(told);
  write(`<template><li>{name} ${Date.now()}</li></template>`);
  await expect.poll(() => told.mock.calls.length, { timeout: 20_000 }).toBe(1);
  expect(live.current.version).not.toBe(before);
});
it('keeps the last good components after a fault, and says what is wrong', async () => {
  const before = live.current.version;
  write('<template><li></template>');
  await expect.poll(() => reports.join('\n'), { timeout: 20_000 }).toContain('helloRow.html');
  expect(live.current.version).toBe(before);
});
