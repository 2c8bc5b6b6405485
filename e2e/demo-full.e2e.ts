import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showsZuzana } from './support/account-engagement-page.ts';
import type { Scim } from './support/scim.ts';
import type { Screens } from './support/screens.ts';
import { openSession, type Session } from './support/session.ts';

const at = (name: string) => `${name}@lindervane.example.com`;
/** A change in Salesforce is there within a minute. */
const soon = { timeout: 120_000, interval: 250 };
const americas = '0UvLv0000000002KAA';

let session: Session;
let page: Page;
let scim: Scim;
let screens: Screens;

beforeAll(async () => {
  session = await openSession(['--full'], { viewport: { width: 1280, height: 1000 } });
  ({ page, scim, screens } = session);
});
afterAll(() => session?.close());

const dialog = () => page.getByRole('dialog');
const counters = async (names: readonly string[]) => {
  for (const name of names) await page.getByRole('button', { name }).waitFor({ timeout: 120_000 });
};

/** Reads Account Engagement, looks at the plan and confirms that it was seen. */
async function readAndSee(someone: string): Promise<void> {
  await screens.open('Transfer');
  const read = page.getByRole('button', { name: 'Read Account Engagement' });
  await read.or(screens.row(someone)).first().waitFor();
  if (await read.isVisible()) await read.click();
  await screens.row(someone).first().waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Preview Now' }).click();
  await page.getByRole('heading', { name: 'Met: 5 of 5' }).waitFor();
}

/** Finds one person on View All Users and answers the row. */
async function rowOf(name: string): Promise<string> {
  await screens.open('Users');
  await page.getByRole('searchbox').fill(name);
  await screens.row(name).waitFor();
  return screens.row(name).innerText();
}

