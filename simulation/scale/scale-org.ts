import type { Seed } from '../../account-engagement/seed.ts';
import type { Org, TransactionRecord } from '../../local-org/contract/org.ts';
import { readProject } from '../../local-org/metadata/project.ts';
import { openOrg } from '../../local-org/org.ts';
import { compileCached } from '../../local-org/org/compile.ts';
import { projectRoot } from '../../scripts/check/project-root.ts';
import { call, confirmTransfer } from '../org/call.ts';
import { PromptSide } from '../side/prompt-side.ts';
import { serviceAddress } from '../side/service.ts';
import { everybodyGroup, me, outerGroup, salesforceRows, tenantId, type Crowd } from './people.ts';

/** Milliseconds between a transaction's enqueueing and its start, by its kind: stated, since no limit promises them (issue: Measures). */
const delays: Readonly<Record<string, number>> = {
  event: 1_000,
  queueable: 2_000,
  batchStart: 1_000,
  batchExecute: 1_000,
  batchFinish: 1_000
};

const start = Date.parse('2026-11-24T12:00:00Z');

/** What happened during a piece of work. Transactions count one after the other, as if none ran beside another. */
export interface Measured {
  readonly transactions: readonly TransactionRecord[];
  readonly calls: readonly string[];
  readonly seconds: number;
}

/** The package over a large company, with Account Engagement's rules called directly; every transaction is kept and costs simulated time. */
export class ScaleOrg {
  readonly org: Org;
  readonly side: PromptSide;
  readonly crowd: Crowd;
  transactions: TransactionRecord[] = [];
  #seen = 0;

  private constructor(org: Org, side: PromptSide, crowd: Crowd) {
    this.org = org;
    this.side = side;
    this.crowd = crowd;
  }

  /** Users are loaded, business units set up and the engine started; nobody is assigned. */
  static async with(crowd: Crowd): Promise<ScaleOrg> {
    const project = readProject(projectRoot);
    let now = () => start;
    const side = new PromptSide(seeds(crowd.units), () => now());
    const options = { edition: 'Enterprise', credentials: { UserSync_AccountEngagement: serviceAddress } } as const;
    const org = openOrg(project, options, { callouts: side, compiled: compileCached(project), now: start });
    now = () => org.clock.now();
    const scale = new ScaleOrg(org, side, crowd);
    for (const [object, rows] of salesforceRows(crowd)) await org.load(object, rows);
    // Whoever was there before the set-up was changed long before it.
    org.clock.advance(24 * 60 * 60_000);
    await scale.#setUp();
    return scale;
  }

  /** Tests the connection, reads the inventory and reviews the mapping of every business unit: what a transfer needs before anybody is assigned. */
  async prepare(): Promise<void> {
    for (const businessUnitId of await this.units()) {
      await this.call('UserSyncBusinessUnitController.requestConnectionTest', { businessUnitId });
      await this.call('UserSyncBusinessUnitController.requestInventory', { businessUnitId });
    }
    await this.settle();
    for (const businessUnitId of await this.units()) await this.call('UserSyncRoleMappingController.markReviewed', { businessUnitId });
    await this.settle();
  }

  /** Puts everybody into Marketing Users by public groups, and lets everybody be looked at. */
  async assignEverybody(): Promise<void> {
    for (const [index, unit] of (await this.units()).entries())
      await this.assign(unit, 'Marketing', 'Add', [everybodyGroup(index + 1), outerGroup(index + 1)]);
    await this.settle();
  }

  /** Transfers every business unit and lets everything come to rest. */
  async transfer(): Promise<void> {
    for (const businessUnitId of await this.units()) await confirmTransfer(this.org, me, businessUnitId);
    await this.settle();
  }

  async assign(businessUnitId: string, groupName: string, operation: 'Add' | 'Remove', groups: readonly string[]): Promise<void> {
    const changes = groups.map((memberId) => ({ groupName, memberId, kind: 'PublicGroup', operation }));
    await this.call('UserSyncAssignmentController.save', { businessUnitId, changes, version: null });
  }

  /** Runs what is due until nothing is, each transaction after its stated delay. */
  async settle(): Promise<void> {
    await this.org.pump({ between: async () => this.collect() });
    this.collect();
  }

