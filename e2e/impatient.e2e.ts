import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { Keyboard } from './support/keyboard.ts';
import type { Screens } from './support/screens.ts';
import { openSession, type Session } from './support/session.ts';

let session: Session;
let page: Page;
let screens: Screens;
let keyboard: Keyboard;

beforeAll(async () => {
  session = await openSession(['--full'], { viewport: { width: 1280, height: 900 } });
  ({ page, screens } = session);
  keyboard = new Keyboard(page);
  await screens.open('Business_Unit');
  await screens.chooseBusinessUnit('Lindervane Europe');
  await screens.testConnection();
});
afterAll(() => session?.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');

/** Clicks as a hand does, which takes a while. */
async function clickSlowly(target: Locator): Promise<void> {
  await target.click({ delay: 90 });
}

describe('somebody who corrects a number and clicks at once', () => {
  it('is answered, although the message below the field comes and goes', async () => {
    const field = page.getByRole('spinbutton', { name: /^Hold recycling above, users/ });
    await field.fill('-5');
    await clickSlowly(button('Save Settings'));
    await expect.poll(() => keyboard.focus()).toMatch(/^\*?Hold recycling above, users/);
    await field.fill('20');
    await clickSlowly(button('Save Settings'));
    await page.getByText('Settings saved.').first().waitFor();
  });
});

describe('somebody who searches for a profile', () => {
  it('finds it, and changes nothing', async () => {
    await screens.open('Role_Mapping');
    await screens.row('Standard User').waitFor();
    await page.getByRole('searchbox').fill('standard');
    await screens.row('Marketing User').waitFor({ state: 'detached' });
    expect(await page.getByText(/^Changes: /).count()).toBe(0);
  });
});

describe('somebody who clicks twice', () => {
  it('changes a role all the same, and is not told of the own save as if it were another one', async () => {
    await screens.row('Standard User').getByRole('button', { name: 'Change' }).dblclick();
    await screens.row('Standard User').getByRole('combobox').click();
    await page.getByRole('option', { name: 'Content Editor' }).click();
    // The page has looked for changes of others before, so that it knows of an older state.
    await page.waitForResponse(/UserSyncRoleMappingController\.latest/, { timeout: 120_000 });
    await screens.previewAndSave();
    await screens.row('Standard User').getByText('Content Editor').waitFor();
    expect(await page.getByText('Reload and Keep My Changes').count()).toBe(0);
  });

  it('is asked once before a transfer', async () => {
    await screens.markReviewed();
    await screens.open('Transfer');
    await button('Read Account Engagement').dblclick();
    await screens.row("Fiadh O'Rourke").getByText('Will recycle').first().waitFor({ timeout: 120_000 });
    await button('Preview Now').dblclick();
    await page.getByRole('heading', { name: 'Met: 5 of 5' }).waitFor();
    await button('Transfer User Management').dblclick();
    await expect.poll(() => keyboard.focus()).toMatch(/^Transfer User Management of/);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
    expect(await dialog().count()).toBe(0);
  });

  it('gets the file', async () => {
    const download = page.waitForEvent('download');
    await button('Download CSV').dblclick();
    expect((await download).suggestedFilename()).toBe('transfer-plan.csv');
  });
});

describe('somebody who turns pages by keyboard', () => {
  it('stays at the buttons on the last page and on the first', async () => {
    await screens.open('Assignments');
    await keyboard.choose(/^Kind/, 'Roles');
    await page.getByText('Rows 1 to 20 of 24').waitFor();
    await keyboard.press('Next');
    await page.getByText('Rows 21 to 24 of 24').waitFor();
    await expect.poll(() => keyboard.focus()).toBe('Previous');
    await page.keyboard.press('Enter');
    await page.getByText('Rows 1 to 20 of 24').waitFor();
    await expect.poll(() => keyboard.focus()).toBe('Next');
  });
});

it('met no error on the way', () => expect(session.problems).toEqual([]));
