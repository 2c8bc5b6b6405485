import type { Figure } from '../../scripts/bench/figure.ts';
import { oneChange } from './changes.ts';
import { firstSync, quietCycle } from './first-sync.ts';
import { ScaleOrg } from './scale-org.ts';

export const title = 'The engine: 1,000 users, one business unit';

export async function run(): Promise<readonly Figure[]> {
  const scale = await ScaleOrg.with({ users: 1_000, reRoled: 0, units: 1 });
  return [...(await firstSync(scale)), ...(await quietCycle(scale)), ...(await oneChange(scale))];
}
