import type { Figure } from '../../scripts/bench/figure.ts';
import { atMost, callouts, exactly, nearestLimits } from './figures.ts';
import { me, movedGroup, movedUsers, outerGroup, profiles, userId } from './people.ts';
import type { ScaleOrg } from './scale-org.ts';

/** Users of one save, as many as a trigger is given at once. */
const chunk = 200;

/** One user gets another title. Hops: transactions from the save to the one that calls out. */
export async function oneChange(scale: ScaleOrg): Promise<readonly Figure[]> {
  const measured = await scale.measure(async () => {
    await scale.org.save('update', 'User', [{ Id: userId(2), Title: 'Changed' }], { userId: me });
    await scale.settle();
  });
  const hops = measured.transactions.filter(({ kind }) => kind === 'event' || kind === 'queueable');
  const last = hops.findLastIndex(({ callouts: made }) => made.length > 0);
  return [
    exactly('one changed user: updated', await scale.ledger(`User__c = '${userId(2)}' AND Outcome__c = 'Updated'`), 'users', 1),
    atMost('one changed user: hops', last + 1, 'hops', 3),
    atMost('one changed user: callouts', measured.calls.length, 'callouts', 2)
  ];
}

/** One row of the mapping re-roles everybody of a profile. */
export async function reRole(scale: ScaleOrg): Promise<readonly Figure[]> {
  const [businessUnitId] = await scale.units();
  const changes = [{ profileId: profiles.reRoled, roleId: '151' }];
  const measured = await scale.measure(async () => {
    await scale.call('UserSyncRoleMappingController.save', { businessUnitId, changes });
    await scale.settle();
    await scale.pass(10);
  });
  return [
    exactly(
      'mapping change: users re-roled',
      await scale.ledger("Outcome__c = 'Updated' AND RoleId__c = '151'"),
      'users',
      scale.crowd.reRoled
    ),
    callouts('mapping change', measured, [scale.crowd.reRoled]),
    ...nearestLimits('mapping change', measured)
  ];
}

/** A nested public group moves from Marketing Users to Sales Users with everybody in it. */
export async function moveGroup(scale: ScaleOrg): Promise<readonly Figure[]> {
  const [unit] = await scale.units();
  const measured = await scale.measure(async () => {
    await scale.assign(unit!, 'Marketing', 'Remove', [outerGroup(1)]);
    await scale.assign(unit!, 'Sales', 'Add', [movedGroup(1)]);
    await scale.settle();
    await scale.pass(10);
  });
  return [
    exactly(
      'nested group moved: users in Sales Users',
      await scale.ledger("Group__c = 'Sales' AND Action__c = 'None'"),
      'users',
      movedUsers
    ),
    callouts('nested group moved', measured, [movedUsers]),
    ...nearestLimits('nested group moved', measured)
  ];
}

/** A save of as many users as a trigger is given at once, with the package's trigger and, as far as it goes, nothing else. */
export async function trigger(scale: ScaleOrg): Promise<readonly Figure[]> {
  const records = Array.from({ length: chunk }, (_, index) => ({ Id: userId(2 + index), Title: 'Saved' }));
  // The first user that matters ends the search, so the dearest save is one in which nobody does.
  const body = (title: string) =>
    `List<User> before = [SELECT Id, Username, Email, FirstName, LastName, Title, Phone, TimeZoneSidKey, LanguageLocaleKey, LocaleSidKey, IsActive, ProfileId, UserRoleId, UserType FROM User WHERE Id IN (${records.map(({ Id }) => `'${Id}'`).join(',')})];
     List<User> saved = before.deepClone(true);
     if ('${title}' != '') for (User user : saved) user.Title = '${title}';
     Integer queries = Limits.getQueries(); Integer rows = Limits.getDmlRows(); Integer cpu = Limits.getCpuTime();
     UserSyncUserHandler.afterSave(saved, new Map<Id, User>(before));
     System.debug('used ' + (Limits.getQueries() - queries) + ' ' + (Limits.getDmlRows() - rows) + ' ' + (Limits.getCpuTime() - cpu));`;
  const used: number[][] = [];
  for (const title of ['Other', '']) {
    const { ok, log, error } = await scale.org.executeAnonymous(body(title), { userId: me });
    if (!ok) throw new Error(error?.message);
    used.push(/used (\d+) (\d+) (\d+)/.exec(log.join('\n'))!.slice(1).map(Number));
  }
  const [queries, rows, cpu] = [0, 1, 2].map((index) => Math.max(...used.map((numbers) => numbers[index]!))) as [number, number, number];
  await scale.settle();
  return [
    exactly(`User trigger on ${chunk} users: queries`, queries, 'queries', 0),
    exactly(`User trigger on ${chunk} users: DML rows`, rows, 'rows', 0),
    { figure: `User trigger on ${chunk} users: CPU`, value: cpu, unit: 'ms' },
    atMost(`User trigger on ${chunk} users: CPU of a synchronous transaction`, (100 * cpu) / 10_000, '%', 2)
  ];
}

/** Everybody is updated in transactions of 200, whose events arrive as one batch. */
export async function burst(scale: ScaleOrg): Promise<readonly Figure[]> {
  const { users } = scale.crowd;
  const measured = await scale.measure(async () => {
    for (let first = 0; first < users; first += chunk) {
      const records = Array.from({ length: Math.min(chunk, users - first) }, (_, index) => ({
        Id: userId(2 + first + index),
        Title: 'After'
      }));
      await scale.org.save('update', 'User', records, { userId: me });
    }
    await scale.settle();
    await scale.pass(10);
  });
  const deliveries = measured.transactions.filter(({ kind, what }) => kind === 'event' && what === 'UserSyncChangeTrigger');
  return [
    {
      figure: 'burst: events of the largest batch',
      value: Math.max(...deliveries.map(({ delivered }) => delivered.length)),
      unit: 'events'
    },
    exactly('burst: users updated', await scale.ledger("Outcome__c = 'Updated' AND Action__c = 'None'"), 'users', users),
    callouts('burst', measured, [users]),
    ...nearestLimits('burst', measured)
  ];
}
