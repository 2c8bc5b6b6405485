import lines from '@salesforce/apex/UserSyncActivityController.lines';
import runs from '@salesforce/apex/UserSyncActivityController.runs';
import waiting from '@salesforce/apex/UserSyncActivityController.waiting';
import members from '@salesforce/apex/UserSyncAssignmentController.members';
import search from '@salesforce/apex/UserSyncAssignmentController.search';
import memberVersion from '@salesforce/apex/UserSyncAssignmentController.version';
import listAll from '@salesforce/apex/UserSyncBusinessUnitController.listAll';
import loadUnit from '@salesforce/apex/UserSyncBusinessUnitController.load';
import searchUsers from '@salesforce/apex/UserSyncBusinessUnitController.searchUsers';
import conflictsLeft from '@salesforce/apex/UserSyncLinkController.conflictsLeft';
import linkCounts from '@salesforce/apex/UserSyncLinkController.counts';
import linkPage from '@salesforce/apex/UserSyncLinkController.page';
import latest from '@salesforce/apex/UserSyncRoleMappingController.latest';
import loadMapping from '@salesforce/apex/UserSyncRoleMappingController.load';
import setupFacts from '@salesforce/apex/UserSyncSetupController.load';
import conditions from '@salesforce/apex/UserSyncTransferController.conditions';
import latestTransfer from '@salesforce/apex/UserSyncTransferController.latest';
import plan from '@salesforce/apex/UserSyncTransferController.plan';
import planPage from '@salesforce/apex/UserSyncTransferController.planPage';
import roles from '@salesforce/apex/UserSyncUserController.roles';
import summary from '@salesforce/apex/UserSyncUserController.summary';
import userPage from '@salesforce/apex/UserSyncUserController.page';
import { mocked, unit } from './screens';

/** What an org holds, as far as screens see it. */
export interface Org {
  /** Of the business unit. */
  readonly unit?: object;
  /** The name of everybody, and of every group and profile. */
  readonly name?: string;
  /** How many there are of everything; a page has at most 50. */
  readonly count?: number;
}

const at = '2026-01-02T03:04:00Z';
const none = { arguments: [], leadArguments: [], notes: [] };

/** Lets every call of every screen answer from an org. */
export function answerFrom({ unit: more = {}, name = 'Ana Ruiz', count = 1 }: Org): void {
  const many = <T>(make: (index: number) => T): T[] => Array.from({ length: Math.min(count, 50) }, (_, index) => make(index));
  const page = <T>(make: (index: number) => T) => ({ rows: many(make), total: count, next: count > 50 ? 'n' : null });
  const user = (index: number) => ({
    userId: `005${index}`,
    name,
    username: 'ana@example.com',
    email: 'ana@example.com',
    groupName: 'Marketing',
    roleName: name,
    now: name,
    after: name,
    outcome: 'Skipped',
    reason: 'Inactive',
    drift: false,
    sentOn: at,
    ...none
  });
  const member = (index: number) => ({
    memberId: `005${index}`,
    name,
    detail: '',
    kind: 'User',
    users: 1,
    unresolved: false,
    active: true
  });
  const profile = (index: number) => ({
    profileId: `00e${index}`,
    name,
    users: count,
    roleId: '102',
    roleName: name,
    isDefault: false,
    isGone: false,
    changedBy: name,
    changedOn: at,
    isReviewed: true
  });
  const run = (index: number) => ({
    id: `r${index}`,
    kind: 'Change',
    state: 'Ended',
    startedOn: at,
    endedOn: at,
    counts: { Created: count }
  });
  const allRoles = [
    { id: '101', name: 'Administrator', kind: 'administrator' },
    { id: '102', name, kind: 'marketing' },
    { id: '103', name: 'Sales Manager', kind: 'salesManager' },
    { id: '104', name: 'Sales', kind: 'sales' }
  ];
  const met = ['ConnectionTested', 'UsersAssigned', 'MappingReviewed', 'InventoryRead', 'PreviewSeen'].map((code) => ({
    code,
    met: true,
    at
  }));
  const answers: [unknown, unknown][] = [
    [listAll, [unit({ name, ...more })]],
    [
      loadUnit,
      {
        connection: { testedOn: at, works: true, waiting: false, steps: [] },
        inventory: { readOn: at, waiting: false, error: null },
        health: [{ code: 'Held', ok: count === 0, fix: null, arguments: [{ type: 'number', value: String(count), label: '' }] }],
        admins: many((index) => ({ userId: `005${index}`, name, why: 'Named' })),
        settings: [{ name: 'RecycleNumber', value: null, defaultValue: 50, minimum: 1, maximum: 10_000 }],
        unresolved: many((index) => ({
          code: 'HeldMember',
          memberId: `00G${index}`,
          memberName: name,
          memberType: 'Queue',
          groupName: name
        })).slice(0, 1)
      }
    ],
    [members, { marketing: many(member), sales: [], marketingTotal: count, salesTotal: 0, version: 'v1', savedOn: at }],
    [memberVersion, { version: 'v1', savedOn: at }],
    [
      search,
      {
        rows: many((index) => ({ ...member(index + 1000), inMarketing: false, inSales: false, paths: [] })).slice(0, 20),
        total: count,
        next: count > 20 ? 'n' : null
      }
    ],
    [searchUsers, []],
    [
      loadMapping,
      {
        roles: allRoles,
        rolesReadOn: at,
        profiles: many(profile),
        unused: [],
        salesUsers: 0,
        creatingAdmin: { id: '005m', label: name, assigned: count > 0 },
        reviewedOn: at
      }
    ],
    [latest, { changedBy: name, changedOn: count > 0 ? at : null }],
    [
      linkPage,
      page((index) => ({
        recordId: `${index}`,
        name,
        email: 'ana@example.com',
        userName: 'ana@example.com',
        roleName: name,
        state: 'Live',
        version: 'W1',
        userId: `005${index}`,
        userLabel: name,
        userUsername: 'ana@example.com',
        why: 'SameEmail',
        chosenBy: null,
        canUndo: false,
        sentOn: null
      }))
    ],
    [linkCounts, { Conflicts: count, NotMapped: count, LinkedNotSent: 0, Linked: 0 }],
    [conflictsLeft, { leftBy: null, leftOn: null, all: count, open: count }],
    [conditions, met],
    [
      setupFacts,
      {
        conditions: met,
        conflicts: { leftBy: null, leftOn: null, all: count, open: count },
        profiles: count,
        reviewedProfiles: count,
        admins: count ? [name] : [],
        accessChecked: false,
        done: count ? { Map: { who: { type: 'user', value: '005m', label: name }, at } } : {}
      }
    ],
    [latestTransfer, { ...run(0), kind: 'Transfer' }],
    [
      plan,
      {
        ready: true,
        version: 'v1',
        counts: count ? { Skipped: count } : {},
        untouched: count,
        recycleNumber: 50,
        recycleShare: 10,
        recycled: 0,
        needsTyping: false,
        lookedOn: at
      }
    ],
    [planPage, page(user)],
    [userPage, page(user)],
    [roles, allRoles],
    [
      summary,
      { counts: count ? { Skipped: count } : {}, total: count, drift: 0, running: false, done: count, due: 0, version: 'v', run: null }
    ],
    [runs, { rows: many(run).slice(0, 24), next: count > 50 ? 'n' : null, keptDays: 90 }],
    [waiting, page((index) => ({ ...user(index), reason: 'HeldNumber' }))],
    [lines, { rows: [], next: null, reasons: {} }]
  ];
  for (const [method, answer] of answers) mocked(method).mockResolvedValue(answer);
}
