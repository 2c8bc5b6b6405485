import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Org } from '../../../contract/org.ts';
import { readProject } from '../../../metadata/project.ts';
import { openOrg } from '../../../org.ts';
import { readLightningProject } from '../../lightning/project.ts';
import { firstUserId } from '../first-user.ts';
import { localOrgApp } from '../http.ts';
import type { RemoteOrg } from '../org-messages.ts';
import { Problems } from '../problems.ts';

const lending = join(import.meta.dirname, '../../../fixtures/lending');
let org: Org;
let app: ReturnType<typeof localOrgApp>;
let admin: string;

beforeAll(async () => {
  const send = async () => ({ status: 201, reason: 'Created', headers: [], body: new TextEncoder().encode('R'), milliseconds: 7 });
  org = openOrg(readProject(lending), { people: true }, { callouts: { send } });
  admin = await firstUserId(org);
  app = localOrgApp({
    org: org as unknown as RemoteOrg,
    bundle: () => ({ project: readLightningProject(lending), files: new Map(), version: 'v' }),
    onBundleChange: () => () => {},
    problems: new Problems(),
    token: 'secret',
    firstUserId: async () => admin
  });
  const run = async (text: string) => expect((await org.executeAnonymous(text, { userId: admin })).error).toBeUndefined();
  await run(
    "insert new PermissionSetAssignment(AssigneeId = [SELECT Id FROM User WHERE Alias = 'autoproc'].Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Mailroom'].Id);"
  );
  await run(
    "Book__c b = new Book__c(Name = '<i>Emma</i>'); insert b; b.Name = 'Emma II'; update b; Lending.takeBack(new List<Loan__c>{ Lending.lend(b.Id, UserInfo.getUserId()) }); System.debug('taken back');"
  );
  await run(
    "Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage(); m.setToAddresses(new List<String>{ 'reader@example.com' }); m.setSubject('Due <today>'); m.setPlainTextBody('Dear reader'); Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m });"
  );
  await org.pump();
  await run('System.enqueueJob(new LetterJob(new List<Id>{ [SELECT Id FROM Loan__c LIMIT 1].Id }));');
});
afterAll(() => org.close());

const local = { Host: '127.0.0.1:4400' };
const page = async (path: string) => {
  const response = await app.request(path, { headers: local });
  expect(response.status).toBe(200);
  return (await response.text()).replace(/\s+/g, ' ');
};
const post = (path: string, body: unknown = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { ...local, 'Content-Type': 'application/json', 'X-Local-Org-Token': 'secret' },
    body: JSON.stringify(body)
  });
const idOf = (kind: string, part = '') => org.transactions(500).find((one) => one.kind === kind && one.log.join().includes(part))!.id;

describe('Setup > Transactions', () => {
  it('lists who ran what, without the reads of its own pages', async () => {
    const text = await page('/lightning/setup/Transactions/home');
    expect(text).toContain('LoanClosedTrigger');
    expect(text).toContain('User User');
    expect(text).not.toContain('SELECT Id, Name FROM User');
  });
  it('finds them by what ran, by whom and by what came of it, and pages through them', async () => {
    for (let i = 0; i < 60; i++) await org.executeAnonymous(`System.debug(${i});`, { userId: admin, file: `Series${i}.apex` });
    await org.executeAnonymous('Integer zero = 0; Integer x = 1 / zero;', { userId: admin, file: 'Broken.apex' });
    const names = async (query: string) =>
      [...(await page(`/lightning/setup/Transactions/home?${query}`)).matchAll(/Transactions\/\d+">(.*?)<\/a>/g)].map(([, name]) => name);
    expect(await names('term=divide')).toEqual(['Broken.apex']);
    expect(await names('term=SERIES7.')).toEqual(['Series7.apex']);
    expect(await names('term=Book__c')).toHaveLength(1);
    expect(await names('term=automated')).toContain('LoanClosedTrigger');
    expect(await names('term=nobody')).toEqual([]);
    const first = await page('/lightning/setup/Transactions/home?term=series');
    const next = /href="\/lightning\/setup\/Transactions\/home\?([^"]*)">Next</.exec(first)![1]!.replaceAll('&amp;', '&');
    expect(await names('term=series')).toEqual(Array.from({ length: 50 }, (_, i) => `Series${59 - i}.apex`));
    expect(await names(next)).toEqual(Array.from({ length: 10 }, (_, i) => `Series${9 - i}.apex`));
  });
  it('does not forget what ran for all that its pages read', async () => {
    for (let i = 0; i < 300; i++) await org.query('SELECT Id FROM Profile LIMIT 1');
    expect(org.transactions(1000).filter(({ kind }) => kind === 'read')).toHaveLength(200);
    expect(await page('/lightning/setup/Transactions/home?term=LoanClosedTrigger')).toContain('Transactions/');
  });
  it('shows limits, rows before and after, and the log of one', async () => {
    const text = await page(`/lightning/setup/Transactions/${idOf('anonymous', 'taken back')}`);
    expect(text).toMatch(/dmlStatements<\/bdi><\/td><td><bdi>\d+<\/bdi><\/td><td><bdi>150/);
    expect(text).toMatch(/Book__c.*Name<\/bdi><\/td><td><bdi><\/bdi><\/td><td><bdi>Emma II/);
    expect(text).toContain('taken back');
    expect(text).toMatch(/Left work to.*event: LoanClosedTrigger/);
  });
  it('shows the callouts of a job and, step by step, why it ran', async () => {
    const job = await page(`/lightning/setup/Transactions/${idOf('queueable')}`);
    expect(job).toMatch(/POST<\/bdi>.*callout:Post_Office\/letters.*201 Created.*7</);
    expect(job).toMatch(/Started by.*event: LoanClosedTrigger/);
    expect(await page(`/lightning/setup/Transactions/${idOf('event')}`)).toMatch(/Started by.*anonymous: /);
  });
  it('shows only what changed of an update', async () => {
    const text = await page(`/lightning/setup/Transactions/${idOf('queueable')}`);
    expect(text).toMatch(/Letter__c<\/bdi><\/td><td><bdi><\/bdi><\/td><td><bdi>R</);
    expect(text).not.toContain('Borrower__c');
  });
});

