import type { FieldSchema } from '../../contract/schema.ts';
import { compareKeys, type Key } from '../storage/keys.ts';
import { keyIn, operandDomain, type Domain } from './domain.ts';
import type { Operand, OrderPlan } from './plan.ts';

/** Sorts by ORDER BY; what compares equal stays in its order. Answers a new list. */
export function sortBy<T>(
  items: readonly T[],
  order: readonly OrderPlan[],
  read: (operand: Operand) => (item: T) => unknown,
  groups: readonly Domain[] = []
): T[] {
  const keys = order.map(({ expression }) => keyReader(expression, read(expression), groups));
  const decorated = items.map((item) => ({ item, keys: keys.map((keyOf) => keyOf(item)) }));
  decorated.sort((a, b) => {
    for (let i = 0; i < order.length; i++) {
      const difference = compareOne(a.keys[i]!, b.keys[i]!, order[i]!);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return decorated.map(({ item }) => item);
}

function compareOne(a: Key | null, b: Key | null, { descending, nullsFirst }: OrderPlan): number {
  if (a === null || b === null) return a === b ? 0 : (a === null) === nullsFirst ? -1 : 1;
  return descending ? compareKeys(b, a) : compareKeys(a, b);
}

function keyReader<T>(expression: Operand, valueOf: (item: T) => unknown, groups: readonly Domain[]): (item: T) => Key | null {
  const domain = operandDomain(expression, groups);
  const positions = expression.kind === 'field' ? picklistPositions(expression.field.field) : null;
  if (!positions) return (item) => keyIn(domain === 'exactText' ? 'text' : domain, valueOf(item));
  // Values that Setup does not have follow, by their text: every key is a text that begins with the position.
  return (item) => {
    const value = valueOf(item) as string | null;
    return value === null ? null : `${String(positions.get(value) ?? positions.size).padStart(5, '0')} ${keyIn('text', value)}`;
  };
}

/** Picklists sort by the order of their values in Setup (SOQL and SOSL Reference, ORDER BY). */
function picklistPositions(field: FieldSchema): ReadonlyMap<string, number> | null {
  if (field.type !== 'picklist' || !field.picklist?.length) return null;
  return new Map(field.picklist.map(({ value }, position) => [value, position]));
}
