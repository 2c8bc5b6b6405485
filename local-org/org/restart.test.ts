import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Org } from '../contract/org.ts';
import { readProject } from '../metadata/project.ts';
import { projectOf } from '../metadata/test-project.ts';
import { openOrg } from '../org.ts';
import type { CalloutPort } from '../runtime/transactions/callout-port.ts';
import type { KillPoint } from '../runtime/transactions/kill.ts';

const lending = readProject(join(import.meta.dirname, '../fixtures/lending'));
const silent: CalloutPort = { send: () => new Promise(() => {}) };
const answering: CalloutPort = {
  send: async () => ({ status: 201, reason: 'Created', headers: [], body: new TextEncoder().encode('R'), milliseconds: 1 })
};

describe('an org with durable state', () => {
  let state: string;
  const open = (callouts: CalloutPort = answering): Org => openOrg(lending, { state, people: true }, { callouts });
  const run = async (org: Org, text: string): Promise<void> => {
    const result = await org.executeAnonymous(text, {});
    if (!result.ok) throw new Error(result.error!.message);
  };
  const grant =
    "insert new PermissionSetAssignment(AssigneeId = [SELECT Id FROM User WHERE Alias = 'autoproc'].Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Mailroom'].Id);";
  const lendAndReturn =
    "Book__c b = new Book__c(Name = 'Emma'); insert b; Loan__c loan = Lending.lend(b.Id, UserInfo.getUserId()); Lending.takeBack(new List<Loan__c>{ loan });";

  beforeEach(() => {
    state = mkdtempSync(join(tmpdir(), 'org-'));
  });
  afterEach(() => rmSync(state, { recursive: true, force: true }));

  it('goes on after a restart with events and jobs that waited', async () => {
    const before = open();
    await run(before, grant);
    await run(before, lendAndReturn);
    await before.close();
    const after = open();
    expect(await after.query('SELECT Name FROM Book__c')).toMatchObject([{ Name: 'Emma' }]);
    await after.pump();
    expect(await after.query('SELECT Letter__c FROM Loan__c')).toMatchObject([{ Letter__c: 'R' }]);
    await after.close();
  });

  it('keeps schedules', async () => {
    const before = open();
    await run(before, "System.schedule('overdue', '0 0 * * * ?', new OverdueSchedule());");
    const due = await before.pump();
    await before.close();
    const after = open();
    expect(await after.pump()).toBe(due);
    await after.close();
  });

  it('fires a schedule again that a crash cut off', async () => {
    const crashed = mkdtempSync(join(tmpdir(), 'org-'));
    const killPlan = ({ at, kind }: KillPoint) => {
      if (at === 'commit' && kind === 'scheduled') cpSync(state, crashed, { recursive: true });
      return false;
    };
    const before = openOrg(lending, { state, people: true }, { callouts: answering, killPlan });
    await run(before, "System.schedule('overdue', '0 0 * * * ?', new OverdueSchedule());");
    const due = (await before.pump())!;
    before.clock.advance(due - before.clock.now());
    await before.pump();
    await before.close();
    const after = openOrg(lending, { state: crashed, people: true }, { callouts: answering });
    const [cutOff] = await after.query('SELECT TimesTriggered FROM CronTrigger');
    expect(cutOff).toMatchObject({ TimesTriggered: 0 });
    await after.pump();
    const [fired] = await after.query('SELECT TimesTriggered FROM CronTrigger');
    expect(fired).toMatchObject({ TimesTriggered: 1 });
    await after.close();
    rmSync(crashed, { recursive: true, force: true });
  });

  it('says of a job that was running that it failed', async () => {
    const before = open(silent);
    await run(before, grant);
    await run(before, lendAndReturn);
    void before.pump();
    while ((await before.query("SELECT Id FROM AsyncApexJob WHERE Status = 'Processing'")).length === 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    await before.close();
    const after = open();
    expect(await after.query('SELECT Status, ExtendedStatus FROM AsyncApexJob')).toMatchObject([
      { Status: 'Failed', ExtendedStatus: 'The org was restarted' }
    ]);
    expect(await after.pump()).toBeNull();
    await after.close();
  });

  it('takes over what changed in the metadata, and leaves what people did', async () => {
    const version = (label: string, extra: Readonly<Record<string, string>>): Org =>
      openOrg(
        projectOf({ 'permissionsets/Desk.permissionset-meta.xml': `<PermissionSet><label>${label}</label></PermissionSet>`, ...extra }),
        { state, people: true }
      );
    const first = version('Desk', { 'classes/Old.cls': 'public class Old {}' });
    const [set] = await first.query("SELECT Id FROM PermissionSet WHERE Name = 'Desk'");
    await first.close();
    const second = version('Front Desk', { 'classes/New.cls': 'public class New {}' });
    expect(await second.query("SELECT Id, Label FROM PermissionSet WHERE Name = 'Desk'")).toEqual([
      { Id: set!['Id'], Label: 'Front Desk' }
    ]);
    expect(await second.query('SELECT Name FROM ApexClass')).toMatchObject([{ Name: 'New' }]);
    await second.close();
  });
});
