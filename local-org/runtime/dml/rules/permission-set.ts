import { failure } from '../failures.ts';
import type { ObjectRules } from './rules.ts';
import { valueIn, write } from './write.ts';

export const permissionSetRules: ObjectRules = {
  complete(context, row, before) {
    if (!before) write(context, row, { IsCustom: true, IsOwnedByProfile: false, Type: 'Regular' });
  }
};

/** A permission set is assigned to a user once. */
export const permissionSetAssignmentRules: ObjectRules = {
  complete: (context, row) => write(context, row, { IsActive: true, IsRevoked: false }),
  validate(context, row) {
    const assignee = context.valueOf(row, 'AssigneeId') as string;
    const set = context.valueOf(row, 'PermissionSetId');
    if (set === null && context.valueOf(row, 'PermissionSetGroupId') === null)
      return failure('REQUIRED_FIELD_MISSING', 'Required fields are missing: [PermissionSetId]', 'PermissionSetId');
    const others = context.table.idsWhere(context.field('AssigneeId')!, assignee);
    if (set === null || !others.some((id) => id !== row[0] && context.valueOf(context.table.get(id)!, 'PermissionSetId') === set))
      return null;
    const name = String(valueIn(context, 'PermissionSet', set, 'Name'));
    return failure(
      'DUPLICATE_VALUE',
      `Duplicate PermissionSetAssignment. Assignee: ${assignee}; Permission Set: ${name}`,
      'AssigneeId',
      'PermissionSetId'
    );
  }
};

export const setupEntityAccessRules: ObjectRules = {
  complete(context, row) {
    const id = context.valueOf(row, 'SetupEntityId') as string | null;
    write(context, row, { SetupEntityType: id === null ? null : (context.tx.org.schema.objectByPrefix(id.slice(0, 3))?.name ?? null) });
  }
};
