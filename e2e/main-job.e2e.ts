import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showsZuzana } from './support/account-engagement-page.ts';
import type { Product } from './support/product.ts';
import { extension, type Scim, type ScimUser } from './support/scim.ts';
import type { Screens } from './support/screens.ts';
import { openSession, type Session } from './support/session.ts';

const at = (name: string) => `${name}@lindervane.example.com`;

let session: Session;
let product: Product;
let page: Page;
let scim: Scim;
let screens: Screens;

beforeAll(async () => {
  session = await openSession([], { viewport: { width: 1280, height: 1000 } });
  ({ product, page, scim, screens } = session);
});
afterAll(() => session?.close());

/** Waits until Account Engagement's SCIM service holds the user as `matches` says, and answers the record. */
async function arrives(userName: string, matches: (user: ScimUser) => boolean): Promise<ScimUser> {
  let last: ScimUser | undefined;
  await expect
    .poll(async () => (last = await scim.withUserName(userName)) !== undefined && matches(last), { timeout: 120_000, interval: 250 })
    .toBe(true);
  return last!;
}

/** Whether the fault has struck: it is used up by the call that it holds. */
async function bulkIsOpen(): Promise<boolean> {
  const faults = await (await fetch(`${product.accountEngagement}/faults`)).text();
  return faults.includes('Nothing goes wrong on demand.');
}

