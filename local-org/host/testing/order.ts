import { Random } from '../../runtime/kernel/random.ts';
import type { TestPlan } from './plan.ts';

/** Classes, and the tests in each, in an order that repeats from the seed. */
export function shuffled(plans: readonly TestPlan[], seed: string): readonly TestPlan[] {
  const random = new Random(seed);
  return mixed(plans, random).map((plan) => ({ ...plan, methods: mixed(plan.methods, random) }));
}

function mixed<T>(items: readonly T[], random: Random): readonly T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.integer(last + 1);
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}

/** Part `index` (from 1) of `count`: whole classes, spread so that the parts have about as many tests each. The parts together are the whole. */
export function shardOf(plans: readonly TestPlan[], index: number, count: number): readonly TestPlan[] {
  const sizes = new Array<number>(count).fill(0);
  const chosen = new Set<TestPlan>();
  for (const plan of [...plans].sort((a, b) => b.methods.length - a.methods.length || (a.className < b.className ? -1 : 1))) {
    const smallest = sizes.indexOf(Math.min(...sizes));
    sizes[smallest]! += plan.methods.length;
    if (smallest === index - 1) chosen.add(plan);
  }
  return plans.filter((plan) => chosen.has(plan));
}
