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
  await shoot(page, name);
  await page.setViewportSize(narrow);
  await shoot(page, `${name}-narrow`);
  await page.setViewportSize(wide);
}

/** From the top of the page, or of the panel that is open. */
async function shoot(page: Page, name: string): Promise<void> {
  const panel = page.getByRole('complementary');
  if (await panel.count()) await panel.first().evaluate((element) => element.scrollIntoView());
  else await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

type Show = (page: Page, screens: Screens) => Promise<void>;

const assignmentCalls = '**/apex/UserSyncAssignmentController.*';

/** The screens in the order in which an admin meets them. */
const walk: readonly (readonly [string, Show])[] = [
  [
    'choose-business-unit',
    async (page, screens) => {
      await screens.open('Users');
      await page.getByText('Choose a business unit.').waitFor();
    }
  ],
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
    'transfer-confirm',
    async (page, screens) => {
      await screens.open('Transfer');
      await screens.row("Fiadh O'Rourke").first().waitFor();
      await page.getByRole('button', { name: 'Transfer User Management' }).click();
      await page.getByRole('dialog').getByText('I have seen the users').waitFor();
    }
  ],
  [
    'transfer-result',
    async (page, screens) => {
      await page.keyboard.press('Escape');
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
      await page.getByRole('button', { name: /^Open: Transfer/ }).click();
      await page.getByRole('heading', { name: /^Run of/ }).waitFor();
    }
  ],
  [
    'map-usernames-compare',
    async (page, screens) => {
      await screens.open('Usernames');
      await page.getByRole('button', { name: 'Compare: Odile Marchetti' }).click();
      await page.getByRole('heading', { name: 'Compare: Odile Marchetti' }).waitFor();
    }
  ],
  [
    'set-up-business-unit',
    async (page, screens) => {
      await screens.open('Business_Unit');
      await page.getByRole('button', { name: 'Set Up Business Unit' }).first().click();
      await page.getByRole('dialog').waitFor();
    }
  ],
  [
    'empty',
    async (page, screens) => {
      await screens.open('Users');
      await page.getByRole('searchbox').fill('Tendai');
      await page.getByText('No user matches this search and filter.').waitFor();
    }
  ],
  [
    'error',
    async (page, screens) => {
      await page.route(assignmentCalls, (route) => route.abort());
      await screens.open('Assignments');
      await page.getByRole('button', { name: 'Try Again' }).waitFor();
    }
  ],
  [
    'look-only',
    async (page, screens) => {
      await page.unroute(assignmentCalls);
      await screens.logInAs('Hendrik Zijlema');
      await screens.open('Assignments');
      await page.getByText(/^You can look at everything here/).waitFor();
      await screens.row('Field Marketing Europe').waitFor();
    }
  ],
  [
    'no-permission',
    async (page, screens) => {
      await screens.logInAs('Tunde Adébáyọ̀');
      await page.goto(page.url());
      await page.getByRole('heading', { name: 'You do not have access to this page' }).waitFor();
    }
  ]
];
