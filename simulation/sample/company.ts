import { join } from 'node:path';
import type { Org } from '../../local-org/contract/org.ts';
import { readProject } from '../../local-org/metadata/project.ts';
import { openOrg } from '../../local-org/org.ts';
import { compileCached } from '../../local-org/org/compile.ts';
import { projectRoot } from '../../scripts/check/project-root.ts';
import { accountEngagementSeeds } from '../../scripts/start/account-engagement-seeds.ts';
import { fillOrg, findMe } from '../../scripts/start/initial-org.ts';
import { readExport } from '../../scripts/start/read-export.ts';
import { call, confirmTransfer } from '../org/call.ts';
import { PromptSide } from '../side/prompt-side.ts';
import { serviceAddress } from '../side/service.ts';

const business = { Europe: 'Lindervane Europe', Americas: 'Lindervane Americas' } as const;
export type BusinessUnitName = keyof typeof business;
export type Stage = 'S1' | 'full';

/** Whom a plan or a ledger is about, by the number in the user's id, and what comes of them. */
export type Outcomes = ReadonlyMap<number, { readonly outcome: string; readonly reason: string | null; readonly role: string | null }>;

interface Line {
  readonly userId: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly roleName: string | null;
}

/** The sample company on the package's real Apex, with Account Engagement's rules called directly. */
export class Company {
  readonly org: Org;
  private readonly me: string;

  private constructor(org: Org, me: string) {
    this.org = org;
    this.me = me;
  }

  static async at(stage: Stage): Promise<Company> {
    const project = readProject(projectRoot);
    const callouts = new PromptSide(accountEngagementSeeds(projectRoot, 'sample'), () => Date.parse('2026-11-24T12:00:00Z'));
    const parts = { callouts, compiled: compileCached(project) };
    const org = openOrg(project, { credentials: { UserSync_AccountEngagement: serviceAddress } }, parts);
    const source = readExport(join(projectRoot, 'sample', 'salesforce'));
    const me = findMe(source, undefined);
    await fillOrg(org, source, me, stage === 'S1' ? 'sample' : 'full', projectRoot);
    const company = new Company(org, String(me.Id));
    await company.settle();
    return company;
  }

  /** Meets the conditions of a transfer and answers the plan as the screen shows it. */
  async plan(unit: BusinessUnitName): Promise<Outcomes> {
    const businessUnitId = await this.idOf(unit);
    await call(this.org, this.me, 'UserSyncBusinessUnitController', 'requestConnectionTest', { businessUnitId });
    await call(this.org, this.me, 'UserSyncBusinessUnitController', 'requestInventory', { businessUnitId });
    await this.settle();
    await call(this.org, this.me, 'UserSyncRoleMappingController', 'markReviewed', { businessUnitId });
    return this.outcomes((after) =>
      call(this.org, this.me, 'UserSyncTransferController', 'planPage', { businessUnitId, outcome: null, after })
    );
  }

  /** Confirms the plan without typing a number, and lets everything come to rest. */
  async transfer(unit: BusinessUnitName): Promise<void> {
    await confirmTransfer(this.org, this.me, await this.idOf(unit));
    await this.settle();
  }

  /** What View All Users says of everybody. */
  async result(unit: BusinessUnitName): Promise<Outcomes> {
    const rows = await this.org.query(
      'SELECT User__c, Outcome__c, Reason__c, RoleName__c FROM UserSyncUser__c WHERE BusinessUnit__c = :unit',
      { unit: await this.idOf(unit) }
    );
    return new Map(
      rows.map((row) => [
        numberOf(String(row['User__c'])),
        { outcome: String(row['Outcome__c']), reason: row['Reason__c'] as string | null, role: row['RoleName__c'] as string | null }
      ])
    );
  }

  async idOf(unit: BusinessUnitName): Promise<string> {
    const [row] = await this.org.query('SELECT Id FROM UserSyncBusinessUnit__c WHERE Name = :name', { name: business[unit] });
    return String(row!['Id']);
  }

  close(): Promise<void> {
    return this.org.close();
  }

  private async settle(): Promise<void> {
    for (let rounds = 0; rounds < 5; rounds++) {
      await this.org.pump();
      this.org.clock.advance(5_000);
    }
    await this.org.pump();
  }

  private async outcomes(page: (after: string | null) => Promise<unknown>): Promise<Outcomes> {
    const lines: Line[] = [];
    let after: string | null = null;
    do {
      const { rows, next } = (await page(after)) as { rows: readonly Line[]; next?: string };
      lines.push(...rows);
      after = next ?? null;
    } while (after);
    return new Map(lines.map(({ userId, outcome, reason, roleName }) => [numberOf(userId), { outcome, reason, role: roleName }]));
  }
}

/** `005Lv0000000021IAA` is 21: the number of the person in the sample. */
function numberOf(userId: string): number {
  return Number(userId.slice(5, 15));
}
