import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import type { RunningUser } from '../kernel/transaction.ts';
import type { Database } from '../storage/database.ts';
import type { Table } from '../storage/table.ts';
import { GrantTable, type Grants, type UserGrants } from './grants.ts';
import { isAlwaysReadable, setupRight } from './implied-access.ts';

export type ObjectRight = 'read' | 'create' | 'edit' | 'delete' | 'viewAll' | 'modifyAll';

/**
 * What a user may do, from the profile and the assigned permission sets as stored at the time. System Administrator may everything.
 * Names in any case; an object or field that does not exist is not accessible.
 */
export class UserAccess {
  readonly #database: Database;
  readonly #grants: UserGrants;

  constructor(database: Database, grants: UserGrants) {
    this.#database = database;
    this.#grants = grants;
  }

  get isAdministrator(): boolean {
    return this.#grants.administrator;
  }

  object(objectName: string, right: ObjectRight): boolean {
    const object = this.#database.schema.object(objectName);
    return object !== undefined && this.objectRight(object, right);
  }

  objectRight(object: ObjectSchema, right: ObjectRight): boolean {
    if (this.isAdministrator) return true;
    const implied = setupRight(object, right, this);
    if (implied !== undefined) return implied;
    const reading = right === 'read' || right === 'viewAll';
    if (this.userPermission(reading ? 'ViewAllData' : 'ModifyAllData') || this.userPermission('ModifyAllData')) return true;
    return this.#parts.some(({ objects }) => objects.get(object.name)?.has(right));
  }

  field(objectName: string, fieldName: string, right: 'read' | 'edit'): boolean {
    const object = this.#database.schema.object(objectName);
    const field = this.#database.schema.field(objectName, fieldName);
    return object !== undefined && field !== undefined && this.fieldRight(object, field, right);
  }

  /** Field access alone; the object's own right is asked apart. */
  fieldRight(object: ObjectSchema, field: FieldSchema, right: 'read' | 'edit'): boolean {
    if (this.isAdministrator || isAlwaysReadable(object, field)) return true;
    const name = `${object.name}.${field.name}`;
    return this.#parts.some(({ fields }) => {
      const granted = fields.get(name);
      return granted !== undefined && (right === 'read' || granted === 'edit');
    });
  }

  /** `ManageUsers`, `ViewSetup`, `ModifyAllData` … */
  userPermission(name: string): boolean {
    return this.isAdministrator || this.#parts.some(({ userPermissions }) => userPermissions.has(name.toLowerCase()));
  }

  customPermission(name: string): boolean {
    return this.#parts.some(({ customPermissions }) => customPermissions.has(name.toLowerCase()));
  }

  /** Whether the user may call entry points of a top-level class. */
  classAccess(className: string): boolean {
    return this.isAdministrator || this.#parts.some(({ classes }) => classes.has(className.toLowerCase()));
  }

  /** Developer names. */
  get customPermissions(): readonly string[] {
    return this.#names((part) => part.customPermissions.values());
  }

  get userPermissions(): readonly string[] {
    return this.#names((part) => part.userPermissions.values());
  }

  /** Names of the assigned permission sets. */
  get permissionSets(): readonly string[] {
    return this.#parts.flatMap(({ assignable }) => assignable ?? []);
  }

  get #parts(): readonly Grants[] {
    return this.#grants.parts;
  }

  #names(of: (part: Grants) => Iterable<string>): readonly string[] {
    return [...new Set(this.#parts.flatMap((part) => [...of(part)]))];
  }
}

type AccessUser = Pick<RunningUser, 'id' | 'profileId'>;

interface CachedAccess {
  readonly version: number;
  readonly access: UserAccess;
}

/** Access of the users of one database; each kept until the rows that grant it change. */
class AccessTable {
  readonly #database: Database;
  readonly #grants: GrantTable;
  readonly #assignments: Table;
  readonly #byId = new Map<string, CachedAccess>();
  /** The same by running user, which is found sooner. */
  readonly #byUser = new WeakMap<AccessUser, CachedAccess>();

  constructor(database: Database) {
    this.#database = database;
    this.#grants = new GrantTable(database);
    this.#assignments = database.table('PermissionSetAssignment');
  }

  ofRunning(user: AccessUser): UserAccess {
    const known = this.#byUser.get(user);
    if (known?.version === this.#version) return known.access;
    const access = this.of(user.id, user.profileId);
    this.#byUser.set(user, { version: this.#version, access });
    return access;
  }

  of(userId: string, profileId: string | null): UserAccess {
    const key = `${userId} ${profileId}`;
    const version = this.#version;
    const known = this.#byId.get(key);
    if (known?.version === version) return known.access;
    const access = new UserAccess(this.#database, this.#grants.read(userId, profileId));
    this.#byId.set(key, { version, access });
    return access;
  }

  get #version(): number {
    return this.#grants.version + this.#assignments.version;
  }
}

const tables = new WeakMap<Database, AccessTable>();

function tableOf(database: Database): AccessTable {
  let table = tables.get(database);
  if (!table) tables.set(database, (table = new AccessTable(database)));
  return table;
}

/** Access of the transaction's running user: the same object until the rows that grant it change. */
export function checkAccess(tx: { readonly database: Database; readonly user: AccessUser }): UserAccess {
  return tableOf(tx.database).ofRunning(tx.user);
}

/** Access of any user. */
export function accessOf(database: Database, userId: string, profileId: string | null): UserAccess {
  return tableOf(database).of(userId, profileId);
}
