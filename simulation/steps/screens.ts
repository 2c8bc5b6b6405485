import type { History, Unit } from '../history/history.ts';
import type { Chance } from '../random.ts';
import { people, short, type Step } from './step.ts';

interface Page {
  readonly rows: readonly { readonly userId: string }[];
}

const kinds = ['User', 'User', 'PublicGroup', 'Role', 'RoleAndSubordinates'];

async function memberOf(history: History, chance: Chance, kind: string): Promise<string> {
  if (kind === 'User') return chance.of(await people(history)).id;
  if (kind === 'PublicGroup')
    return String(chance.of(await history.query("SELECT Id FROM Group WHERE DeveloperName IN ('Fairs', 'Crew', 'Desk')"))['Id']);
  return String(chance.of(await history.query('SELECT Id FROM UserRole ORDER BY Id'))['Id']);
}

/** Edit User Assignments: some changes at once, saved on what the screen showed. */
export async function assign(history: History, chance: Chance, unit: Unit, operation: 'Add' | 'Remove', count: number): Promise<string> {
  const members = (await history.call('UserSyncAssignmentController', 'members', { businessUnitId: unit.rowId })) as {
    readonly version: string;
    readonly marketing: readonly { readonly memberId: string; readonly kind: string }[];
    readonly sales: readonly { readonly memberId: string; readonly kind: string }[];
  };
  const changes: { groupName: string; memberId: string; kind: string; operation: string }[] = [];
  for (let index = 0; index < count; index++) {
    const groupName = chance.is(0.7) ? 'Marketing' : 'Sales';
    const present = groupName === 'Marketing' ? members.marketing : members.sales;
    if (operation === 'Remove') {
      if (present.length === 0) continue;
      const { memberId, kind } = chance.of(present);
      changes.push({ groupName, memberId, kind, operation });
    } else {
      const kind = chance.of(kinds);
      changes.push({ groupName, memberId: await memberOf(history, chance, kind), kind, operation });
    }
  }
  await history.call('UserSyncAssignmentController', 'save', { businessUnitId: unit.rowId, changes, version: members.version });
  return `${unit.name} ${operation} ${changes.map(({ groupName, kind, memberId }) => `${groupName} ${kind} ${short(memberId)}`).join(', ')}`;
}

/** A step in one of the business units. */
function inUnit(name: string, weight: number, run: (history: History, chance: Chance, unit: Unit) => Promise<string | null>): Step {
  return {
    name,
    weight,
    run: async (history, chance) => {
      const unit = chance.of(history.units);
      const text = await run(history, chance, unit);
      return text === null ? null : `${unit.name} ${text}`;
    }
  };
}

const business = 'UserSyncBusinessUnitController';

async function stageOf(history: History, unit: Unit): Promise<{ readonly stage: string; readonly isPaused: boolean }> {
  const [row] = await history.query('SELECT Stage__c, PausedOn__c FROM UserSyncBusinessUnit__c WHERE Id = :id', { id: unit.rowId });
  return { stage: String(row!['Stage__c']), isPaused: row!['PausedOn__c'] !== null };
}

/** Transfers a business unit as the screens do: the mapping is reviewed, the preview is seen, and the number typed or not. */
export async function transfer(history: History, chance: Chance, unit: Unit): Promise<string | null> {
  if ((await stageOf(history, unit)).stage === 'Transferred') return null;
  const businessUnitId = unit.rowId;
  const plan = (await history.call('UserSyncTransferController', 'plan', { businessUnitId })) as {
    readonly version: string;
    readonly recycled: number;
  };
  const waiting = await history.query(
    "SELECT User__c FROM UserSyncUser__c WHERE BusinessUnit__c = :businessUnitId AND Action__c = 'Recycle'",
    { businessUnitId }
  );
  await history.call('UserSyncRoleMappingController', 'markReviewed', { businessUnitId });
  await history.call('UserSyncTransferController', 'markSeen', { businessUnitId, version: plan.version });
  const typed = chance.is(0.3) ? plan.recycled : null;
  history.promises.transferred.add(unit.id);
  await history.call('UserSyncTransferController', 'transfer', { businessUnitId, version: plan.version, typed });
  if (typed !== null) for (const row of waiting) history.promises.approved.add(`${unit.id}:${String(row['User__c'])}`);
  return `typed ${typed}`;
}

