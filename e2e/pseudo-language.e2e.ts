import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBusinessUnit, readCsv } from '../sample/read.ts';
import { fits, layout } from './support/accessible.ts';
import type { Screens } from './support/screens.ts';
import { openSession, type Session } from './support/session.ts';
import { untranslated } from './support/untranslated.ts';

let session: Session;
let page: Page;
let screens: Screens;

beforeAll(async () => {
  session = await openSession(['--full', '--pseudo'], { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  ({ page, screens } = session);
});
afterAll(() => session?.close());

/** What people have typed, in Salesforce or in Account Engagement. */
const data = [
  ...readCsv('User.csv').flatMap((user) => [
    `${user.FirstName} ${user.LastName}`.trim(),
    ...[user.Username!, user.Email!].flatMap((address) => [address, ...address.split(/(?<=@)/)])
  ]),
  ...readCsv('Profile.csv').map(({ Name }) => Name!),
  ...readCsv('UserRole.csv').map(({ Name }) => Name!),
  ...readCsv('Group.csv').map(({ Name }) => Name!),
  ...['europe', 'americas'].flatMap((name) => {
    const unit = readBusinessUnit(name as 'europe');
    return [unit.name, ...unit.roles.map((role) => role.name)];
  }),
  'UserSync_AccountEngagement',
  'Partner Marketing'
];

describe('in a language that nobody speaks, with texts a third longer', () => {
  it('lets a business unit be chosen and tested', async () => {
    await screens.open('Business_Unit');
    await page.getByRole('combobox').first().click();
    await page.getByRole('option', { name: 'Lindervane Europe' }).click();
    await page.locator('[data-test] button').click();
    await page.getByRole('main').getByText(/^\[Wr/).waitFor();
  });

  it.each(['Setup_Assistant', 'Business_Unit', 'Assignments', 'Role_Mapping', 'Usernames', 'Transfer', 'Users', 'Activity'])(
    '%s shows no word of its own, and everything has room',
    async (tab) => {
      await screens.open(tab);
      await page.waitForLoadState('networkidle');
      expect.soft(await untranslated(page, data)).toEqual([]);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft({ width, ...(await layout(page)) }).toEqual({ width, ...fits });
      }
      await page.setViewportSize({ width: 1280, height: 900 });
    }
  );
});
