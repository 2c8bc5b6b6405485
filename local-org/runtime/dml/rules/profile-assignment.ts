import type { Database } from '../../storage/database.ts';
import type { ApexDatetime } from '../../values/datetime.ts';
import { addPlatformRow } from './write.ts';

/**
 * A profile owns a permission set, and every user is assigned that of their profile: one query over assignments sees both (Object Reference,
 * PermissionSet, IsOwnedByProfile). Users that come by other ways than DML need this, too.
 */
export function keepProfileAssignment(database: Database, userId: string, profileId: string | null, at: ApexDatetime): void {
  const field = (object: string, name: string) => database.schema.field(object, name)!;
  const [owned] = profileId === null ? [] : database.table('PermissionSet').idsWhere(field('PermissionSet', 'ProfileId'), profileId);
  const assignments = database.table('PermissionSetAssignment');
  const setOf = field('PermissionSetAssignment', 'PermissionSetId');
  let assigned = false;
  for (const id of [...assignments.idsWhere(field('PermissionSetAssignment', 'AssigneeId'), userId)]) {
    const setId = assignments.valueOf(assignments.get(id)!, setOf) as string | null;
    if (setId === owned) assigned = true;
    else if (isOwnedByProfile(database, setId)) assignments.remove(id);
  }
  if (assigned || owned === undefined) return;
  const values = { AssigneeId: userId, PermissionSetId: owned, IsActive: true, IsRevoked: false };
  addPlatformRow(database, 'PermissionSetAssignment', values, userId, at);
}

function isOwnedByProfile(database: Database, setId: string | null): boolean {
  const sets = database.table('PermissionSet');
  const row = setId === null ? undefined : sets.get(setId);
  return row !== undefined && sets.valueOf(row, database.schema.field('PermissionSet', 'IsOwnedByProfile')!) === true;
}