const approve = inUnit('approve or withdraw', 4, async (history, chance, unit) => {
  const businessUnitId = unit.rowId;
  const page = (await history.call('UserSyncActivityController', 'waiting', { businessUnitId, after: null })) as Page;
  if (page.rows.length === 0) return null;
  const userIds = page.rows.map(({ userId }) => userId).filter(() => chance.is(0.6));
  if (userIds.length === 0) return null;
  for (const userId of userIds) history.promises.approved.add(`${unit.id}:${userId}`);
  await history.call('UserSyncActivityController', 'approve', { businessUnitId, userIds });
  return userIds.map(short).join(' ');
});

const link = inUnit('link or unlink', 8, async (history, chance, unit) => {
  const businessUnitId = unit.rowId;
  if (chance.is(0.25)) {
    const linked = [...history.promises.links.keys()].filter((key) => key.startsWith(unit.id)).map((key) => key.split(':')[1]!);
    if (linked.length === 0) return null;
    const userId = chance.of(linked);
    const undone = await history.call('UserSyncLinkController', 'unlink', { businessUnitId, userIds: [userId] });
    if (undone === 1) history.promises.links.delete(`${unit.id}:${userId}`);
    return `unlink ${short(userId)}: ${String(undone)}`;
  }
  const records = await history.query('SELECT RecordId__c, Version__c FROM UserSyncRecord__c WHERE BusinessUnit__c = :businessUnitId', {
    businessUnitId
  });
  if (records.length === 0) return null;
  const record = chance.of(records);
  const userId = chance.of(await people(history)).id;
  const pairs = [{ recordId: record['RecordId__c'], userId, version: record['Version__c'] }];
  const before = history.promises.links.get(`${unit.id}:${userId}`);
  history.promises.links.set(`${unit.id}:${userId}`, String(record['RecordId__c']));
  const restore = () =>
    before === undefined
      ? history.promises.links.delete(`${unit.id}:${userId}`)
      : history.promises.links.set(`${unit.id}:${userId}`, before);
  try {
    const [result] = (await history.call('UserSyncLinkController', 'link', { businessUnitId, pairs })) as readonly {
      readonly reason: string | null;
    }[];
    if (result?.reason) restore();
    return `link ${short(userId)} to ${String(record['RecordId__c'])}: ${result?.reason ?? 'linked'}`;
  } catch (error) {
    restore();
    throw error;
  }
});

/** What admins do on the package's screens. */
export const screenSteps: readonly Step[] = [
  inUnit('assign', 9, (history, chance, unit) => assign(history, chance, unit, 'Add', 1 + chance.below(3))),
  inUnit('unassign', 5, (history, chance, unit) => assign(history, chance, unit, 'Remove', 1 + chance.below(2))),
  inUnit('map a profile', 5, async (history, chance, unit) => {
    const profiles = await history.query("SELECT Id FROM Profile WHERE Name IN ('Standard User', 'Marketing User', 'Contract Manager')");
    const roles = history.side.store.businessUnits.roles(unit.id);
    const roleId = chance.is(0.2) ? null : chance.of(roles).id;
    await history.call('UserSyncRoleMappingController', 'save', {
      businessUnitId: unit.rowId,
      changes: [{ profileId: chance.of(profiles)['Id'], roleId }]
    });
    return `to ${roleId ?? 'the default'}`;
  }),
  inUnit('transfer', 6, transfer),
  inUnit('pause or resume', 3, async (history, chance, unit) => {
    const { isPaused } = await stageOf(history, unit);
    if (!isPaused && chance.is(0.5)) return null;
    await history.call(business, isPaused ? 'resume' : 'pause', { businessUnitId: unit.rowId });
    return isPaused ? 'resumed' : 'paused';
  }),
  inUnit('release', 1, async (history, _, unit) => {
    if ((await stageOf(history, unit)).stage !== 'Transferred') return null;
    await history.call(business, 'release', { businessUnitId: unit.rowId, typedName: unit.name });
    return 'released';
  }),
  approve,
  link,
  inUnit('sync one user now', 3, async (history, chance, unit) => {
    const { id } = chance.of(await people(history));
    await history.call('UserSyncUserController', 'syncNow', { businessUnitId: unit.rowId, userId: id });
    return short(id);
  }),
  inUnit('read the inventory', 2, async (history, _, unit) => {
    await history.call(business, 'requestInventory', { businessUnitId: unit.rowId });
    return 'asked';
  }),
  inUnit('set the limit of recycles', 1.5, async (history, chance, unit) => {
    const value = chance.is(0.3) ? null : 1 + chance.below(4);
    history.promises.limits.set(unit.id, Math.max(value ?? 50, history.promises.limits.get(unit.id)!));
    await history.call(business, 'saveSettings', { businessUnitId: unit.rowId, settings: [{ name: 'RecycleNumber', value }] });
    return String(value);
  })
];
