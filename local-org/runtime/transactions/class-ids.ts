import type { ApexTransaction } from './apex-transaction.ts';
import { systemRows } from './system-rows.ts';

/** Id of the ApexClass row of a class (of its outer class for an inner one), or null. */
export function classIdOf(tx: ApexTransaction, className: string): string | null {
  const [outer] = className.split('.');
  for (const id of systemRows(tx.database, 'ApexClass', 'Name', outer)) return id;
  return null;
}
