import { join } from 'node:path';
import { plant } from '../../account-engagement/seed.ts';
import { handle, type Environment } from '../../account-engagement/handle.ts';
import { openStore } from '../../account-engagement/store/store.ts';
import type { AuraAnswer, Org } from '../../local-org/contract/org.ts';
import { readProject } from '../../local-org/metadata/project.ts';
import { openOrg } from '../../local-org/org.ts';
import { compileCached } from '../../local-org/org/compile.ts';
import type { CalloutPort, CalloutRequest } from '../../local-org/runtime/transactions/callout-port.ts';
import { projectRoot } from '../../scripts/check/project-root.ts';
import { accountEngagementSeeds } from '../../scripts/start/account-engagement-seeds.ts';
import { fillOrg, findMe } from '../../scripts/start/initial-org.ts';
import { readExport } from '../../scripts/start/read-export.ts';

const token = 'token';
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
    const parts = { callouts: side(), compiled: compileCached(project) };
    const org = openOrg(project, { credentials: { UserSync_AccountEngagement: address } }, parts);
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
    await this.call('UserSyncBusinessUnitController.requestConnectionTest', { businessUnitId });
    await this.call('UserSyncBusinessUnitController.requestInventory', { businessUnitId });
    await this.settle();
    await this.call('UserSyncRoleMappingController.markReviewed', { businessUnitId });
    return this.outcomes((after) => this.call('UserSyncTransferController.planPage', { businessUnitId, outcome: null, after }));
  }

  /** Confirms the plan without typing a number, and lets everything come to rest. */
  async transfer(unit: BusinessUnitName): Promise<void> {
    const businessUnitId = await this.idOf(unit);
    const { version } = (await this.call('UserSyncTransferController.plan', { businessUnitId })) as { version: string };
    await this.call('UserSyncTransferController.markSeen', { businessUnitId, version });
    await this.call('UserSyncTransferController.transfer', { businessUnitId, version, typed: null });
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

  async call(target: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown> {
    const [className, method] = target.split('.') as [string, string];
    const answer: AuraAnswer = await this.org.invokeAura({ userId: this.me, className, method, parameters, cacheable: false });
    if (!answer.ok) throw new Error(`${target}: ${answer.error.message}\n${answer.error.stackTrace}`);
    return answer.value;
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

const address = { url: 'http://account-engagement.test', tokenUrl: '', clientId: '', clientSecret: '' };

function side(): CalloutPort {
  const store = openStore();
  const now = () => Date.parse('2026-11-24T12:00:00Z');
  plant(store, accountEngagementSeeds(projectRoot, 'sample'), now());
  store.clients.add('user-sync', 'secret');
  store.clients.addToken(token, 'user-sync', Number.MAX_SAFE_INTEGER, now());
  const environment: Environment = { store, now, randomToken: () => token, baseUrl: address.url };
  return { send: async (request) => answer(environment, request) };
}

function answer(environment: Environment, request: CalloutRequest) {
  const { pathname, searchParams } = new URL(request.url);
  const { status, headers, body } = handle(environment, {
    method: request.method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: {
      ...Object.fromEntries(request.headers.map(([name, value]) => [name.toLowerCase(), value])),
      authorization: `Bearer ${token}`
    },
    body: Buffer.from(request.body).toString('utf8')
  });
  const text = body === undefined ? '' : JSON.stringify(body);
  const all = Object.entries({ ...headers, 'Content-Type': 'application/scim+json' });
  return { status, reason: '', headers: all, body: new TextEncoder().encode(text), milliseconds: 300 };
}

/** `005Lv0000000021IAA` is 21: the number of the person in the sample. */
function numberOf(userId: string): number {
  return Number(userId.slice(5, 15));
}
