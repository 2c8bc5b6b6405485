import { faultKinds, isFaultKind, type Fault } from './fault.ts';

/** A fault as the admin endpoint takes it. Throws an error that says what is wrong. */
export function parseFault(value: unknown): Fault {
  if (typeof value !== 'object' || value === null) throw new Error('A fault is an object.');
  const { kind, match = '', times, chance = 1, amount = 0 } = value as Record<string, unknown>;
  if (typeof kind !== 'string' || !isFaultKind(kind)) throw new Error(`kind must be one of ${Object.keys(faultKinds).join(', ')}.`);
  if (typeof match !== 'string') throw new Error('match must be text such as "POST /scim/v2/Bulk".');
  if (times !== undefined && !(Number.isInteger(times) && Number(times) > 0)) throw new Error('times must be a whole number from 1.');
  if (typeof chance !== 'number' || !(chance >= 0 && chance <= 1)) throw new Error('chance must be a number from 0 to 1.');
  if (typeof amount !== 'number' || !(amount >= 0)) throw new Error('amount must be a number from 0.');
  return { kind, match, chance, amount, ...(times === undefined ? {} : { times: Number(times) }) };
}
