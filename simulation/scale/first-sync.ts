import type { Figure } from '../../scripts/bench/figure.ts';
import { atMost, callouts, exactly, nearestLimits } from './figures.ts';
import type { ScaleOrg } from './scale-org.ts';

/** Everybody is assigned, looked at, transferred and created: from the save of the assignments to rest. */
export async function firstSync(scale: ScaleOrg): Promise<readonly Figure[]> {
  await scale.prepare();
  const { users, units } = scale.crowd;
  const measured = await scale.measure(async () => {
    await scale.assignEverybody();
    await scale.transfer();
  });
  const perUnit = Array.from({ length: units }, () => users / units);
  return [
    exactly('first sync: users created', await scale.ledger("Outcome__c = 'Created' AND Action__c = 'None'"), 'users', users),
    atMost('first sync: simulated time', measured.seconds / 60, 'minutes', 10),
    callouts('first sync', measured, perUnit, units),
    ...nearestLimits('first sync', measured)
  ];
}

/** A cycle in which nothing changed, once saves have become too old to commit late. */
export async function quietCycle(scale: ScaleOrg): Promise<readonly Figure[]> {
  await scale.pass(60);
  const { transactions, calls } = await scale.measure(() => scale.pass(10));
  return [
    exactly('cycle without change: transactions', transactions.filter(({ kind }) => kind !== 'read').length, 'transactions', 1),
    atMost(
      'cycle without change: queries',
      transactions.reduce((sum, { limits }) => sum + limits['queries']!, 0),
      'queries',
      12
    ),
    exactly('cycle without change: callouts', calls.length, 'callouts', 0)
  ];
}
