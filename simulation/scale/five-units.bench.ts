import type { Figure } from '../../scripts/bench/figure.ts';
import { firstSync, quietCycle } from './first-sync.ts';
import { ScaleOrg } from './scale-org.ts';

export const title = 'The engine: 50,000 users, five business units';

export async function run(): Promise<readonly Figure[]> {
  const scale = await ScaleOrg.with({ users: 50_000, reRoled: 0, units: 5 });
  return [...(await firstSync(scale)), ...(await quietCycle(scale))];
}
