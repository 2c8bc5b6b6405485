import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startAccountEngagement, type AccountEngagement } from '../account-engagement/start.ts';
import { seeds, unit } from '../account-engagement/test-service.ts';
import { axeFindings } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';

let service: AccountEngagement;
let browser: Browser;
let page: Page;
const problems: string[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', (error) => problems.push(error.message));
});
beforeEach(async () => {
  await service?.close();
  service = await startAccountEngagement({ port: 0, clients: [{ id: 'package', secret: 'secret' }], seeds });
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

const open = (path: string) => page.goto(service.url + path);
const focusedName = () =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    return (element?.labels?.[0]?.textContent ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '')
      .trim()
      .replace(/\s+/g, ' ');
  });

/** Moves on with the Tab key, as somebody without a mouse does, until this is in focus. */
async function tabTo(name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const focused = await focusedName();
    if (name.test(focused)) return;
    passed.push(focused);
  }
  throw new Error(`Tab never reached ${name}; it passed ${passed.join(' | ')}.`);
}
async function press(name: RegExp): Promise<void> {
  await tabTo(name);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}
async function type(name: RegExp, text: string): Promise<void> {
  await tabTo(name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

describe("the page of Account Engagement's side", () => {
  it.each([
    ['the business units', '/'],
    ['users', `/units/${unit}/users`],
    ['a search without results', `/units/${unit}/users?search=nobody`],
    ['the recycle bin', `/units/${unit}/recycle-bin`],
    ['roles', `/units/${unit}/roles`],
    ['a new user', `/units/${unit}/users/new`],
    ['a synced user', `/units/${unit}/users/10002`],
    ['an unmapped user', `/units/${unit}/users/10003`],
    ['a recycled user', `/units/${unit}/users/10004`],
    ['the log', '/log'],
    ['faults', '/faults']
  ])('axe finds nothing on %s, wide and narrow', async (_what, path) => {
    for (const width of [1280, 400]) {
      await page.setViewportSize({ width, height: 900 });
      await open(path);
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.title()).toMatch(/\S - Account Engagement$/);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('lets somebody without a mouse make a conflict, see why it is refused, and resolve it', async () => {
    await open('/');
    await press(/^Europe$/);
    await press(/^New User$/);
    await type(/^First name/, 'Nora');
    await type(/^Last name/, 'Nováková');
    await type(/^Email/, 'synced@lindervane.example.com');
    await type(/^Username/, 'nora@lindervane.example.com');
    await press(/^Create User$/);
    expect(await page.getByRole('alert').textContent()).toContain('belongs to another user');
    expect(await page.getByLabel('Last name').inputValue()).toBe('Nováková');
    expect(await axeFindings(page)).toEqual([]);
    await type(/^Email/, 'nora@lindervane.example.com');
    await press(/^Create User$/);
    await page.getByRole('heading', { level: 1, name: 'Nora Nováková' }).waitFor();
    expect(service.store.users.withEmail('nora@lindervane.example.com')[0]).toMatchObject({ synced: false, crmUserId: null });
  });

  it('lets them map a user, make a role and give it, recycle and restore', async () => {
    await open(`/units/${unit}/roles`);
    await type(/^Name$/, 'Editor');
    await press(/^Create Role$/);
    await page.getByRole('rowheader', { name: 'Editor' }).waitFor();
    await open(`/units/${unit}/users/10003`);
    await type(/^Mapped to the Salesforce user/, '005000000000077AAA');
    await tabTo(/^Role/);
    await page.keyboard.type('Editor');
    await press(/^Save User$/);
    expect(service.store.users.find(unit, '10003')).toMatchObject({ crmUserId: '005000000000077AAA', roleId: '152' });
    await press(/^Move to Recycle Bin$/);
    await page.getByText('In the recycle bin, deleted by Account Engagement Admin').waitFor();
    await press(/^Recycle Bin$/);
    await page.getByRole('row', { name: /ŽIŽKOVÁ.*Account Engagement Admin/ }).waitFor();
    await press(/ŽIŽKOVÁ/);
    await press(/^Restore User$/);
    expect(service.store.users.find(unit, '10003')).toMatchObject({ active: true, deletedBy: null });
  });

  it("says at each field of a synced user why it is locked, and shows the sync's data", async () => {
    await open(`/units/${unit}/users/10002`);
    for (const name of ['First name', 'Last name', 'Email', 'Username', 'Title', 'Role']) {
      const field = page.getByLabel(name, { exact: true });
      expect(await field.getAttribute('readonly')).not.toBeNull();
      const reason = page.locator(`#${await field.getAttribute('aria-describedby')}`);
      expect(await reason.textContent()).toContain('synced from Salesforce');
    }
    expect(await page.getByRole('button').count()).toBe(0);
    for (const label of ['Sends from', 'Alerts go to', 'Last sync', 'Mapped to the Salesforce user', 'Group'])
      await page.locator('dt', { hasText: label }).waitFor();
  });

  it('lets them switch a fault on and off', async () => {
    await open('/faults');
    await tabTo(/^Fault(?!s)/);
    await page.keyboard.type('500 before');
    await type(/^Requests that begin with/, 'GET /scim');
    await press(/^Switch On$/);
    expect((await fetch(`${service.url}/scim/v2/Users`)).status).toBe(500);
    await press(/^Switch All Off$/);
    expect((await fetch(`${service.url}/scim/v2/Users`)).status).toBe(401);
    await press(/^Requests$/);
    await page.getByRole('row', { name: /Nobody signed in GET \/scim\/v2\/Users.*401/ }).waitFor();
  });

  it('met no error on the way', () => expect(problems).toEqual([]));
});
