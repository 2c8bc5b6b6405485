import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../scripts/check/project-root.ts';
import { launchBrowser } from '../support/browser.ts';
import { newStateFolder, startProduct } from '../support/product.ts';
import { Screens } from '../support/screens.ts';

const folder = join(projectRoot, 'docs', 'pictures');
const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 800 };

/** Walks through the sample company in full and leaves a picture of every screen in docs/pictures, at a desk's and at a phone's width. */
export async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const state = newStateFolder();
  const product = await startProduct(state, ['--full']);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: wide, reducedMotion: 'reduce' });
    const screens = new Screens(page, () => product);
    for (const [name, show] of walk) {
      await show(page, screens);
      await both(page, name);
      console.log(`docs/pictures/${name}.png`);
    }
  } finally {
    await browser.close();
    await product.stop();
    rmSync(state, { recursive: true, force: true });
  }
}

async function both(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  await page.setViewportSize(narrow);
  await page.screenshot({ path: join(folder, `${name}-narrow.png`), animations: 'disabled', caret: 'hide' });
  await page.setViewportSize(wide);
}

type Show = (page: Page, screens: Screens) => Promise<void>;

/** The screens in the order in which an admin meets them. */
const walk: readonly (readonly [string, Show])[] = [
  [
    'business-unit',
    async (page, screens) => {
      await screens.open('Business_Unit');
      await screens.chooseBusinessUnit('Lindervane Europe');
      await page.getByRole('button', { name: 'Test Connection' }).first().click();
      await page.getByText('Writing allowed').waitFor();
    }
  ],
  [
    'edit-user-assignments',
    async (_page, screens) => {
      await screens.open('Assignments');
      await screens.add('Zuzana', 'Zuzana Králíková', 'Marketing');
      await screens.row('Zuzana Králíková').waitFor();
    }
  ],
  [
    'edit-user-assignments-preview',
    async (page) => {
      await page.getByRole('button', { name: 'Preview and Save' }).click();
      await page
        .getByRole('dialog')
        .getByText(/Rows 1 to/)
        .waitFor();
    }
  ],
  [
    'map-profiles-to-roles',
    async (page, screens) => {
      await screens.open('Role_Mapping');
      await screens.row('Standard User').getByRole('button', { name: 'Change' }).click();
      await screens.row('Standard User').getByRole('combobox').click();
      await page.getByRole('option', { name: /Content Editor/ }).click();
    }
  ],
  [
    'transfer',
    async (page, screens) => {
      await screens.open('Role_Mapping');
      await page.getByRole('button', { name: 'Mark as Reviewed' }).click();
      await page
        .getByText(/Reviewed/)
        .first()
        .waitFor();
      await screens.open('Transfer');
      await page.getByRole('button', { name: 'Read Account Engagement' }).click();
      await screens.row("Fiadh O'Rourke").getByText('Will recycle').first().waitFor();
      await page.getByRole('button', { name: 'Preview Now' }).click();
      await page.getByText('Met: 5 of 5').waitFor();
    }
  ],
  [
    'setup-assistant',
    async (page, screens) => {
      await screens.open('Setup_Assistant');
      await page.getByText(/Steps done/).waitFor();
    }
  ],
  [
    'transfer-result',
    async (page, screens) => {
      await screens.open('Transfer');
      await page.getByRole('button', { name: 'Transfer User Management' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('I have seen the users').click();
      await dialog.getByRole('button', { name: 'Transfer User Management' }).click();
      await page.getByRole('heading', { name: 'Result' }).waitFor();
      await page.getByRole('button', { name: /^Created \(2/ }).waitFor({ timeout: 120_000 });
    }
  ],
  [
    'view-all-users',
    async (page, screens) => {
      await screens.open('Users');
      await page.getByRole('button', { name: /^Skipped/ }).click();
      await screens.row('Odile Marchetti').getByText('Skipped').first().waitFor();
    }
  ],
  [
    'view-all-users-why',
    async (page, screens) => {
      await screens.row('Odile Marchetti').getByRole('button', { name: 'Why' }).click();
      await page.getByText(/10011/).first().waitFor();
    }
  ],
  [
    'map-usernames',
    async (page, screens) => {
      await screens.open('Usernames');
      await page.getByRole('table').first().waitFor();
    }
  ],
  [
    'activity',
    async (page, screens) => {
      await screens.open('Activity');
      await page.getByRole('heading', { name: 'Runs' }).waitFor();
    }
  ]
];
