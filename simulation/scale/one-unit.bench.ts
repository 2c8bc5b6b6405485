import type { Figure } from '../../scripts/bench/figure.ts';
import { moveGroup, oneChange, reRole, trigger } from './changes.ts';
import { firstSync, quietCycle } from './first-sync.ts';
import { ScaleOrg } from './scale-org.ts';

export const title = 'The engine: 50,000 users, one business unit';

export async function run(): Promise<readonly Figure[]> {
  const scale = await ScaleOrg.with({ users: 50_000, reRoled: 10_000, units: 1 });
  return [
    ...(await firstSync(scale)),
    ...(await quietCycle(scale)),
    ...(await oneChange(scale)),
    ...(await trigger(scale)),
    ...(await reRole(scale)),
    ...(await moveGroup(scale))
  ];
}
