import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../scripts/check/project-root.ts';
import type { Screens } from '../support/screens.ts';
import { openSession } from '../support/session.ts';

const folder = join(projectRoot, 'docs', 'pictures');
const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 800 };

/** Walks through the sample company in full and leaves a picture of every screen in docs/pictures, at a desk's and at a phone's width. */
export async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const session = await openSession(['--full'], { viewport: wide, reducedMotion: 'reduce' });
  try {
    for (const [name, show] of walk) {
      await show(session.page, session.screens);
      await both(session.page, name);
      console.log(`docs/pictures/${name}.png`);
    }
  } finally {
    await session.close();
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
    async (_page, screens) => {
      await screens.open('Business_Unit');
      await screens.chooseBusinessUnit('Lindervane Europe');
      await screens.testConnection();
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
      await screens.markReviewed();
      await screens.open('Transfer');
      await page.getByRole('button', { name: 'Read Account Engagement' }).click();
      await screens.row("Fiadh O'Rourke").getByText('Will recycle').first().waitFor();
      await page.getByRole('button', { name: 'Preview Now' }).click();
      await page.getByRole('heading', { name: 'Met: 5 of 5' }).waitFor();
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
    async (_page, screens) => {
      await screens.open('Transfer');
      await screens.transfer(/^Created \(2/);
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