describe('the demo with groups and roles: Lindervane Europe', () => {
  it('says on the Setup Assistant what is missing', async () => {
    await screens.open('Business_Unit');
    await screens.chooseBusinessUnit('Lindervane Europe');
    await screens.testConnection();
    await screens.open('Setup_Assistant');
    await page.getByText('Next: Map Profiles to Roles. You can do this.').waitFor();
  });

  it('previews that Zuzana is created, and counts the 27 users of a profile that is mapped', async () => {
    await screens.open('Assignments');
    await screens.add('Zuzana', 'Zuzana Králíková', 'Marketing');
    expect(await screens.previewAndSave()).toContain('Will create (1)');
    await screens.open('Role_Mapping');
    await screens.row('Standard User').getByRole('button', { name: 'Change' }).click();
    await screens.row('Standard User').getByRole('combobox').click();
    await page.getByRole('option', { name: /Content Editor/ }).click();
    await page.getByText('Users affected: 27').waitFor();
    expect(await screens.row('Sales Users').innerText()).toMatch(/1\d\d\s+Sales\s+Fixed/);
    await screens.previewAndSave();
    await screens.markReviewed();
  });

  it('lists the recycled first, and counts what happens to the other 309', async () => {
    await readAndSee("Fiadh O'Rourke");
    const rows = await page.getByRole('row').allInnerTexts();
    expect([rows[1], rows[2]].map((row) => row!.split('\t')[0]!.trim())).toEqual(["Fiadh O'Rourke", 'Ludovica Castellano']);
    await counters([
      'All (311)',
      'Will recycle (2)',
      'Will create (244)',
      'Will restore (2)',
      'Will link (7)',
      'Will update (1)',
      'Will skip (31)'
    ]);
    await page.getByRole('button', { name: 'Will link (7)' }).click();
    expect(await screens.row('Baptiste Lefèvre-N’Guessan').or(screens.row("Baptiste Lefèvre-N'Guessan")).innerText()).toMatch(
      /Administrator\s+Marketing/
    );
    expect(await screens.row('Ana Lucía Peña').innerText()).toContain('Ana Lucía Pérez');
    expect(await screens.row('Ana Lucía Pérez').innerText()).toContain('Ana Lucía Peña');
  });

  it('transfers, and everybody arrives', async () => {
    await screens.transfer('Created (244)');
    await counters(['Recycled (2)', 'Restored (2)', 'Linked (7)', 'Updated (1)', 'Skipped (31)']);
    const live = (await scim.users('active eq true and externalId pr')).length;
    expect(live).toBe(255);
    const crossing = await Promise.all(['analucia.pena', 'analucia.perez'].map((name) => scim.withUserName(at(name))));
    expect(crossing.map((user) => user!.emails[0]!.value)).toEqual([at('ana.pena'), at('ana.perez')]);
  });

  it("shows Zuzana on Account Engagement's page: mapped, Marketing, read-only, sending from her address", async () => {
    await showsZuzana(screens, session.product.accountEngagement);
  });

  it('sends what is changed in Setup: an email, somebody who leaves, somebody who is back', async () => {
    const returning = (await scim.withUserName(at('larsake.soderstrom')))!;
    expect(returning.active).toBe(false);
    await screens.changeUser('Zuzana Králíková', (form) => form.locator('#Email').fill(at('zuzana.novotna')));
    await screens.changeUser('Emeka Nwachukwu', (form) => form.getByLabel('Active').uncheck());
    await screens.changeUser('Lars-Åke Söderström', (form) => form.getByLabel('Active').check());
    const now = (name: string) => scim.withUserName(at(name));
    await expect.poll(async () => (await now('zuzana.kralikova'))!.emails[0]!.value, soon).toBe(at('zuzana.novotna'));
    await expect.poll(async () => (await now('emeka.nwachukwu'))!.active, soon).toBe(false);
    await expect.poll(async () => (await now('larsake.soderstrom'))!.active, soon).toBe(true);
    expect((await now('larsake.soderstrom'))!.id).toBe(returning.id);
  });

  it('moves Zuzana to the recycle bin when she is unassigned, and restores the same record when she is assigned again', async () => {
    const before = (await scim.withUserName(at('zuzana.kralikova')))!;
    await screens.open('Assignments');
    await page.getByRole('button', { name: 'Remove: Zuzana Králíková' }).click();
    expect(await screens.previewAndSave()).toContain('Will recycle (1)');
    await expect.poll(async () => (await scim.withUserName(at('zuzana.kralikova')))!.active, soon).toBe(false);
    await screens.add('Zuzana', 'Zuzana Králíková', 'Marketing');
    expect(await screens.previewAndSave()).toContain('Will restore (1)');
    await expect.poll(async () => (await scim.withUserName(at('zuzana.kralikova')))!.active, soon).toBe(true);
    expect((await scim.withUserName(at('zuzana.kralikova')))!.id).toBe(before.id);
  });

  it('shows by which of four nested groups somebody is in', async () => {
    await rowOf('ปิยะดา ศรีสุวรรณ');
    await screens.row('ปิยะดา ศรีสุวรรณ').getByRole('button', { name: 'Why' }).click();
    await page.getByRole('heading', { name: 'Why In' }).waitFor();
    const paths = await page.getByRole('complementary').innerText();
    expect(paths).toMatch(/Field Marketing Europe.*Field Marketing DACH.*Trade Fair Team.*Stand Crew/s);
  });

  it('links Odile, who was skipped, to the record that has her address', async () => {
    expect(await rowOf('Odile Marchetti')).toContain('Skipped');
    await screens.open('Usernames');
    const row = page.getByRole('row').filter({ hasText: '10011' });
    expect(await row.innerText()).toContain('Same email');
    expect(await page.getByRole('row').filter({ hasText: '10013' }).innerText()).toContain('Same username');
    await row.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Link Selected (1)' }).click();
    await dialog().getByRole('button', { name: 'Link Users' }).click();
    await page
      .getByText(/^Users linked: 1/)
      .first()
      .waitFor();
    await expect
      .poll(async () => (await scim.users('externalId eq "005Lv0000000015IAA"')).map(({ id }) => id), { timeout: 120_000, interval: 500 })
      .toEqual(['10011']);
  });

  it('previews everyone in Sales Users before it is saved, and undoes it', async () => {
    await screens.open('Assignments');
    await page.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Public Groups' }).click();
    await screens.add('Everyone', 'Everyone at Lindervane', 'Sales');
    await page.getByRole('button', { name: 'Preview and Save' }).click();
    await dialog()
      .getByText(/Rows 1 to/)
      .waitFor({ timeout: 120_000 });
    expect(
      await dialog()
        .getByRole('button', { name: /^Will create \(7\d\d\)/ })
        .count()
    ).toBe(1);
    await dialog().getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByRole('button', { name: 'Undo Last' }).click();
    await page.getByRole('button', { name: 'Preview and Save' }).waitFor({ state: 'detached' });
  });
});

