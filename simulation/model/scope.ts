import type { Group, Salesforce, SalesforceUser } from './world.ts';

export interface Scope {
  /** Users by id that a group leads to. */
  readonly users: ReadonlySet<string>;
  /** Whether something could not be expanded. */
  readonly unresolved: boolean;
}

const internalTypes = ['Standard', 'CsnOnly'];

/** Rule 1: users, nested public groups at any depth, roles, roles and internal subordinates, all internal users. Anything else is unresolved. */
export function scopeOf(salesforce: Salesforce, groupId: string): Scope {
  const groups = new Map(salesforce.groups.map((group) => [group.id, group]));
  const everybody = new Map(salesforce.users.map((user) => [user.id, user]));
  const users = new Set<string>();
  const seen = new Set<string>();
  let unresolved = false;
  const take = (wanted: (user: SalesforceUser) => boolean) => {
    for (const user of salesforce.users) if (wanted(user)) users.add(user.id);
  };

  const expand = (group: Group | undefined): void => {
    if (!group) {
      unresolved = true;
      return;
    }
    if (seen.has(group.id)) return;
    seen.add(group.id);
    switch (group.type) {
      case 'Regular':
        for (const member of salesforce.members.filter((candidate) => candidate.groupId === group.id)) {
          if (everybody.has(member.memberId)) users.add(member.memberId);
          else expand(groups.get(member.memberId));
        }
        return;
      case 'Organization':
        take((user) => internalTypes.includes(user.userType));
        return;
      case 'Role':
      case 'RoleAndSubordinates':
      case 'RoleAndSubordinatesInternal': {
        if (group.relatedId === null || !salesforce.roles.has(group.relatedId)) {
          unresolved = true;
          return;
        }
        const roles = group.type === 'Role' ? new Set([group.relatedId]) : below(salesforce.roles, group.relatedId);
        take((user) => user.userRoleId !== null && roles.has(user.userRoleId) && internalTypes.includes(user.userType));
        return;
      }
      default:
        unresolved = true;
    }
  };
  expand(groups.get(groupId));
  return { users, unresolved };
}

/** A role and everything below it. */
function below(parents: ReadonlyMap<string, string | null>, top: string): ReadonlySet<string> {
  const found = new Set([top]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [role, parent] of parents) {
      if (parent !== null && found.has(parent) && !found.has(role)) {
        found.add(role);
        grown = true;
      }
    }
  }
  return found;
}
