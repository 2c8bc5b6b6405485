import { Refusal } from '../rules/refusal.ts';
import { faultKinds, isFaultKind, type Fault } from './fault.ts';

/** What a client of the admin endpoint wants to go wrong: `{ "seed": 7, "faults": [{ "kind": "errorAfter", "times": 1 }] }`. Throws `Refusal` 400. */
export function parseFaults({ faults, seed = 1 }: Readonly<Record<string, unknown>>): { faults: readonly Fault[]; seed: number } {
  if (!Array.isArray(faults)) throw invalid('faults must be an array.');
  if (!Number.isSafeInteger(seed)) throw invalid('seed must be a whole number.');
  return { faults: faults.map(parseFault), seed: Number(seed) };
}

/** One fault. Throws `Refusal` 400 that says what is wrong. */
export function parseFault(value: unknown): Fault {
  if (typeof value !== 'object' || value === null) throw invalid('A fault is an object.');
  const { kind, match = '', times, chance = 1, amount = 0, ...others } = value as Record<string, unknown>;
  const [other] = Object.keys(others);
  if (other !== undefined) throw invalid(`A fault has no ${other.slice(0, 100)}.`);
  if (typeof kind !== 'string' || !isFaultKind(kind)) throw invalid(`kind must be one of ${Object.keys(faultKinds).join(', ')}.`);
  if (typeof match !== 'string') throw invalid('match must be text such as "POST /scim/v2/Bulk".');
  if (times !== undefined && !(Number.isInteger(times) && Number(times) > 0)) throw invalid('times must be a whole number from 1.');
  if (typeof chance !== 'number' || !(chance >= 0 && chance <= 1)) throw invalid('chance must be a number from 0 to 1.');
  if (typeof amount !== 'number' || !(amount >= 0 && amount <= 86_400_000)) throw invalid('amount must be a number from 0 to 86400000.');
  return { kind, match, chance, amount, ...(times === undefined ? {} : { times: Number(times) }) };
}

function invalid(detail: string): Refusal {
  return new Refusal(400, detail, { scimType: 'invalidValue' });
}
