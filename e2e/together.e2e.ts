import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { Screens } from './support/screens.ts';
import { openSession, type Session } from './support/session.ts';

const view = { viewport: { width: 1280, height: 900 } };
const saveCalls = '**/apex/UserSyncAssignmentController.save*';

let session: Session;
let another: Browser | undefined;
let mine: Page;
let theirs: Page;
let me: Screens;
let other: Screens;

beforeAll(async () => {
  session = await openSession(['--full'], view);
  mine = session.page;
  me = session.screens;
  another = await launchBrowser();
  theirs = await another.newPage(view);
  other = new Screens(theirs, () => session.product);
  await me.open('Business_Unit');
  await me.chooseBusinessUnit('Lindervane Europe');
  await me.testConnection();
  await mine.getByRole('button', { name: 'Read Account Engagement' }).first().click();
  await me.row("Ginevra D'Amico").waitFor();
});
afterAll(async () => {
  await another?.close();
  await session?.close();
});

/** Opens a tab for the business unit of Europe and waits for the row. */
async function openBoth(tab: string, row: string): Promise<void> {
  for (const screens of [me, other]) {
    await screens.open(tab);
    await screens.chooseBusinessUnit('Lindervane Europe');
    await screens.row(row).first().waitFor();
  }
}
async function previewAndSave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Preview and Save' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/Rows 1 to|^Nobody is created/).waitFor();
  await dialog.getByRole('button', { name: 'Save Changes' }).click();
}
const remove = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^Remove: ${name}`) }).first();

describe('two admins at the same time', () => {
  it('both save their own members: the second is told, and nothing is lost', async () => {
    await other.open('Setup_Assistant');
    await other.logInAs('Tendai Mukwevho');
    await openBoth('Assignments', 'Emeka Nwachukwu');
    await remove(mine, 'Emeka Nwachukwu').click();
    await me.add('Zuzana', 'Zuzana Králíková', 'Marketing');
    await remove(theirs, 'Emeka Nwachukwu').click();
    await other.add('Mirembe', 'Mirembe Nakato', 'Sales');
    await previewAndSave(mine);
    await me.saved();
    await previewAndSave(theirs);
    await theirs
      .getByText(/Somebody else|changed.*meanwhile/i)
      .first()
      .waitFor();
    await theirs.reload();
    await other.row('Zuzana Králíková').waitFor();
    await other.row('Mirembe Nakato').waitFor();
    expect(await other.row('Emeka Nwachukwu').count()).toBe(0);
  });

  it('map the same profile: the second sees who was first, and chooses', async () => {
    await other.logInAs("Ginevra D'Amico");
    await openBoth('Role_Mapping', 'Standard User');
    for (const [page, screens, role] of [
      [mine, me, 'Content Editor'],
      [theirs, other, 'Marketing Manager']
    ] as const) {
      await screens.row('Standard User').getByRole('button', { name: 'Change' }).click();
      await screens.row('Standard User').getByRole('combobox').click();
      await page.getByRole('option', { name: role }).click();
      await page.getByText('Changed, not saved').waitFor();
    }
    await previewAndSave(mine);
    await me.saved();
    await previewAndSave(theirs);
    await theirs.getByText(/Marit Østergaard set Standard User to Content Editor/).waitFor();
    expect(await me.row('Standard User').innerText()).toContain('Content Editor');
    await theirs.getByRole('button', { name: 'Use Mine' }).click();
    await previewAndSave(theirs);
    await other.saved();
    await mine.reload();
    await expect.poll(() => me.row('Standard User').innerText()).toContain('Marketing Manager');
  });
});

describe('a connection that breaks in the middle of a save', () => {
  const isUnknown = () => mine.getByText(/^It is not known whether your changes were saved/).waitFor();

  it('keeps what may not have arrived, and drops what did once it is looked up', async () => {
    await me.open('Assignments');
    await me.row('Zuzana Králíková').waitFor();
    await me.add('Hendrik', 'Hendrik Zijlema', 'Sales');
    await mine.route(saveCalls, async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await previewAndSave(mine);
    await isUnknown();
    await mine.getByText('Changes: 1', { exact: true }).waitFor();
    await mine.unroute(saveCalls);
    await mine.getByRole('button', { name: 'Check Now' }).click();
    await mine.getByText('Changes: 1', { exact: true }).waitFor({ state: 'detached' });
    await me.row('Hendrik Zijlema').waitFor();
  });

  it('keeps what did not arrive, also over a reload, so that it can be saved again', async () => {
    await me.add('Ludovica', 'Ludovica Castellano', 'Sales');
    await mine.route(saveCalls, (route) => route.abort('connectionreset'));
    await previewAndSave(mine);
    await isUnknown();
    await mine.unroute(saveCalls);
    await mine.getByRole('button', { name: 'Check Now' }).click();
    await mine.getByText('Changes: 1', { exact: true }).waitFor();
    await mine.reload();
    await mine.getByText('Changes: 1', { exact: true }).waitFor();
    await previewAndSave(mine);
    await me.saved();
    await me.row('Ludovica Castellano').waitFor();
  });
});

describe('a business unit that Salesforce User Sync already writes', () => {
  it('is watched with the groups that are there, and made known who is in', async () => {
    await me.open('Business_Unit');
    await mine.getByRole('button', { name: 'Set Up Business Unit' }).first().click();
    const dialog = mine.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Lindervane Watched');
    await dialog.getByRole('textbox', { name: 'Account Engagement business unit ID' }).fill('0UvLv0000000009KAA');
    await dialog.getByRole('searchbox').fill('Tendai');
    await dialog.getByRole('button', { name: 'Choose Tendai Mukwevho' }).click();
    await dialog.getByText(/^Salesforce User Sync: users appear because they are assigned/).click();
    await dialog.getByRole('button', { name: 'Next' }).click();
    await dialog.getByText('Watch: Salesforce writes. User Sync reads and explains.').click();
    await dialog.getByRole('button', { name: 'Next' }).click();
    await dialog.getByText(/^Use existing groups/).click();
    await dialog.getByRole('button', { name: 'Create Business Unit' }).click();
    await dialog.getByText('Choose the group.').waitFor();
    for (const [index, group] of ['Field Marketing Nordics', 'Key Account Owners'].entries()) {
      await dialog.getByRole('searchbox').nth(index).fill(group);
      await dialog.getByRole('button', { name: `Choose ${group}` }).click();
    }
    await dialog.getByRole('button', { name: 'Create Business Unit' }).click();
    await mine.getByText(/Salesforce writes, User Sync reads and explains/).waitFor();
    await me.open('Assignments');
    await mine.getByRole('heading', { name: 'Marketing Users – Members: 6' }).waitFor();
    await me.row('Sales Benelux').waitFor();
    await me.open('Transfer');
    await mine.getByText('Watching needs no transfer.').waitFor();
    expect(await mine.getByRole('button', { name: 'Transfer User Management' }).count()).toBe(0);
  });
});

it('met no error on the way', () => expect(session.problems).toEqual([]));
