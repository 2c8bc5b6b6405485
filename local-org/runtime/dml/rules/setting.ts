import { failure } from '../failures.ts';
import type { ObjectRules } from './rules.ts';

/** A hierarchy setting has one record per organisation, profile or user (Apex Reference, Custom Settings Methods). */
export const hierarchySettingRules: ObjectRules = {
  prepare(context, draft) {
    const owner = context.field('SetupOwnerId')!;
    if (draft.peek(owner) !== null) return;
    for (const row of context.tx.database.table('Organization').rows()) draft.store(owner, row[0]);
  },
  validate(context, row) {
    const owner = context.valueOf(row, 'SetupOwnerId') as string | null;
    if (owner === null) return failure('REQUIRED_FIELD_MISSING', 'Required fields are missing: [SetupOwnerId]', 'SetupOwnerId');
    const other = context.table.idsWhere(context.field('SetupOwnerId')!, owner).find((id) => id !== row[0]);
    if (other === undefined) return null;
    return failure(
      'DUPLICATE_VALUE',
      `duplicate value found: SetupOwnerId duplicates value on record with id: ${other.slice(0, 15)}`,
      'SetupOwnerId'
    );
  }
};