describe('the main job, as the Salesforce admin of the sample company', () => {
  it('tests the connection as the sync signs in', async () => {
    await screens.open('Business_Unit');
    await screens.chooseBusinessUnit('Lindervane Europe');
    await screens.testConnection();
    await page.getByText('Not Transferred').first().waitFor();
    await screens.picture('business-unit');
  });

  it('finds Zuzana by name, puts her in Marketing Users, sees what that will do and saves', async () => {
    await screens.open('Assignments');
    await screens.add('Zuzana', 'Zuzana Králíková', 'Marketing');
    await screens.picture('edit-user-assignments');
    expect(await screens.previewAndSave()).toContain('Will create (1)');
  });

  it('shows the default role of a profile and maps another one', async () => {
    await screens.open('Role_Mapping');
    await expect.poll(() => screens.row('Marketing User').innerText()).toMatch(/Marketing\s+Default/);
    await screens.row('Standard User').getByRole('button', { name: 'Change' }).click();
    await screens.row('Standard User').getByRole('combobox').click();
    await page.getByRole('option', { name: /Content Editor/ }).click();
    await screens.picture('map-profiles-to-roles');
    expect(await screens.previewAndSave()).toContain('Content Editor');
    await screens.markReviewed();
  });

  it('says by name what the transfer will do, before anything is sent', async () => {
    await screens.open('Transfer');
    await page.getByRole('button', { name: 'Read Account Engagement' }).click();
    await page.getByRole('button', { name: 'Preview Now' }).waitFor();
    await expect.poll(() => screens.row("Fiadh O'Rourke").innerText(), { timeout: 120_000 }).toContain('recycle');
    await page.getByRole('button', { name: 'Preview Now' }).click();
    await page.getByRole('heading', { name: 'Met: 5 of 5' }).waitFor();
    const rows = await page.getByRole('row').allInnerTexts();
    expect(rows[1]).toContain("Fiadh O'Rourke");
    expect(rows[2]).toContain('Ludovica Castellano');
    expect(rows.find((row) => row.includes('Baptiste'))).toMatch(/Administrator\s+Marketing/);
    expect(rows.find((row) => row.includes('Odile'))).toContain('odile.marchetti@lindervane.example.com');
    for (const counter of [
      'Will recycle (2)',
      'Will create (11)',
      'Will restore (2)',
      'Will link (7)',
      'Will update (1)',
      'Will skip (13)'
    ])
      await page.getByRole('button', { name: counter }).waitFor();
    await screens.picture('transfer');
    expect(await scim.withUserName(at('zuzana.kralikova'))).toBeUndefined();
    expect((await scim.users('id pr')).length).toBe(55);
  });

  it('transfers when the users who are recycled have been seen', async () => {
    await page.getByRole('button', { name: 'Transfer User Management' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Transfer User Management' }).click();
    await dialog.getByText('Confirm this first.').waitFor();
    await dialog.getByText('I have seen the users').click();
    await dialog.getByRole('button', { name: 'Transfer User Management' }).click();
    await page.getByRole('heading', { name: 'Result' }).waitFor();
    await page.getByRole('button', { name: 'Created (11)' }).waitFor({ timeout: 120_000 });
    await screens.picture('transfer-result');
  });

  it('shows the users as they arrive, each with role and outcome', async () => {
    await screens.open('Users');
    await expect.poll(() => screens.row('Zuzana Králíková').innerText()).toMatch(/Marketing Users\s+Marketing\s+Created/);
    expect(await screens.row('Emeka Nwachukwu').innerText()).toMatch(/Sales Users\s+Sales\s+Created/);
    expect(await screens.row('Saoirse Ní Bhriain').innerText()).toMatch(/Marketing Manager\s+Created/);
    await screens.picture('view-all-users');
    const zuzana = await arrives(at('zuzana.kralikova'), (user) => user.active);
    expect(zuzana.roles[0]!.display).toBe('Marketing');
    expect(zuzana[extension]).toMatchObject({ crmUserId: zuzana.externalId, synced: true, sendsFrom: at('zuzana.kralikova') });
    expect((await scim.withUserName(at('emeka.nwachukwu')))!.roles[0]!.display).toBe('Sales');
    expect((await scim.withUserName(at('seoyun.kim')))!.roles[0]!.display).toBe('Content Editor');
  });

  it("shows the user on Account Engagement's own page: mapped, read-only, sending from the address in Salesforce", async () => {
    await showsZuzana(screens, product.accountEngagement);
    await screens.picture('account-engagement-user');
  });

  it('sends a new email and a deactivation from Setup > Users', async () => {
    const before = (await scim.withUserName(at('zuzana.kralikova')))!;
    await screens.changeUser('Zuzana Králíková', (form) => form.locator('#Email').fill(at('zuzana.novotna')));
    await screens.picture('setup-user');
    await screens.changeUser('Emeka Nwachukwu', (form) => form.getByLabel('Active').uncheck());
    const zuzana = await arrives(at('zuzana.kralikova'), (user) => user.emails[0]!.value === at('zuzana.novotna'));
    expect(zuzana.id).toBe(before.id);
    expect(zuzana[extension].sendsFrom).toBe(at('zuzana.novotna'));
    const emeka = await arrives(at('emeka.nwachukwu'), (user) => !user.active);
    expect(emeka[extension].deletedBy).toBeTruthy();
  });

  it('moves who is unassigned to the recycle bin, and restores the same record when assigned again', async () => {
    const before = (await scim.withUserName(at('zuzana.kralikova')))!;
    await screens.open('Assignments');
    await page.getByRole('button', { name: 'Remove: Zuzana Králíková' }).click();
    expect(await screens.previewAndSave()).toContain('Will recycle (1)');
    await arrives(at('zuzana.kralikova'), (user) => !user.active);
    await screens.add('Zuzana', 'Zuzana Králíková', 'Marketing');
    expect(await screens.previewAndSave()).toContain('Will restore (1)');
    expect((await arrives(at('zuzana.kralikova'), (user) => user.active)).id).toBe(before.id);
  });

  it('skips who has the email of a record that is not theirs, and says which record is in the way', async () => {
    await screens.open('Users');
    await page.getByRole('searchbox').fill('Odile');
    const row = screens.row('Odile Marchetti');
    await expect.poll(() => row.innerText()).toContain('Skipped');
    await row.getByRole('button', { name: 'Why' }).click();
    await page.getByText(/10011/).first().waitFor();
    await screens.picture('why-skipped');
    expect(await scim.users(`externalId eq "005Lv0000000015IAA"`)).toEqual([]);
    expect((await scim.users(`emails.value eq "${at('odile.marchetti')}"`)).map((user) => user.id)).toEqual(['10011']);
  });

  it('searches and saves while Account Engagement holds a bulk call open', async () => {
    await page.goto(`${product.accountEngagement}/faults`);
    await page.getByLabel('Fault').selectOption({ label: 'Slow answer' });
    await page.getByLabel('Requests that begin with').fill('POST /scim/v2/Bulk');
    await page.getByLabel('Times').fill('1');
    await page.getByLabel('Milliseconds').fill('18000');
    await page.getByRole('button', { name: 'Switch On' }).click();
    await screens.open('Assignments');
    await screens.add('Hendrik', 'Hendrik Zijlema', 'Sales');
    await screens.add('Tendai', 'Tendai Mukwevho', 'Sales');
    await screens.previewAndSave();
    await expect.poll(() => bulkIsOpen(), { timeout: 120_000, interval: 250 }).toBe(true);
    await screens.add('Mirembe', 'Mirembe Nakato', 'Sales');
    expect(await screens.previewAndSave()).toContain('Will restore (1)');
    await screens.open('Users');
    await page.getByRole('searchbox').fill('Hendrik');
    await expect.poll(() => screens.row('Hendrik Zijlema').innerText(), { message: 'the call is still held' }).toContain('In line');
    await scim.switchFaultsOff();
    await arrives(at('hendrik.zijlema'), (user) => user.active);
    await arrives(at('mirembe.nakato'), (user) => user.active);
    await expect.poll(() => screens.row('Hendrik Zijlema').innerText(), { timeout: 120_000 }).toContain('Created');
  });

  it('sets up another business unit by name, id and creating admin, and says that nothing answers for it there', async () => {
    await screens.open('Business_Unit');
    await page.getByRole('button', { name: 'Set Up Business Unit' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Lindervane Pacific');
    await dialog.getByRole('textbox', { name: 'Account Engagement business unit ID' }).fill('0UvLv0000000003KAA');
    await dialog.getByRole('searchbox').fill('Tendai');
    await dialog.getByRole('button', { name: 'Choose Tendai Mukwevho' }).click();
    await dialog.getByRole('button', { name: 'Next' }).click();
    await dialog.getByRole('heading', { name: 'Step 2 of 3: Mode' }).waitFor();
    await dialog.getByRole('button', { name: 'Next' }).click();
    await dialog.getByText('The creating admin cannot be changed later: Tendai Mukwevho.').waitFor();
    await dialog.getByRole('button', { name: 'Create Business Unit' }).click();
    await page.getByText('Assigned users: 0. Nothing is sent').waitFor();
    await page.getByRole('button', { name: 'Test Connection' }).first().click();
    await page.getByText(/There is no business unit 0UvLv0000000003KAA/).waitFor();
    await screens.picture('new-business-unit');
    await screens.chooseBusinessUnit('Lindervane Europe');
  });

  it('refuses a person without permission on every screen and every call', async () => {
    await screens.open('Users');
    const unitId = await page.evaluate(() => sessionStorage.getItem('userSync.bu'));
    expect(unitId).toBeTruthy();
    const token = await page.evaluate(() => JSON.parse(document.getElementById('local-org-context')!.textContent!).token as string);
    const before = await scim.users('id pr');
    await screens.logInAs('Tunde Adébáyọ̀');
    for (const tab of ['Business_Unit', 'Assignments', 'Role_Mapping', 'Transfer', 'Users', 'Activity']) {
      await page.goto(`${product.localOrg}/lightning/n/UserSync_${tab}`);
      await page.getByRole('heading', { name: 'You do not have access to this page' }).waitFor();
    }
    await screens.picture('no-permission');
    for (const target of ['UserSyncUserController.summary', 'UserSyncTransferController.plan', 'UserSyncBusinessUnitController.pause']) {
      const answer = await page.request.post(`${product.localOrg}/apex/${target}`, {
        headers: { 'X-Local-Org-Token': token, 'Content-Type': 'application/json' },
        data: { params: { businessUnitId: unitId } }
      });
      expect(answer.status(), target).toBe(500);
      expect(await answer.text(), target).toMatch(/access|NoPermission/i);
    }
    expect(await scim.users('id pr')).toEqual(before);
  });

  it('met no error on the way', () => expect(session.problems).toEqual([]));
});
