import { failure } from '../failures.ts';
import { nameForDevelopers } from './developer-name.ts';
import type { ObjectRules } from './rules.ts';

const creatable: ReadonlySet<unknown> = new Set(['Regular', 'Queue', 'Personal']);

/** Object Reference, Group: only public groups, queues and personal groups can be made, and have a name; the others follow roles. */
export const groupRules: ObjectRules = {
  prepare: nameForDevelopers,
  validate(context, row, before) {
    const type = context.valueOf(row, 'Type');
    if (creatable.has(type) && context.valueOf(row, 'Name') === null)
      return failure('REQUIRED_FIELD_MISSING', 'Required fields are missing: [Name]', 'Name');
    if (before || creatable.has(type)) return null;
    return failure('FIELD_INTEGRITY_EXCEPTION', `Type: groups of type ${String(type)} cannot be created`, 'Type');
  }
};

/** Object Reference, GroupMember: adding a member again answers the record that is there. */
export const groupMemberRules: ObjectRules = {
  existing(context, row) {
    const group = context.valueOf(row, 'GroupId');
    const member = context.valueOf(row, 'UserOrGroupId') as string | null;
    if (member === null) return null;
    const same = context.table
      .idsWhere(context.field('UserOrGroupId')!, member)
      .find((id) => context.valueOf(context.table.get(id)!, 'GroupId') === group);
    return same ?? null;
  },
  validate(context, row) {
    if (context.valueOf(row, 'GroupId') !== context.valueOf(row, 'UserOrGroupId')) return null;
    return failure('CIRCULAR_DEPENDENCY', 'A group cannot be a member of itself', 'UserOrGroupId');
  }
};
