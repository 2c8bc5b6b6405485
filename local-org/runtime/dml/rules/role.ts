import type { Database } from '../../storage/database.ts';
import type { ApexDatetime } from '../../values/datetime.ts';
import { failure } from '../failures.ts';
import { nameForDevelopers } from './developer-name.ts';
import type { ObjectRules } from './rules.ts';
import { addPlatformRow } from './write.ts';

/** Groups that stand for a role where groups are members (Object Reference, Group.Type). Without digital experiences: the internal kind. */
const groupTypes = ['Role', 'RoleAndSubordinatesInternal'];

export const roleRules: ObjectRules = {
  prepare: nameForDevelopers,
  saved(context, row, before) {
    const { database, user } = context.tx;
    if (!before) addRoleGroups(database, row[0] as string, context.valueOf(row, 'DeveloperName') as string | null, user.id, context.now());
  },
  keeps(context, row) {
    const { database, org } = context.tx;
    const holders = (object: string, lookup: string): number =>
      database.table(object).idsWhere(org.schema.field(object, lookup)!, row[0] as string).length;
    if (holders('User', 'UserRoleId') + holders('UserRole', 'ParentRoleId') === 0) return null;
    return failure('DELETE_FAILED', 'Your attempt to delete the role could not be completed because users or roles belong to it');
  }
};

/** Adds the groups of a role, unless an import has brought them. */
function addRoleGroups(database: Database, roleId: string, developerName: string | null, userId: string, at: ApexDatetime): void {
  const related = database.schema.field('Group', 'RelatedId')!;
  if (database.table('Group').idsWhere(related, roleId).length > 0) return;
  for (const Type of groupTypes) {
    addPlatformRow(
      database,
      'Group',
      { Type, RelatedId: roleId, DeveloperName: developerName, DoesIncludeBosses: false, DoesSendEmailToMembers: false },
      userId,
      at
    );
  }
}