  /** Lets so much time pass, ten minutes at a time, with whatever the clock starts. */
  async pass(minutes: number): Promise<void> {
    for (let passed = 0; passed < minutes; passed += 10) {
      this.org.clock.advance(10 * 60_000);
      await this.settle();
    }
  }

  /** What happens while `work` runs: transactions, calls and simulated time. */
  async measure(work: () => Promise<void>): Promise<Measured> {
    this.collect();
    this.transactions = [];
    this.side.calls = [];
    const began = this.org.clock.now();
    await work();
    this.collect();
    return { transactions: this.transactions, calls: this.side.calls, seconds: (this.org.clock.now() - began) / 1000 };
  }

  async call(target: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown> {
    const [className, method] = target.split('.') as [string, string];
    const value = await call(this.org, me, className, method, parameters);
    this.collect();
    return value;
  }

  async apex(text: string): Promise<void> {
    const result = await this.org.executeAnonymous(text, { userId: me });
    this.collect();
    if (!result.ok) throw new Error(`${result.error?.message}\n${result.error?.stackTrace}`);
  }

  /** Ids of the business units, in the order of their numbers. */
  async units(): Promise<readonly string[]> {
    return (await this.org.query('SELECT Id FROM UserSyncBusinessUnit__c ORDER BY Name')).map((row) => String(row['Id']));
  }

  /** How many rows of the ledger meet a condition. */
  async ledger(condition: string): Promise<number> {
    const [row] = await this.org.query(`SELECT COUNT(Id) n FROM UserSyncUser__c WHERE ${condition}`);
    return Number(row?.['n'] ?? 0);
  }

  close(): Promise<void> {
    return this.org.close();
  }

  private collect(): void {
    const fresh = this.org.transactions(100).filter(({ id }) => id > this.#seen);
    for (const record of [...fresh].reverse()) {
      if (record.outcome !== 'committed') throw new Error(`${record.what}: ${record.outcome}: ${record.error}`);
      this.#seen = Math.max(this.#seen, record.id);
      this.transactions.push(record);
      this.org.clock.advance(delays[record.kind] ?? 0);
    }
  }

  async #setUp(): Promise<void> {
    await this.apex(
      `List<PermissionSetAssignment> rows = new List<PermissionSetAssignment>();
       for (PermissionSet held : [SELECT Id FROM PermissionSet WHERE Name IN ('UserSync_Salesforce_Admin', 'UserSync_Account_Engagement_Admin')])
         rows.add(new PermissionSetAssignment(AssigneeId = UserInfo.getUserId(), PermissionSetId = held.Id));
       insert rows;
       UserSyncEngineAccess.grant();`
    );
    for (let unit = 1; unit <= this.crowd.units; unit++)
      await this.call('UserSyncBusinessUnitController.setUp', {
        name: `Unit ${unit}`,
        accountEngagementId: tenantId(unit),
        creatingAdminId: me,
        mode: 'Sync',
        statedStatus: 'None',
        credentialName: 'UserSync_AccountEngagement',
        marketingGroupId: null,
        salesGroupId: null
      });
    await this.settle();
  }
}

/** Every business unit has its roles and one Administrator who is nobody's, as a new one has. */
function seeds(units: number): readonly Seed[] {
  const roles = [
    { id: '101', name: 'Administrator', kind: 'administrator' },
    { id: '102', name: 'Marketing', kind: 'marketing' },
    { id: '103', name: 'Sales Manager', kind: 'salesManager' },
    { id: '104', name: 'Sales', kind: 'sales' },
    { id: '151', name: 'Field Marketing', kind: 'custom' }
  ] as const;
  return Array.from({ length: units }, (_, index) => ({
    id: tenantId(index + 1),
    name: `Unit ${index + 1}`,
    roles,
    users: [
      {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        id: String((index + 1) * 1_000_000 + 1),
        userName: `administrator${index + 1}@ae.example.net`,
        name: { givenName: 'First', familyName: `Administrator ${index + 1}` },
        emails: [{ value: `administrator${index + 1}@ae.example.net`, primary: true }],
        roles: [{ value: '101', display: 'Administrator' }],
        active: true
      }
    ]
  }));
}
