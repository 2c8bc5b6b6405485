import type { Seed } from '../../account-engagement/seed.ts';
import type { RoleKind } from '../model/world.ts';
import type { Org, PlainRecord } from '../../local-org/contract/org.ts';
import { openOrg } from '../../local-org/org.ts';
import { Chance } from '../random.ts';
import { serviceAddress } from '../side/service.ts';
import { Side } from '../side/side.ts';
import { call } from './call.ts';
import { ForkJournal, type OrgState } from './fork-journal.ts';
import type { Unit } from '../history/history.ts';
import type { Program } from './project.ts';

/** Where every history begins: a small company with two business units that are set up, and Account Engagement's side of them. */
export interface Base {
  readonly program: Program;
  readonly state: OrgState;
  readonly seeds: readonly Seed[];
  readonly edition: Edition;
  readonly units: readonly Unit[];
  /** The admin who does everything that an admin of Salesforce may. */
  readonly admin: string;
}

export type Edition = 'Developer' | 'Enterprise';

/** Clock time at which the company is founded. */
const start = Date.UTC(2026, 0, 5, 8);
export const credential = 'UserSync_AccountEngagement';
export const credentials = { [credential]: serviceAddress };

export const unitIds = ['0Uv000000000001CAA', '0Uv000000000002CAA'] as const;
export const unitNames = ['Europe', 'Americas'] as const;
const domain = '@lindervane.example.com';

const kinds: readonly RoleKind[] = ['administrator', 'marketing', 'salesManager', 'sales', 'custom', 'custom'];
const names = [
  ['Administrator', 'Marketing', 'Sales Manager', 'Sales', 'Content Editor', 'Event Manager'],
  ['Administrator', 'Marketing', 'Vertriebsleitung', 'Vertrieb', 'Redaktion', 'Messen']
];

/** Account Engagement as it is before anything happens: in each business unit an administrator whom nobody maps. */
const seeds: readonly Seed[] = unitIds.map((id, index) => ({
  id,
  name: unitNames[index]!,
  roles: kinds.map((kind, place) => ({ id: String((index + 1) * 100 + place + 1), name: names[index]![place]!, kind })),
  users: [
    {
      id: String((index + 1) * 10_000 + 1),
      userName: `ae.admin${index + 1}@fernhagen.example.net`,
      name: { familyName: 'Fernhagen' },
      emails: [{ value: `ae.admin${index + 1}@fernhagen.example.net`, primary: true }],
      roles: [{ value: String((index + 1) * 100 + 1) }],
      active: true
    }
  ]
}));

/** Founds the company: people, roles, groups, and the business units by the package's own screens. */
export async function foundCompany(program: Program, edition: Edition): Promise<Base> {
  const journal = new ForkJournal();
  const side = new Side(seeds, start, new Chance('base'));
  const org = openOrg(
    program.project,
    { people: true, edition, credentials },
    { callouts: side, seed: 'base', now: start, compiled: program.compiled, journal }
  );
  side.connect(
    () => org.clock.now(),
    () => {}
  );
  await loadPeople(org);
  const admin = await setUpUnits(org);
  const rows = await org.query('SELECT Id, Name, AccountEngagementId__c FROM UserSyncBusinessUnit__c ORDER BY AccountEngagementId__c');
  const units = rows.map((row) => ({ rowId: String(row['Id']), id: String(row['AccountEngagementId__c']), name: String(row['Name']) }));
  await org.close();
  return { program, state: journal.state(), seeds, edition, units, admin };
}

const profileNames = ['Standard User', 'Marketing User', 'Contract Manager', 'Standard User', 'Standard Platform User'];
const locales = [
  ['Europe/Berlin', 'de_DE', 'de'],
  ['Asia/Jerusalem', 'iw_IL', 'iw'],
  ['America/New_York', 'en_US', 'en_US'],
  ['Asia/Jakarta', 'in_ID', 'in']
];
const people = 14;

