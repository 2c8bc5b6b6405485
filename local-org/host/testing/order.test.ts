import { describe, expect, it } from 'vitest';
import { shardOf, shuffled } from './order.ts';
import { matching, unmatched, type TestPlan } from './plan.ts';

const plans: readonly TestPlan[] = [5, 1, 4, 2, 3].map((count, i) => ({
  className: `Class${i}`,
  methods: Array.from({ length: count }, (_, method) => `m${method}`)
}));
const names = (some: readonly TestPlan[]) => some.flatMap(({ className, methods }) => methods.map((method) => `${className}.${method}`));

describe('shards', () => {
  it('are together the whole, nothing twice, about equally large', () => {
    const parts = [1, 2, 3].map((index) => shardOf(plans, index, 3));
    expect(names(parts.flat()).sort()).toEqual(names(plans).sort());
    expect(parts.map((part) => names(part).length)).toEqual([5, 5, 5]);
  });
  it('may be empty when there are more of them than classes', () => expect(shardOf(plans, 6, 6)).toEqual([]));
});

describe('a random order', () => {
  it('repeats from its seed and loses nothing', () => {
    expect(shuffled(plans, 'a')).toEqual(shuffled(plans, 'a'));
    expect(names(shuffled(plans, 'a'))).not.toEqual(names(plans));
    expect(names(shuffled(plans, 'a')).sort()).toEqual(names(plans).sort());
  });
});

describe('a pattern', () => {
  it('names classes and methods, with any text for *', () =>
    expect(names(matching(plans, 'class1, Class0.m[0], *3.m1'))).toEqual(['Class1.m0', 'Class3.m1']));
  it('that nothing matches is told', () => expect(unmatched(plans, 'Class1,Nix,Class0.m9')).toEqual(['Nix', 'Class0.m9']));
});
