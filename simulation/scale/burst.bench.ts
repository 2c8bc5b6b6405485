import type { Figure } from '../../scripts/bench/figure.ts';
import { burst } from './changes.ts';
import { firstSync } from './first-sync.ts';
import { ScaleOrg } from './scale-org.ts';

export const title = 'The engine: 50,000 users updated in 250 transactions';

export async function run(): Promise<readonly Figure[]> {
  const scale = await ScaleOrg.with({ users: 50_000, reRoled: 0, units: 1 });
  await firstSync(scale);
  await scale.pass(60);
  return burst(scale);
}
