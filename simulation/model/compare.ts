import { isLastAdministrator } from './administrators.ts';
import { shows, verdictsOf, type Verdict } from './verdict.ts';
import type { BusinessUnit, World } from './world.ts';

/** What may hold a recycle back at rest. */
export interface Gate {
  /** Recycles of this business unit in the last 24 hours, however they were released. */
  readonly recycledToday: number;
}

/** How Account Engagement differs from the rules, in words; nothing if it does not. */
export function differences(world: World, unit: BusinessUnit, gate: Gate): readonly string[] {
  const { users } = verdictsOf(world, unit);
  const held = heldAtTheGate(world, unit, gate);
  return [...users].flatMap(([userId, verdict]) => {
    const found = difference(world, unit, verdict, held);
    return found ? [`${unit.id} ${userId}: ${found}`] : [];
  });
}

function difference(world: World, unit: BusinessUnit, verdict: Verdict, gateIsShut: boolean): string | null {
  switch (verdict.kind) {
    case 'left':
      return null;
    case 'recycled':
      return gateIsShut || isLastAdministrator(world, unit, verdict.record)
        ? null
        : `record ${verdict.record.id} should be in the recycle bin`;
    case 'live': {
      const { record, fields } = verdict;
      if (!record) return `should have been created (${fields.userName}, ${fields.email})`;
      if (verdict.isHeld) return null;
      if (!record.active) return `record ${record.id} should have been restored`;
      const wrong = shows(record, fields);
      return wrong.length
        ? `record ${record.id} differs: ${wrong.map((field) => `${field} is ${record[field]}, should be ${fields[field]}`).join('; ')}`
        : null;
    }
  }
}

/** How many recycles a day need no approval: within both a number and a share of the live synced records, at least five of them. */
export function recycleLimit(world: World, unit: BusinessUnit): number {
  const live = world.records.filter((record) => record.businessUnit === unit.id && record.active && record.synced).length;
  return Math.min(unit.recycleNumber, Math.max(5, Math.floor((live * unit.recycleShare) / 100)));
}

/** Whether one more recycle would go beyond the limit of 24 hours. */
function heldAtTheGate(world: World, unit: BusinessUnit, { recycledToday }: Gate): boolean {
  return recycledToday + 1 > recycleLimit(world, unit);
}