describe('the demo with groups and roles: Lindervane Americas', () => {
  it('says what replaces the old sync, and transfers without typing', async () => {
    await screens.open('Business_Unit');
    await screens.chooseBusinessUnit('Lindervane Americas');
    await page.getByText('Legacy User Sync').first().waitFor();
    await screens.testConnection();
    await screens.open('Role_Mapping');
    await screens.markReviewed();
    await readAndSee('Tunde Adébáyọ̀');
    await counters(['Will recycle (2)', 'Will create (192)', 'Will skip (10)', 'Will hold (4)']);
    await screens.transfer('Created (192)');
    await counters(['Recycled (2)', 'Held (4)']);
  });

  it('holds three who would be recycled and one whose role is gone, each with its reason', async () => {
    expect(await rowOf('Joaquín Ibarra Quispe')).toMatch(/Held.*Administrator/s);
    expect(await rowOf('Quetzalli Ramírez Xolotl')).toMatch(/Held.*Partner Marketing/s);
    await screens.open('Activity');
    await page
      .getByRole('heading', { name: 'Waiting for Approval: 2' })
      .or(page.getByRole('heading', { name: /Waiting for Approval/ }))
      .first()
      .waitFor();
  });

  it('recycles them when they are approved, after another Administrator is made', async () => {
    await screens.open('Role_Mapping');
    await screens.row('System Administrator').getByRole('button', { name: 'Change' }).click();
    await screens.row('System Administrator').getByRole('combobox').click();
    await page.getByRole('option', { name: /Administrador/ }).click();
    await screens.previewAndSave();
    await expect
      .poll(async () => (await scim.withUserName(at('marit.ostergaard'), americas))?.roles[0]!.display, { timeout: 120_000, interval: 500 })
      .toBe('Administrador');
    await screens.open('Activity');
    await page.getByRole('heading', { name: /Waiting for Approval/ }).waitFor();
    await page.getByRole('checkbox', { name: /^Select all/ }).check();
    const approve = page.getByRole('button', { name: /^Approve Selected/ });
    const count = /\((\d+)\)/.exec(await approve.innerText())![1]!;
    await approve.click();
    await dialog().getByRole('textbox').fill(count);
    await dialog().getByRole('button', { name: 'Approve Recycling' }).click();
    await expect
      .poll(async () => (await scim.withUserName(at('ravindranath.iyer'), americas))?.active, { timeout: 120_000, interval: 500 })
      .toBe(false);
  });

  it('recycles nobody while a member cannot be resolved, and says so', async () => {
    await screens.open('Assignments');
    await page.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Public Groups' }).click();
    await screens.add('Showroom', 'Showroom Hosts', 'Marketing');
    await screens.previewAndSave();
    const shown = async () => {
      await screens.open('Assignments');
      await screens.row('Showroom Hosts').waitFor();
      return page.getByRole('main').innerText();
    };
    await expect.poll(shown, { timeout: 120_000, interval: 1000 }).toMatch(/cannot be (resolved|turned)/i);
    await screens.picture('cannot-be-resolved');
    await screens.row('Showroom Hosts').getByRole('button', { name: 'Remove' }).click();
    await screens.previewAndSave();
  });
});

it('met no error on the way', () => expect(session.problems).toEqual([]));