async function loadPeople(org: Org): Promise<void> {
  await org.load('UserRole', [{ Name: 'Marketing', DeveloperName: 'Marketing' }]);
  const [top] = await org.query("SELECT Id FROM UserRole WHERE DeveloperName = 'Marketing'");
  await org.load('UserRole', [
    { Name: 'Europe', DeveloperName: 'Europe', ParentRoleId: top!['Id'] },
    { Name: 'Americas', DeveloperName: 'Americas', ParentRoleId: top!['Id'] }
  ]);
  const roles = await org.query('SELECT Id FROM UserRole ORDER BY Id');
  const profiles = new Map((await org.query('SELECT Id, Name FROM Profile')).map((row) => [row['Name'], row['Id']]));
  for (let index = 0; index < people; index++) {
    org.clock.advance(60_000);
    await org.load('User', [personRow(index, { profiles, roles })]);
  }
  await org.load(
    'Group',
    ['Fairs', 'Crew', 'Desk'].map((name) => ({ Name: name, DeveloperName: name, Type: 'Regular' }))
  );
}

function personRow(
  index: number,
  { profiles, roles }: { readonly profiles: ReadonlyMap<unknown, unknown>; readonly roles: readonly PlainRecord[] }
): PlainRecord {
  const profile = index === people - 1 ? 'Chatter Free User' : profileNames[index % profileNames.length]!;
  const [timeZone, locale, language] = locales[index % locales.length]!;
  return {
    Username: `person${index}${domain}`,
    Email: `person${index}${domain}`,
    FirstName: index % 5 === 4 ? null : `Given${index}`,
    LastName: `Family${index}`,
    Title: index % 3 === 0 ? 'Manager 🌱' : null,
    Phone: index % 4 === 0 ? '+1 202 555 0100' : null,
    Alias: `p${index}`,
    CommunityNickname: `p${index}`,
    IsActive: true,
    UserType: profile === 'Chatter Free User' ? 'CsnOnly' : 'Standard',
    ProfileId: profiles.get(profile),
    UserRoleId: index % 4 === 3 ? null : roles[index % roles.length]!['Id'],
    TimeZoneSidKey: timeZone,
    LocaleSidKey: locale,
    LanguageLocaleKey: language,
    EmailEncodingKey: 'UTF-8'
  };
}

async function setUpUnits(org: Org): Promise<string> {
  const [admin] = await org.query("SELECT Id FROM User WHERE Username = 'admin@local-org.example'");
  const userId = String(admin!['Id']);
  const sets = await org.query(
    "SELECT Id FROM PermissionSet WHERE Name IN ('UserSync_Salesforce_Admin', 'UserSync_Account_Engagement_Admin')"
  );
  await org.save(
    'insert',
    'PermissionSetAssignment',
    sets.map((row) => ({ AssigneeId: userId, PermissionSetId: row['Id'] })),
    { userId }
  );
  const [creator] = await org.query("SELECT Id FROM User WHERE Alias = 'p0'");
  for (const [index, id] of unitIds.entries()) {
    const parameters = {
      name: unitNames[index],
      accountEngagementId: id,
      creatingAdminId: index === 0 ? creator!['Id'] : userId,
      mode: 'Sync',
      statedStatus: 'None',
      credentialName: credential
    };
    await call(org, userId, 'UserSyncBusinessUnitController', 'setUp', parameters);
    await org.pump();
  }
  for (const row of await org.query('SELECT Id FROM UserSyncBusinessUnit__c ORDER BY AccountEngagementId__c')) {
    const businessUnitId = row['Id'];
    await call(org, userId, 'UserSyncBusinessUnitController', 'addAdmin', { businessUnitId, userId });
    await call(org, userId, 'UserSyncBusinessUnitController', 'requestConnectionTest', { businessUnitId });
    await call(org, userId, 'UserSyncBusinessUnitController', 'requestInventory', { businessUnitId });
    await call(org, userId, 'UserSyncRoleMappingController', 'markReviewed', { businessUnitId });
    await org.pump();
  }
  org.clock.advance(15 * 60_000);
  await org.pump();
  return userId;
}
