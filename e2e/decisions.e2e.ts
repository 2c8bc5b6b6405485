import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { Screens } from './support/screens.ts';
import { openSession, type Session } from './support/session.ts';

const view = { viewport: { width: 1280, height: 1000 } };

let session: Session;
let page: Page;
let screens: Screens;
/** Another browser, in which somebody else works. */
let another: Browser;
let theirs: Screens;

beforeAll(async () => {
  session = await openSession([], view);
  ({ page, screens } = session);
  another = await launchBrowser();
  theirs = new Screens(await another.newPage(view), () => session.product);
});
afterAll(async () => {
  await another?.close();
  await session?.close();
});

const dialog = () => page.getByRole('dialog');
const button = (name: string | RegExp) => page.getByRole('button', { name });

/** Everything that a transfer needs but for the look at its plan. */
async function prepare(): Promise<void> {
  await screens.open('Business_Unit');
  await screens.chooseBusinessUnit('Lindervane Europe');
  await screens.testConnection();
  await button('Read Account Engagement').first().click();
  await page.getByText(/Account Engagement was last read/).waitFor({ timeout: 120_000 });
  await screens.open('Role_Mapping');
  await screens.markReviewed();
}

describe('an admin who has decided goes on', () => {
  it('says at its field that a business unit is set up already, on the step where that stands', async () => {
    await screens.open('Business_Unit');
    await screens.chooseBusinessUnit('Lindervane Europe');
    await button('Set Up Business Unit').first().click();
    const id = dialog().getByRole('textbox', { name: 'Account Engagement business unit ID' });
    await dialog().getByRole('textbox', { name: 'Name' }).fill('Europe again');
    await id.fill('0UvLv0000000001KAA');
    await dialog().getByRole('searchbox').fill('Tendai');
    await dialog().getByRole('button', { name: 'Choose Tendai Mukwevho' }).click();
    await dialog().getByRole('button', { name: 'Next' }).click();
    await dialog().getByRole('button', { name: 'Next' }).click();
    await dialog().getByRole('button', { name: 'Create Business Unit' }).click();
    await dialog().getByRole('heading', { name: 'Step 1 of 3: Which Business Unit' }).waitFor();
    await dialog().getByText('This ID is already set up as Lindervane Europe.').waitFor();
    await expect.poll(() => id.evaluate((input) => input === (input.getRootNode() as ShadowRoot).activeElement)).toBe(true);
    expect(await dialog().getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Europe again');
    await dialog().getByRole('button', { name: 'Cancel', exact: true }).click();
  });

  it('comes from a reason to the record that is in the way, side by side', async () => {
    await prepare();
    await screens.open('Users');
    await page.getByRole('searchbox').fill('Odile');
    await expect.poll(() => screens.row('Odile Marchetti').innerText(), { timeout: 120_000 }).toContain('Will skip');
    await screens.row('Odile Marchetti').getByRole('button', { name: 'Why' }).click();
    await page.getByRole('complementary').getByRole('button', { name: 'Map Usernames' }).click();
    await page.getByRole('heading', { level: 2, name: 'Compare: Odile Marchetti' }).waitFor();
    await page.getByText('Only what is in the way of one user is shown.').waitFor();
    await expect.poll(() => page.getByRole('rowheader', { name: /10011/ }).count()).toBe(1);
    await button('Show All Conflicts').click();
    await expect.poll(() => page.getByRole('rowheader').count()).toBeGreaterThan(1);
  });

  it('leaves the conflicts as they are, and the Setup Assistant says who did and what is next', async () => {
    await screens.open('Setup_Assistant');
    await page.getByText('Next: Map Existing Usernames. You can do this.').waitFor();
    await button('Open Map Usernames').first().click();
    await button('Leave These Conflicts').click();
    await page.getByText('The conflicts are left as they are.').waitFor();
    await screens.open('Setup_Assistant');
    await page.getByText('Next: Preview and Transfer. You can do this.').waitFor();
    await page
      .getByText(/^Done by Marit/)
      .first()
      .waitFor();
    const focused = () =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.textContent?.trim();
      });
    await expect.poll(focused).toContain('5 Preview and Transfer');
  });

  it('notes what was checked by hand for everybody, not for one browser', async () => {
    await button('6 Give Access to the App').click();
    await page.getByText(/I have checked them/).click();
    await expect.poll(() => page.getByText(/^Done by/).count()).toBeGreaterThan(1);
    await theirs.open('Setup_Assistant');
    await theirs.chooseBusinessUnit('Lindervane Europe');
    await theirs.page.getByRole('button', { name: '6 Give Access to the App' }).click();
    await expect.poll(() => theirs.page.getByRole('checkbox', { name: /I have checked them/ }).isChecked()).toBe(true);
  });

  it('shows only the users whose plan has moved since it was confirmed, and transfers when they were seen', async () => {
    await screens.open('Transfer');
    await button('Preview Now').click();
    await page.getByRole('heading', { name: 'Met: 5 of 5' }).waitFor();
    await button('Transfer User Management').click();
    await dialog().getByText('I have seen the users').click();
    await addMeanwhile('Hendrik', 'Hendrik Zijlema');
    await dialog().getByRole('button', { name: 'Transfer User Management' }).click();
    await page.getByText(/Users whose plan changed since you looked at it: \d+\. Nothing was started/).waitFor();
    await button('Show Only These').click();
    await screens.row("Fiadh O'Rourke").waitFor({ state: 'detached' });
    await screens.row('Hendrik Zijlema').waitFor();
    await button('Show the Whole Plan').click();
    await screens.row("Fiadh O'Rourke").waitFor();
    await screens.transfer(/Created \(1[0-9]\)/);
  });

  it('lists in the run of the transfer whom it left as they are, as its result counts them', async () => {
    await button(/Skipped \(\d+\)/).waitFor({ timeout: 120_000 });
    const skipped = Number((await button(/Skipped \(\d+\)/).innerText()).match(/\d+/)![0]);
    await button('Open the Run').click();
    await page.getByRole('heading', { level: 2, name: /^Run of/ }).waitFor();
    await expect.poll(() => page.getByRole('complementary').getByText('Skipped', { exact: true }).count()).toBe(skipped);
  });

  it('tells what admins saved where it is wanted', async () => {
    expect(await page.getByText(/^Edit by /).count()).toBe(0);
    await page.getByText('Show edits by admins').click();
    await page
      .getByText(/^Edit by .*: Map Profiles to Roles$|^Edit by .*: Edit User Assignments$/)
      .first()
      .waitFor();
    await page.getByText('Details are kept for 90 days.').waitFor();
  });

  it('met no error on the way', () =>
    expect(session.problems.filter((problem) => !/UserSyncTransferController\.transfer|\.setUp$/.test(problem))).toEqual([]));
});

/** Another admin assigns somebody, and the plan is made anew. */
async function addMeanwhile(words: string, name: string): Promise<void> {
  await theirs.open('Assignments');
  await theirs.add(words, name, 'Sales');
  await theirs.previewAndSave();
  await theirs.open('Transfer');
  await theirs.row(name).first().waitFor({ timeout: 120_000 });
}
