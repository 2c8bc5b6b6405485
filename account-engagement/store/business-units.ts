import type { Db } from './database.ts';

export type RoleKind = 'administrator' | 'marketing' | 'salesManager' | 'sales' | 'custom';
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly kind: RoleKind;
}
export interface BusinessUnit {
  readonly id: string;
  readonly name: string;
}

/** Business units with their roles. */
export class BusinessUnits {
  private readonly db: Db;
  /** Every write needs the roles and nobody but this process changes them. */
  private readonly rolesOf = new Map<string, readonly Role[]>();
  constructor(db: Db) {
    this.db = db;
  }

  all(): readonly BusinessUnit[] {
    return this.db.all('select id, name from business_unit order by id');
  }

  find(id: string): BusinessUnit | undefined {
    return this.db.get('select id, name from business_unit where id = ?', id);
  }

  add(unit: BusinessUnit, nextUserId: number): void {
    this.db.run('insert into business_unit (id, name, next_user_id) values (?, ?, ?)', unit.id, unit.name, nextUserId);
  }

  /** Ids of users are numbers and never used twice. */
  takeUserId(businessUnit: string): string {
    const row = this.db.get<{ next: number }>('select next_user_id as next from business_unit where id = ?', businessUnit);
    if (!row) throw new Error(`No business unit ${businessUnit}.`);
    this.db.run('update business_unit set next_user_id = ? where id = ?', row.next + 1, businessUnit);
    return String(row.next);
  }

  roles(businessUnit: string): readonly Role[] {
    let roles = this.rolesOf.get(businessUnit);
    if (!roles) {
      roles = this.db.all<Role>('select id, name, kind from role where business_unit = ? order by length(id), id', businessUnit);
      this.rolesOf.set(businessUnit, roles);
    }
    return roles;
  }

  role(businessUnit: string, id: string): Role | undefined {
    return this.roles(businessUnit).find((role) => role.id === id);
  }

  addRole(businessUnit: string, role: Role): void {
    this.rolesOf.delete(businessUnit);
    this.db.run('insert into role (business_unit, id, name, kind) values (?, ?, ?, ?)', businessUnit, role.id, role.name, role.kind);
  }

  /** Takes a role away that nobody has. */
  removeRole(businessUnit: string, id: string): void {
    this.rolesOf.delete(businessUnit);
    this.db.run('delete from role where business_unit = ? and id = ?', businessUnit, id);
  }
}
