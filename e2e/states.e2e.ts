import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { desk, expectAccessible } from './support/expect-accessible.ts';
import { Keyboard } from './support/keyboard.ts';
import { Screens } from './support/screens.ts';
import { openSession, type Session } from './support/session.ts';

const unitCalls = '**/apex/UserSyncBusinessUnitController.listAll*';
const saveCalls = '**/apex/UserSyncAssignmentController.save*';

let session: Session;
let page: Page;
let screens: Screens;
let keyboard: Keyboard;
let another: Browser | undefined;

beforeAll(async () => {
  session = await openSession(['--full'], { viewport: desk, reducedMotion: 'reduce' });
  ({ page, screens } = session);
  keyboard = new Keyboard(page);
  await screens.open('Business_Unit');
  await screens.chooseBusinessUnit('Lindervane Europe');
  await screens.testConnection();
});
afterAll(async () => {
  await another?.close();
  await session?.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();
const dialog = () => page.getByRole('dialog');
const said = (text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 120_000 });
const isAccessible = () => expectAccessible(page);
async function previewAndSave(of: Page = page): Promise<void> {
  await of.getByRole('button', { name: 'Preview and Save' }).click();
  await of
    .getByRole('dialog')
    .getByText(/Rows 1 to|^Nobody is created/)
    .waitFor();
  await of.getByRole('dialog').getByRole('button', { name: 'Save Changes' }).click();
}

describe('changes that are not saved are accessible', () => {
  it('when they are back after a reload', async () => {
    await screens.open('Assignments');
    await screens.add('Hendrik', 'Hendrik Zijlema', 'Sales');
    await page.reload();
    await said(/^Your unsaved changes from/);
    await isAccessible();
  });

  it('when it is not known whether they were saved', async () => {
    await page.route(saveCalls, (route) => route.abort('connectionreset'));
    await previewAndSave();
    await said(/^It is not known whether your changes were saved/);
    await isAccessible();
    await page.unroute(saveCalls);
    await button('Check Now').click();
    await button('Discard').click();
    await page.getByText('Changes: 1', { exact: true }).waitFor({ state: 'detached' });
  });
});

it('a connection that is cut is accessible, and ends by itself or at once', async () => {
  await page.route(unitCalls, (route) => route.abort());
  await said(/What you see is of/);
  await isAccessible();
  await page.unroute(unitCalls);
  await keyboard.press('Try Again');
  await page.getByText(/What you see is of/).waitFor({ state: 'detached' });
});

describe('recycling that waits for somebody is accessible', () => {
  let before: number;
  const inTheBin = async () => (await session.scim.users('active eq false')).length;

  it('where it is announced in a preview while the sync is paused', async () => {
    await screens.open('Role_Mapping');
    await screens.markReviewed();
    await screens.open('Transfer');
    await button('Read Account Engagement').click();
    await screens.row("Fiadh O'Rourke").getByText('Will recycle').first().waitFor({ timeout: 120_000 });
    await button('Preview Now').click();
    await page.getByRole('heading', { name: 'Met: 5 of 5' }).waitFor();
    await screens.transfer(/^Created \(2/);
    await screens.open('Business_Unit');
    await page.getByRole('spinbutton', { name: /^Hold recycling above, users/ }).fill('1');
    await button('Save Settings').click();
    await said('Settings saved.');
    await button('Pause').click();
    await dialog().getByRole('button', { name: 'Pause Sync' }).click();
    await said(/paused it on/);
    await isAccessible();
    await screens.open('Assignments');
    await button(/^Remove: Key Account Owners/).click();
    await button('Preview and Save').click();
    await dialog()
      .getByRole('button', { name: /^Will hold/ })
      .waitFor();
    await isAccessible();
    await dialog().getByRole('button', { name: 'Save Changes' }).click();
    await said('Saved. It is sent after Resume.');
    await isAccessible();
  });

  it('in the list of users, with why', async () => {
    await screens.open('Business_Unit');
    await button('Resume').click();
    await said(/^Changes in Salesforce reach/);
    await screens.open('Users');
    await button(/^Held \(/).click();
    await button(/^Why: /).click();
    await page.getByText('Held: not sent.').waitFor();
    await isAccessible();
  });

  it('in Activity, in the question, and once it is approved', async () => {
    await screens.open('Activity');
    await page.getByRole('heading', { name: /^Waiting for Approval: / }).waitFor();
    await isAccessible();
    before = await inTheBin();
    await page
      .getByRole('checkbox', { name: /^Select (?!all)/i })
      .first()
      .click();
    await button('Approve Selected (1)').click();
    await dialog().getByRole('textbox').fill('2');
    await dialog().getByRole('button', { name: 'Approve Recycling' }).click();
    await dialog().getByText('This is not 1.').waitFor();
    await isAccessible();
    await dialog().getByRole('textbox').fill('1');
    await dialog().getByRole('button', { name: 'Approve Recycling' }).click();
    await said('Users approved: 1. They are in line.');
    await isAccessible();
  });

  it('when an approval can no longer be withdrawn, which is said', async () => {
    await expect.poll(inTheBin, { timeout: 120_000, interval: 500 }).toBe(before + 1);
    await button('Withdraw Approval').click();
    await said('Approvals withdrawn: 0. Already sent, so no longer to be withdrawn: 1.');
    await isAccessible();
  });
});

it('the sync of one user is accessible when it has ended', async () => {
  await screens.open('Users');
  await page.getByRole('searchbox').fill('Saoirse');
  await button('Why: Saoirse Ní Bhriain').click();
  await button('Sync Now').click();
  await said(/^The sync of this user has ended/);
  await isAccessible();
});

it('what was released is accessible, and the question before', async () => {
  await screens.open('Business_Unit');
  await button('Release').click();
  await dialog().getByRole('button', { name: 'Release Business Unit' }).click();
  await isAccessible();
  await dialog().getByRole('textbox').fill('Lindervane Europe');
  await dialog().getByRole('button', { name: 'Release Business Unit' }).click();
  await said(/^Released by Marit Østergaard/);
  await isAccessible();
});

it('a profile that somebody else has mapped meanwhile is accessible', async () => {
  another = await launchBrowser();
  const theirs = await another.newPage({ viewport: desk });
  const other = new Screens(theirs, () => session.product);
  for (const [who, role] of [
    [screens, 'Content Editor'],
    [other, 'Marketing Manager']
  ] as const) {
    await who.open('Role_Mapping');
    if (who === other) await who.chooseBusinessUnit('Lindervane Europe');
    await who.row('Standard User').getByRole('button', { name: 'Change' }).click();
    await who.row('Standard User').getByRole('combobox').click();
    await who.page.getByRole('option', { name: role }).click();
    await who.page.getByText('Changed, not saved').waitFor();
  }
  await previewAndSave(theirs);
  await theirs
    .getByText(/^Saved/)
    .first()
    .waitFor();
  await previewAndSave();
  await said(/Marit Østergaard set Standard User to Marketing Manager/);
  await isAccessible();
  await button('Keep Theirs').click();
});

it('met no error on the way', () => expect(session.problems).toEqual([]));
