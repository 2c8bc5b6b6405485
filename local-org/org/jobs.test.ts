import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Org } from '../contract/org.ts';
import { readProject } from '../metadata/project.ts';
import { projectOf } from '../metadata/test-project.ts';
import { openOrg } from '../org.ts';
import { CalloutFailure, type CalloutPort, type CalloutRequest } from '../runtime/transactions/callout-port.ts';

const project = readProject(join(import.meta.dirname, '../fixtures/lending'));

/** The other side: notes what it is sent, and answers with a receipt after 300 ms of simulated time. */
class Post implements CalloutPort {
  readonly sent: CalloutRequest[] = [];
  down = false;
  /** Holds every answer back until it resolves. */
  held: Promise<void> = Promise.resolve();

  async send(request: CalloutRequest) {
    this.sent.push(request);
    if (this.down) throw new CalloutFailure('Read timed out', 10_000);
    const body = new TextEncoder().encode(`R${this.sent.length}`);
    await this.held;
    return { status: 201, reason: 'Created', headers: [], body, milliseconds: 300 };
  }
}

describe('jobs, events and callouts of an org', () => {
  let org: Org;
  let post: Post;
  let admin: string;

  const run = async (text: string): Promise<void> => {
    const result = await org.executeAnonymous(text, { userId: admin });
    if (!result.ok) throw new Error(`${result.error!.message}\n${result.error!.stackTrace}`);
  };
  const grant = async (alias: string): Promise<void> => {
    const [user] = await org.query('SELECT Id FROM User WHERE Alias = :alias', { alias });
    const [set] = await org.query("SELECT Id FROM PermissionSet WHERE Name = 'Mailroom'");
    await org.save('insert', 'PermissionSetAssignment', [{ AssigneeId: user!['Id'], PermissionSetId: set!['Id'] }], { userId: admin });
  };
  const lendAndReturn =
    "Book__c b = new Book__c(Name = 'Emma'); insert b; Loan__c loan = Lending.lend(b.Id, UserInfo.getUserId()); Lending.takeBack(new List<Loan__c>{ loan });";

  beforeEach(async () => {
    post = new Post();
    org = openOrg(project, { people: true }, { callouts: post, seed: 'jobs' });
    admin = String((await org.query("SELECT Id FROM User WHERE Alias = 'uuser'"))[0]!['Id']);
  });

  it('run from a save to a letter: trigger, event as Automated Process, queueable, callout', async () => {
    await grant('autoproc');
    await run(lendAndReturn);
    expect(post.sent).toEqual([]);
    expect(await org.pump()).toBeNull();
    expect(post.sent).toMatchObject([{ method: 'POST', url: 'https://post.example.com/api/letters' }]);
    expect(await org.query('SELECT Letter__c FROM Loan__c')).toMatchObject([{ Letter__c: 'R1' }]);
    expect(await org.query("SELECT Status, CreatedBy.Alias FROM AsyncApexJob WHERE JobType = 'Queueable'")).toMatchObject([
      { Status: 'Completed', CreatedBy: { Alias: 'autoproc' } }
    ]);
  });

  it('that become due while a callout is held open do not wait for it', async () => {
    await grant('autoproc');
    let answer = () => {};
    post.held = new Promise((resolve) => (answer = resolve));
    await run(lendAndReturn);
    const pumping = org.pump();
    await expect.poll(() => post.sent.length).toBe(1);
    await run(lendAndReturn);
    void org.pump();
    await expect.poll(() => post.sent.length).toBe(2);
    answer();
    await pumping;
    expect(await org.query('SELECT Letter__c FROM Loan__c WHERE Letter__c != NULL')).toHaveLength(2);
  });

  it('never see a secret: the request names its principal', async () => {
    await grant('autoproc');
    await run(lendAndReturn);
    await org.pump();
    expect(post.sent[0]).toMatchObject({
      headers: [],
      credential: { namedCredential: 'Post_Office', externalCredential: 'Post_Office', principal: 'Library' }
    });
  });

  it('are refused the credential without its permission set, and the finalizer is told', async () => {
    await run(lendAndReturn);
    await org.pump();
    expect(post.sent).toEqual([]);
    expect(await org.query("SELECT Status, ExtendedStatus FROM AsyncApexJob WHERE JobType = 'Queueable'")).toMatchObject([
      { Status: 'Failed', ExtendedStatus: expect.stringContaining("We couldn't access the credential(s)") as string }
    ]);
    expect(await org.query('SELECT Letter__c FROM Loan__c')).toMatchObject([
      { Letter__c: expect.stringContaining("We couldn't access") as string }
    ]);
  });

  it('fail alone when there is no answer', async () => {
    await grant('autoproc');
    post.down = true;
    await run(lendAndReturn);
    await org.pump();
    expect(await org.query('SELECT Letter__c, ReturnedOn__c FROM Loan__c')).toMatchObject([{ Letter__c: 'Read timed out' }]);
  });

  it('are forgotten with a transaction that fails', async () => {
    const result = await org.executeAnonymous(`${lendAndReturn} Integer broken = 1 / 0;`, { userId: admin });
    expect(result.ok).toBe(false);
    await org.pump();
    expect(await org.query('SELECT COUNT() FROM Loan__c')).toEqual([{ count: 0 }]);
    expect(await org.listJobs(1)).toEqual([]);
  });

  it('wait for the clock: a schedule fires at its time, again and again, until it is aborted', async () => {
    await run("System.schedule('overdue', '0 0 * * * ?', new OverdueSchedule());");
    const first = await org.pump();
    expect(first! - org.clock.now()).toBeLessThanOrEqual(3_600_000);
    org.clock.advance(first! - org.clock.now());
    const second = await org.pump();
    expect(second! - first!).toBe(3_600_000);
    expect(await org.query('SELECT TimesTriggered, State FROM CronTrigger')).toMatchObject([{ TimesTriggered: 1, State: 'WAITING' }]);
    expect(await org.query("SELECT Status FROM AsyncApexJob WHERE JobType = 'BatchApex'")).toMatchObject([{ Status: 'Completed' }]);
    await run('System.abortJob([SELECT Id FROM CronTrigger].Id);');
    expect(await org.pump()).toBeNull();
  });

  it('chain five queueables in a Developer org, any number in others', async () => {
    const chain = projectOf({
      'classes/Chain.cls':
        'public class Chain implements Queueable { Integer more; public Chain(Integer more) { this.more = more; } public void execute(QueueableContext c) { if (more > 0) { System.enqueueJob(new Chain(more - 1)); } } }'
    });
    const statuses = async (edition: 'Developer' | 'Enterprise'): Promise<readonly unknown[]> => {
      const chained = openOrg(chain, { people: true, edition });
      await chained.executeAnonymous('System.enqueueJob(new Chain(6));', {});
      await chained.pump();
      return (await chained.query('SELECT Status FROM AsyncApexJob ORDER BY Id')).map((job) => job['Status']);
    };
    expect(await statuses('Developer')).toEqual(['Completed', 'Completed', 'Completed', 'Completed', 'Failed']);
    expect(await statuses('Enterprise')).toEqual(Array.from({ length: 7 }, () => 'Completed'));
  });

  it('write down every transaction: who, why, what it changed and used', async () => {
    await run(lendAndReturn);
    const [last] = org.transactions(1);
    expect(last).toMatchObject({
      kind: 'anonymous',
      userId: admin,
      outcome: 'committed',
      changes: expect.arrayContaining(['Loan__c: 1']) as string[]
    });
    expect(last!.limits['dmlStatements']).toBe(4);
  });
});
