import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalOrg, type LocalOrg } from '../local-org/host/server/start.ts';
import { projectRoot } from '../scripts/check/project-root.ts';
import { axeFindings } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';

const work = `Book__c book = new Book__c(Name = 'Emma'); insert book;
  Messaging.SingleEmailMessage mail = new Messaging.SingleEmailMessage();
  mail.setToAddresses(new List<String>{ 'reader@example.com' }); mail.setSubject('Welcome'); mail.setPlainTextBody('Dear reader');
  Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ mail });
  System.schedule('Overdue', '0 0 3 * * ?', new OverdueSchedule());`;

let project: string;
let localOrg: LocalOrg;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'lending-'));
  cpSync(join(projectRoot, 'local-org/fixtures/lending'), project, { recursive: true });
  localOrg = await startLocalOrg({ project, port: 0, people: true });
  const [admin] = await localOrg.org.query("SELECT Id FROM User WHERE Alias != 'autoproc'");
  const done = await localOrg.org.executeAnonymous(work, { userId: String(admin!['Id']) });
  if (done.error) throw new Error(done.error.message);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await browser?.close();
  await localOrg?.stop();
  rmSync(project, { recursive: true, force: true });
});

const open = (path: string) => page.goto(`${localOrg.url}/lightning/setup/${path}`);

describe("the local org's Setup", () => {
  it.each([
    ['SetupOneHome/home', 'Setup'],
    ['ManageUsers/home', 'Users'],
    ['ManageUsers/home?term=nobody', 'Users'],
    ['ManageUsers/new', 'New User'],
    ['PublicGroups/home', 'Public Groups'],
    ['AsyncApexJobs/home', 'Jobs'],
    ['Transactions/home', 'Transactions'],
    ['Mailbox/home', 'Mailbox'],
    ['Mailbox/1', 'Welcome']
  ])('%s can be used by everybody', async (path, heading) => {
    await open(path);
    await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('shows a transaction with its rows', async () => {
    await open('Transactions/home');
    await page.getByRole('link', { name: 'anonymous' }).first().click();
    await page.getByRole('heading', { name: 'Rows Before and After' }).waitFor();
    await page.getByRole('cell', { name: 'Emma' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('logs in as a user of the list', async () => {
    await open('ManageUsers/home');
    await page.getByRole('button', { name: 'Log In User User' }).click();
    await page.waitForURL(/SetupOneHome/);
  });

  it('aborts a scheduled job', async () => {
    await open('AsyncApexJobs/home');
    await page.getByRole('button', { name: 'Delete Overdue' }).click();
    await page.getByRole('button', { name: 'Delete Overdue' }).waitFor({ state: 'detached' });
    expect(await localOrg.org.query('SELECT Id FROM CronTrigger')).toEqual([]);
    await page.waitForLoadState('networkidle');
  });

  it('shows what keeps a changed class out, until it is put right', async () => {
    await open('SetupOneHome/home');
    const file = join(project, 'source/classes/PostOffice.cls');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('String send(', 'Nix send('));
    await page.getByRole('alert').filter({ hasText: 'PostOffice.cls' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    writeFileSync(file, text);
    await page.getByRole('alert').filter({ hasText: 'PostOffice.cls' }).waitFor({ state: 'hidden' });
  });
});
