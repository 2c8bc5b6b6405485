import type { Database } from '../storage/database.ts';

/** Ids of all roles below a role. Cycles end. */
export function rolesBelow(database: Database, roleId: string): ReadonlySet<string> {
  const table = database.table('UserRole');
  const parent = database.schema.field('UserRole', 'ParentRoleId')!;
  const below = new Set<string>();
  const open = [roleId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const child of table.idsWhere(parent, id)) {
      if (below.has(child) || child === roleId) continue;
      below.add(child);
      open.push(child);
    }
  }
  return below;
}

/** The role and all roles above it. */
export function rolesAbove(database: Database, roleId: string): ReadonlySet<string> {
  const table = database.table('UserRole');
  const parent = database.schema.field('UserRole', 'ParentRoleId')!;
  const above = new Set<string>();
  for (let id: unknown = roleId; typeof id === 'string' && !above.has(id);) {
    above.add(id);
    const row = table.get(id);
    id = row ? table.valueOf(row, parent) : null;
  }
  return above;
}

/** Ids of the groups that a user belongs to: as a member at any depth, by role, and as an internal user. */
export function groupsOf(database: Database, userId: string, roleId: string | null): ReadonlySet<string> {
  const groups = database.table('Group');
  const members = database.table('GroupMember');
  const field = (object: string, name: string) => database.schema.field(object, name)!;
  const found = new Set<string>();
  const open: string[] = [userId, ...roleGroups(database, roleId)];
  for (const row of groups.rows()) if (groups.valueOf(row, field('Group', 'Type')) === 'Organization') open.push(row[0] as string);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id !== userId) found.add(id);
    for (const memberId of members.idsWhere(field('GroupMember', 'UserOrGroupId'), id)) {
      const group = members.valueOf(members.get(memberId)!, field('GroupMember', 'GroupId')) as string;
      if (!found.has(group)) open.push(group);
    }
  }
  return found;
}

/** The role's own group, and the "and subordinates" groups of it and of the roles above. */
function roleGroups(database: Database, roleId: string | null): string[] {
  if (roleId === null) return [];
  const groups = database.table('Group');
  const related = database.schema.field('Group', 'RelatedId')!;
  const type = database.schema.field('Group', 'Type')!;
  return [...rolesAbove(database, roleId)].flatMap((role) =>
    groups.idsWhere(related, role).filter((id) => role === roleId || groups.valueOf(groups.get(id)!, type) !== 'Role')
  );
}
