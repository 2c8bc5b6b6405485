import { insertSystemRow, systemRows } from '../../local-org/runtime/transactions/system-rows.ts';
import type { Database } from '../../local-org/runtime/storage/database.ts';

/** Gives a user permission sets, as `sf org assign permset` does before the tests run. What a deployment has no set of is left: others of the same checkout have it. */
export function assignPermissionSets(database: Database, userId: string, names: readonly string[], now: number): void {
  for (const name of names) {
    const [id] = systemRows(database, 'PermissionSet', 'Name', name);
    if (id === undefined) continue;
    insertSystemRow(database, 'PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: id }, userId, now);
  }
  database.commit({ clock: now });
}