describe('Setup > Jobs', () => {
  it('aborts a job that waits', async () => {
    const [queued] = await org.query("SELECT Id FROM AsyncApexJob WHERE Status = 'Queued'");
    expect(await page('/lightning/setup/AsyncApexJobs/home')).toContain('aria-label="Abort LetterJob"');
    expect((await post(`/setup/jobs/${String(queued!['Id'])}/abort`)).status).toBe(200);
    expect(await org.query('SELECT Status FROM AsyncApexJob WHERE Id = :id', { id: queued!['Id'] })).toMatchObject([{ Status: 'Aborted' }]);
  });
});

describe('Setup > Jobs, of which there are many', () => {
  it('shows all of them, page by page, newest first', async () => {
    const some = 'for (Integer i = 0; i < 45; i++) System.enqueueJob(new LetterJob(new List<Id>()));';
    for (let i = 0; i < 3; i++) await org.executeAnonymous(some, { userId: admin });
    const [{ count } = {}] = await org.query('SELECT COUNT() FROM AsyncApexJob');
    const shown: string[] = [];
    let path: string | undefined = '/lightning/setup/AsyncApexJobs/home';
    while (path) {
      const text: string = await page(path);
      const ids = [...text.matchAll(/LetterJob<\/bdi>/g)].map(() => path!);
      expect(ids.length).toBeLessThanOrEqual(50);
      shown.push(...ids);
      path = /href="([^"]*before=[^"]*)"/.exec(text)?.[1];
    }
    expect(shown).toHaveLength(Number(count));
    await org.pump();
  });
});

describe('Setup > Jobs, the schedule', () => {
  it('is deleted', async () => {
    await org.executeAnonymous("System.schedule('overdue', '0 0 * * * ?', new OverdueSchedule());", { userId: admin });
    const [trigger] = await org.query('SELECT Id FROM CronTrigger');
    expect((await post(`/setup/jobs/${String(trigger!['Id'])}/abort`)).status).toBe(200);
    expect(await org.query('SELECT Id FROM CronTrigger')).toEqual([]);
  });
  it('and what is not there is told', async () => expect((await post('/setup/jobs/08e000000000099AAA/abort')).status).toBe(400));
});

describe('Setup > Mailbox', () => {
  it('lists the mails that Apex has sent, and shows one with the transaction that sent it', async () => {
    expect(await page('/lightning/setup/Mailbox/home')).toMatch(/User User.*reader@example\.com.*Due &lt;today&gt;/);
    expect(await page('/lightning/setup/Mailbox/1')).toMatch(/\/lightning\/setup\/Transactions\/\d+.*Dear reader/);
    expect((await app.request('/lightning/setup/Mailbox/2', { headers: local })).status).toBe(404);
  });
});

describe('Setup > Users', () => {
  it('logs in as a user of the list', async () => {
    expect(await page('/lightning/setup/ManageUsers/home?term=user')).toContain('aria-label="Log In User User"');
    const response = await post(`/setup/users/${admin}/log-in`);
    expect([response.headers.get('Set-Cookie'), await response.json()]).toEqual([
      expect.stringContaining(`local-org-user-4400=${admin}`),
      { location: '/lightning' }
    ]);
  });
  it('refuses somebody who is not there', async () => expect((await post('/setup/users/005000000000099AAA/log-in')).status).toBe(400));
});
