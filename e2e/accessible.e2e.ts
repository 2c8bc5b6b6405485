import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, expectAccessible } from './support/expect-accessible.ts';
import { Keyboard } from './support/keyboard.ts';
import type { Screens } from './support/screens.ts';
import { openSession, type Session } from './support/session.ts';

const tabs = ['Setup_Assistant', 'Business_Unit', 'Assignments', 'Role_Mapping', 'Usernames', 'Transfer', 'Users', 'Activity'];

let session: Session;
let page: Page;
let screens: Screens;
let keyboard: Keyboard;

beforeAll(async () => {
  session = await openSession(['--full'], { viewport: desk, reducedMotion: 'reduce' });
  ({ page, screens } = session);
  keyboard = new Keyboard(page);
});
afterAll(() => session?.close());

const isAccessible = () => expectAccessible(page);

/** Opens a tab and waits until it has read what it shows. */
async function open(tab: string): Promise<void> {
  await screens.open(tab);
  await page.getByRole('main').locator('lightning-spinner, table[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

const dialog = () => page.getByRole('dialog');
const isGone = () => dialog().waitFor({ state: 'detached' });
const previewIsThere = () =>
  dialog()
    .getByText(/Rows 1 to/)
    .waitFor();

describe('every screen before the transfer', () => {
  it('is accessible while no business unit is chosen', async () => {
    await open('Users');
    await page.getByText('Choose a business unit.').waitFor();
    await isAccessible();
  });

  it('lets a person without a mouse choose a business unit and test its connection', async () => {
    await open('Business_Unit');
    await keyboard.choose(/^Business unit/, 'Lindervane Europe');
    await keyboard.press('Test Connection');
    await page.getByText('Writing allowed').waitFor();
    await expect.poll(() => keyboard.focus()).toBe('Test Connection');
  });

  it.each(tabs)('%s is accessible', async (tab) => {
    await open(tab);
    await isAccessible();
  });
});

describe('a person without a mouse', () => {
  it('sets up a business unit as far as the first mistake, beginning in the dialog, and leaves with Escape', async () => {
    await open('Business_Unit');
    await keyboard.press('Set Up Business Unit');
    await dialog().waitFor();
    await expect.poll(() => dialog().locator('h1:focus').count()).toBe(1);
    await keyboard.press('Next');
    await expect.poll(() => keyboard.focus()).toMatch(/name/i);
    await isAccessible();
    await page.keyboard.press('Escape');
    await isGone();
    await expect.poll(() => keyboard.focus()).toBe('Set Up Business Unit');
  });

  it('assigns Zuzana: the focus stays on the button that adds and undoes, then goes to the notice', async () => {
    await open('Assignments');
    await keyboard.type('Search', 'Zuzana');
    await page.getByRole('button', { name: 'Add to Marketing: Zuzana Králíková' }).waitFor();
    await keyboard.press('Add to Marketing: Zuzana Králíková');
    await expect.poll(() => keyboard.focus()).toMatch(/^Undo: Zuzana/);
    await page.keyboard.press('Enter');
    await expect.poll(() => keyboard.focus()).toBe('Add to Marketing: Zuzana Králíková');
    await page.keyboard.press('Enter');
    await isAccessible();
    await keyboard.press('Preview and Save');
    await previewIsThere();
    await expect.poll(() => keyboard.focus()).toBe('Preview of Your Changes');
    await isAccessible();
    await page.keyboard.press('Escape');
    await isGone();
    await expect.poll(() => keyboard.focus()).toBe('Preview and Save');
    await page.keyboard.press('Enter');
    await previewIsThere();
    await keyboard.press('Save Changes');
    await screens.saved();
    await expect.poll(() => keyboard.focus()).toMatch(/^Saved/);
  });

  it('maps a profile in its row and comes back to its button', async () => {
    await open('Role_Mapping');
    await keyboard.press('Change: Standard User');
    await keyboard.choose('Role of Standard User', 'Content Editor');
    await expect.poll(() => keyboard.focus()).toBe('Change: Standard User');
    await isAccessible();
    await keyboard.press('Preview and Save');
    await previewIsThere();
    await keyboard.press('Save Changes');
    await screens.saved();
    await expect.poll(() => keyboard.focus()).toMatch(/^Saved/);
    await keyboard.press('Mark as Reviewed');
    await page
      .getByText(/^Reviewed/)
      .first()
      .waitFor();
  });

  it('is led to what is missing for the transfer, sees the plan, and transfers', async () => {
    await open('Transfer');
    await keyboard.press('Transfer User Management');
    await expect.poll(() => keyboard.focus()).toBe('Read Account Engagement');
    await page.keyboard.press('Enter');
    await screens.row("Fiadh O'Rourke").getByText('Will recycle').first().waitFor({ timeout: 120_000 });
    await expect.poll(() => keyboard.focus()).toBe('Preview Now');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Met: 5 of 5' }).waitFor();
    await isAccessible();
    await keyboard.press('Transfer User Management');
    await dialog().waitFor();
    await isAccessible();
    await keyboard.press('Transfer User Management');
    await expect.poll(() => keyboard.focus()).toMatch(/^I have seen the users/);
    await page.keyboard.press('Space');
    await keyboard.press('Transfer User Management');
    await page.getByRole('button', { name: /^Created \(24/ }).waitFor({ timeout: 120_000 });
    await expect.poll(() => keyboard.focus()).toBe('Result');
  });

  it('asks why, and comes back to the question with Escape', async () => {
    await open('Users');
    await keyboard.press(/^Skipped/);
    await page.getByRole('button', { name: 'Why: Odile Marchetti' }).waitFor();
    await keyboard.press('Why: Odile Marchetti');
    await page.getByText(/10011/).first().waitFor();
    await expect.poll(() => keyboard.focus()).toBe('Odile Marchetti');
    await isAccessible();
    await page.keyboard.press('Escape');
    await expect.poll(() => keyboard.focus()).toBe('Why: Odile Marchetti');
  });

  it('compares a record with its user and links the two', async () => {
    await open('Usernames');
    await keyboard.press('Compare: Odile Marchetti');
    await page.getByRole('heading', { name: 'Compare: Odile Marchetti' }).waitFor();
    await isAccessible();
    await page.keyboard.press('Escape');
    await expect.poll(() => keyboard.focus()).toBe('Compare: Odile Marchetti');
    await keyboard.to(/Select Odile/, 'Shift+Tab');
    await page.keyboard.press('Space');
    await keyboard.to('Link Selected (1)', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await isAccessible();
    await page.keyboard.press('Tab');
    await keyboard.press('Link Users');
    await page
      .getByText(/^Users linked: 1/)
      .first()
      .waitFor();
    await expect.poll(() => keyboard.focus()).toMatch(/^Users linked: 1/);
  });

  it('goes through the runs with arrows and opens one', async () => {
    await open('Activity');
    await keyboard.to(/, \d\d\.\d\d, /);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Run of/ }).waitFor();
    await expect.poll(() => keyboard.focus()).toMatch(/^Run of/);
    await isAccessible();
  });
});

describe('what looks otherwise after the transfer', () => {
  it.each(['Setup_Assistant', 'Business_Unit', 'Usernames', 'Transfer'])('%s is accessible', async (tab) => {
    await open(tab);
    await isAccessible();
  });
});

describe('states that nobody wishes for', () => {
  it('are accessible: nothing matches', async () => {
    await open('Users');
    await page.getByRole('searchbox').fill('nobody is called so');
    await page.getByText('No user matches this search and filter.').waitFor();
    await isAccessible();
  });

  it('are accessible: the server does not answer, and a retry helps', async () => {
    const calls = '**/apex/UserSyncAssignmentController.*';
    await page.route(calls, (route) => route.abort());
    await screens.open('Assignments');
    await page.getByRole('button', { name: 'Try Again' }).waitFor();
    await isAccessible();
    await page.unroute(calls);
    await keyboard.press('Try Again');
    await screens.row('Field Marketing Europe').waitFor();
  });

  it('are accessible: somebody may look only, and is told what to ask for', async () => {
    await screens.logInAs('Hendrik Zijlema');
    for (const tab of ['Assignments', 'Role_Mapping', 'Transfer']) {
      await open(tab);
      await page.getByText(/^You can look at everything here/).waitFor();
      await isAccessible();
    }
    await keyboard.press('Ask a Colleague');
    await dialog().waitFor();
    await isAccessible();
  });
});

it('met no error on the way', () => expect(session.problems).toEqual([]));
