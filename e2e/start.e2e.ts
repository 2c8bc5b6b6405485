import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../scripts/check/project-root.ts';
import { launchBrowser } from './support/browser.ts';
import { largeExport } from './support/large-export.ts';
import { newStateFolder, startProduct, type Product } from './support/product.ts';
import { Scim } from './support/scim.ts';
import { Screens } from './support/screens.ts';

let browser: Browser;
let page: Page;
let state: string;
let product: Product | undefined;
const screens = () => new Screens(page, () => product!);
const folders: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
});
afterAll(() => browser?.close());
beforeEach(() => folders.push((state = newStateFolder())));
afterEach(async () => {
  await product?.stop();
  product = undefined;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Starts the product where it must refuse to: its exit code and what it printed. */
function refusedStart(...args: string[]): { code: number | null; lines: string[] } {
  const command = [join(projectRoot, 'scripts', 'start.mjs'), '--port', '0', '--state', state, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => line && !line.startsWith('Starting '));
  return { code: status, lines };
}

function exportFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  folders.push(folder);
  cpSync(join(projectRoot, 'sample', 'salesforce'), folder, { recursive: true });
  return folder;
}

async function saveZuzana(): Promise<void> {
  await screens().open('Assignments');
  await screens().chooseBusinessUnit('Lindervane Europe');
  await screens().add('Zuzana', 'Zuzana Králíková', 'Marketing');
  await screens().previewAndSave();
}

const isAssigned = async (): Promise<boolean> => {
  await screens().open('Assignments');
  await screens().chooseBusinessUnit('Lindervane Europe');
  await screens().row('Odile Marchetti').waitFor();
  return (await screens().row('Zuzana Králíková').count()) === 1;
};

describe('what was saved', () => {
  it('is there after a stop and after kill -9, and gone after --reset', async () => {
    product = await startProduct(state);
    await saveZuzana();
    expect(await product.stop('SIGKILL')).toBeNull();
    product = await startProduct(state);
    expect(product.output()).not.toContain('loading');
    expect(await isAssigned()).toBe(true);
    expect(await product.stop('SIGINT')).toBe(0);
    product = await startProduct(state);
    expect(await isAssigned()).toBe(true);
    expect(refusedStart('--reset')).toEqual({
      code: 1,
      lines: [expect.stringMatching(/is in use by another process\. Stop that process/)]
    });
    expect(await isAssigned()).toBe(true);
    await product.stop();
    product = await startProduct(state, ['--reset']);
    expect(await isAssigned()).toBe(false);
  });
});

describe('the exports of a real org', () => {
  it('take the place of the sample: 50,000 users, the business units of the sample, one unmapped Administrator each', async () => {
    const folder = largeExport(50_000);
    folders.push(folder);
    product = await startProduct(state, ['--org', folder, '--as', 'tendai.mukwevho@lindervane.example.com']);
    await screens().open('Business_Unit');
    await page.getByRole('banner').getByText('Tendai Mukwevho').waitFor();
    await screens().chooseBusinessUnit('Lindervane Europe');
    await page.getByText('Assigned users: 0.').waitFor();
    await expect.poll(() => screens().row('Tendai Mukwevho').innerText()).toContain('Created this business unit');
    await screens().open('Assignments');
    await page.getByRole('searchbox').fill('Person 49999');
    await page.getByRole('button', { name: /^Add to Sales: .*Person 49999/ }).click();
    expect(await screens().previewAndSave()).toContain('The roles of Lindervane Europe have not been read');
    const users = await new Scim(product).users('id pr');
    expect(users.map((user) => [user.roles[0]!.display, user.active])).toEqual([['Administrator', true]]);
  });

  it('are not loaded over a state that was made from something else', async () => {
    product = await startProduct(state);
    await product.stop();
    product = undefined;
    const { code, lines } = refusedStart('--org', exportFolder());
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/made from the sample company, not from an export given now\. Start with --reset .* or name another folder/);
    product = await startProduct(state);
  });

  it('that are broken are refused with file, line and column, and leave nothing behind', async () => {
    const folder = exportFolder();
    const file = join(folder, 'User.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('005Lv0000000002IAA', '005Lv'));
    const { code, lines } = refusedStart('--org', folder);
    expect([code, lines]).toEqual([1, ['User.csv:3 column Id: 005Lv is not a Salesforce id.']]);
    product = await startProduct(state);
    expect(product.output()).toContain('loading 1250 users');
  });

  it('have no place for somebody who is not in them', () => {
    const { code, lines } = refusedStart('--org', exportFolder(), '--as', 'nobody@example.com');
    expect([code, lines]).toEqual([1, ['User.csv has no active user nobody@example.com.']]);
  });
});

describe('a start that cannot work ends in one line and exit code 1', () => {
  it('for a port in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const { code, lines } = refusedStart('--port', String(port));
    server.close();
    expect([code, lines]).toEqual([1, [`Port ${port} is in use. Choose another one with --port, or --port 0 for free ones.`]]);
  });

  it('for a second start on the same state', async () => {
    product = await startProduct(state);
    const { code, lines } = refusedStart();
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/in use|another process/i);
  });

  it('for a state folder that cannot be written', () => {
    writeFileSync(join(state, 'file'), '');
    state = join(state, 'file', 'folder');
    const { code, lines } = refusedStart();
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^The state folder .* cannot be written: .*Choose another one with --state\.$/);
  });

  it('for an option that it does not know', () => {
    const { code, lines } = refusedStart('--prot', '3000');
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/--prot.*Usage: npm start/);
  });
});
