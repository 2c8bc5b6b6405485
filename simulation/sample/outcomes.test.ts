import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Company, type Outcomes, type Stage } from './company.ts';

/** People of the sample by outcome, as its story says; S1 assigns individuals only. */
const europe = {
  Created: [6, 7, 10, 22, 23, 35, 36, 38, 39, 46],
  Linked: [1, 4, 5, 8, 27, 28, 29],
  Updated: [9],
  Unchanged: [11, 14, 34],
  Restored: [12, 13],
  Recycled: [30, 32],
  Skipped: [15, 16, 17, 18, 19, 20, 24, 26, 31, 37, 40, 42, 43]
};
const europeFull = { ...europe, Created: [...europe.Created, 44, 45].sort((a, b) => a - b) };
const americas = { Created: [1, 7, 48], Linked: [49], Recycled: [6, 33], Held: [2, 35, 45, 50], Skipped: [25] };

/** Why somebody is skipped or held, where the rule that does it has a reason of its own. */
const reasons: Readonly<Record<number, RegExp>> = {
  15: /^EmailHeldLive$/,
  16: /^EmailHeldBin$/,
  17: /^UsernameHeldLive$/,
  18: /^UsernameIsEmail$/,
  19: /^EmailHeldElsewhere$|^UsernameHeldElsewhere$/,
  20: /^EmailHeldLive$/,
  24: /^SameEmail(Older|Kept)$/,
  26: /^SameEmailKept$/,
  31: /^SameEmailKept$|^EmailHeldBin$/,
  37: /^UsernameIsEmail$/,
  40: /^NotInternal$/,
  42: /^NotInternal$/,
  43: /^NotInternal$/
};

const crowd = {
  Europe: { Created: 231, Skipped: 18, Unchanged: 21 },
  Americas: { Created: 189, Skipped: 9, Unchanged: 18 }
};

const isNamed = (number: number) => number <= 50;

function peopleByOutcome(outcomes: Outcomes): Record<string, number[]> {
  const people: Record<string, number[]> = {};
  for (const [number, { outcome }] of [...outcomes].sort(([a], [b]) => a - b)) if (isNamed(number)) (people[outcome] ??= []).push(number);
  return people;
}

function crowdByOutcome(outcomes: Outcomes): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [number, { outcome }] of outcomes) if (!isNamed(number)) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

const outcomesOf = (outcomes: Outcomes) => Object.fromEntries([...outcomes].map(([number, { outcome }]) => [number, outcome]));

describe.each<Stage>(['S1', 'full'])('the transfer of the sample company at stage %s, Europe first', (stage) => {
  let company: Company;
  let plans: { Europe: Outcomes; Americas: Outcomes };
  let results: { Europe: Outcomes; Americas: Outcomes };

  beforeAll(async () => {
    company = await Company.at(stage);
    const planOfEurope = await company.plan('Europe');
    await company.transfer('Europe');
    const resultOfEurope = await company.result('Europe');
    const planOfAmericas = await company.plan('Americas');
    await company.transfer('Americas');
    plans = { Europe: planOfEurope, Americas: planOfAmericas };
    results = { Europe: resultOfEurope, Americas: await company.result('Americas') };
  }, 120_000);
  afterAll(() => company?.close());

  it('gives every named person of Europe their outcome', () =>
    expect(peopleByOutcome(results.Europe)).toEqual(stage === 'S1' ? europe : europeFull));

  it('gives every named person of the Americas their outcome', () => expect(peopleByOutcome(results.Americas)).toEqual(americas));

  it('says why: each rule that skips has its own reason', () => {
    for (const [number, reason] of Object.entries(reasons)) expect(results.Europe.get(Number(number))?.reason, number).toMatch(reason);
    expect(results.Americas.get(25)?.reason).toBe('EmailHeldElsewhere');
    expect(results.Americas.get(2)?.reason).toBe('HeldLastAdmin');
    expect(results.Americas.get(50)?.reason).toBe('HeldRoleGone');
    for (const number of [35, 45]) expect(results.Americas.get(number)?.reason).toBe('HeldNumber');
  });

  it('gives roles by the mapping of each business unit', () => {
    const role = (unit: 'Europe' | 'Americas', number: number) => results[unit].get(number)?.role;
    expect([1, 4, 5, 7, 22, 35, 36, 39].map((number) => role('Europe', number))).toEqual([
      'Administrator',
      'Administrator',
      'Marketing',
      'Marketing Manager',
      'Sales',
      'Sales Manager',
      'Content Editor',
      'Marketing'
    ]);
    expect([1, 7, 48, 49].map((number) => role('Americas', number))).toEqual(['Marketing', 'Marketing', 'Gerente de ventas', 'Ventas']);
  });

  it('counts the crowd', () => {
    expect(crowdByOutcome(results.Europe)).toEqual(stage === 'S1' ? {} : crowd.Europe);
    expect(crowdByOutcome(results.Americas)).toEqual(stage === 'S1' ? {} : crowd.Americas);
  });

  it('does to every person what the plan said', () => {
    expect(outcomesOf(results.Europe)).toEqual(outcomesOf(plans.Europe));
    expect(outcomesOf(results.Americas)).toEqual(outcomesOf(plans.Americas));
  });
});
