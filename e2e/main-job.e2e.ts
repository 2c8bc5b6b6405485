import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { newStateFolder, startProduct, type Product } from './support/product.ts';
import { Scim } from './support/scim.ts';

let state: string;
let product: Product;
let browser: Browser;
let page: Page;
let scim: Scim;
const problems: string[] = [];

beforeAll(async () => {
  state = newStateFolder();
  product = await startProduct(state);
  scim = new Scim(product);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
  });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(state, { recursive: true, force: true });
});

const open = (tab: string) => page.goto(`${product.localOrg}/lightning/n/${tab}`);
async function chooseEurope(): Promise<void> {
  await page.getByRole('combobox', { name: 'Business unit' }).click();
  await page.getByRole('option', { name: 'Lindervane Europe' }).click();
}

describe('the sample company in a browser', () => {
  it('shows that Account Engagement can be reached, tested as the sync signs in', async () => {
    await open('UserSync_Business_Unit');
    await chooseEurope();
    await page.getByRole('button', { name: 'Test Connection' }).first().click();
    await page.getByText('Writing allowed').waitFor();
    await page.getByText('Not Transferred').first().waitFor();
  });

  it.each([
    ['UserSync_Assignments', 'Edit User Assignments'],
    ['UserSync_Role_Mapping', 'Map Profiles to Roles'],
    ['UserSync_Transfer', 'Transfer'],
    ['UserSync_Users', 'View All Users']
  ])('opens %s', async (tab, heading) => {
    await open(tab);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(await page.title()).toContain(heading);
  });

  it('finds a person among 1,250 and offers to add them', async () => {
    await open('UserSync_Assignments');
    await page.getByRole('searchbox').fill('Zuzana');
    await page.getByRole('button', { name: 'Add to Marketing: Zuzana Králíková' }).click();
    await page.getByRole('button', { name: 'Preview and Save' }).waitFor();
  });

  it("leaves Account Engagement's users as they are before the transfer", async () => {
    expect(await scim.withUserName('zuzana.kralikova@lindervane.example.com')).toBeUndefined();
    expect((await scim.users('id pr')).length).toBe(55);
  });

  it('met no error on the way', () => expect(problems).toEqual([]));
});

it('keeps what was saved through kill -9', async () => {
  await product.stop('SIGKILL');
  product = await startProduct(state);
  scim = new Scim(product);
  await open('UserSync_Business_Unit');
  await chooseEurope();
  await page.getByText('Writing allowed').waitFor();
});
