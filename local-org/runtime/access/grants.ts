import type { Database } from '../storage/database.ts';
import { partsOf } from '../values/compound.ts';
import type { Row } from '../storage/row.ts';
import type { Table } from '../storage/table.ts';
import { TableGroup } from '../storage/table-group.ts';
import type { ObjectRight } from './check-access.ts';

/** What one permission set, or a profile by itself, grants. Keys of maps with object names: declared case. */
export interface Grants {
  readonly objects: ReadonlyMap<string, ReadonlySet<ObjectRight>>;
  readonly fields: ReadonlyMap<string, 'read' | 'edit'>;
  /** Lower case → as stored. */
  readonly userPermissions: ReadonlyMap<string, string>;
  readonly customPermissions: ReadonlyMap<string, string>;
  readonly classes: ReadonlySet<string>;
  /** Name of the permission set, unless a profile owns it. */
  readonly assignable: string | null;
}
/** What a user's profile and permission sets grant together. */
export interface UserGrants {
  readonly administrator: boolean;
  readonly parts: readonly Grants[];
}

const administratorProfile = 'System Administrator';
/** Tables whose rows say what a set grants. Who has it is written far more often. */
const grantTables = [
  'Profile',
  'PermissionSet',
  'ObjectPermissions',
  'FieldPermissions',
  'SetupEntityAccess',
  'CustomPermission',
  'ApexClass'
];

/** What every permission set of a database grants, kept until one of them grants something else. */
export class GrantTable {
  readonly #database: Database;
  readonly #granting: TableGroup;
  readonly #bySet = new Map<string, Grants>();
  #version = -1;

  constructor(database: Database) {
    this.#database = database;
    this.#granting = new TableGroup(database, grantTables);
  }

  /** Changes with every row that grants something to whoever has it. */
  get version(): number {
    return this.#granting.version;
  }

  /** A user's grants, as stored now. */
  read(userId: string, profileId: string | null): UserGrants {
    const database = this.#database;
    const profile = profileId === null ? undefined : database.table('Profile').get(profileId);
    const profileName = profile && database.table('Profile').valueOf(profile, database.schema.field('Profile', 'Name')!);
    return {
      administrator: profileName === administratorProfile,
      parts: [...(profile ? [this.#of(profileId!)] : []), ...[...permissionSetIds(database, userId, profileId)].map((id) => this.#of(id))]
    };
  }

  #of(id: string): Grants {
    const { version } = this;
    if (version !== this.#version) this.#bySet.clear();
    this.#version = version;
    let grants = this.#bySet.get(id);
    if (!grants) this.#bySet.set(id, (grants = new GrantReader(this.#database).read(id)));
    return grants;
  }
}

/** Assigned sets, and the one that a profile owns. */
function permissionSetIds(database: Database, userId: string, profileId: string | null): Set<string> {
  const ids = new Set<string>();
  const assignedSet = database.schema.field('PermissionSetAssignment', 'PermissionSetId')!;
  for (const row of rowsWhere(database, 'PermissionSetAssignment', 'AssigneeId', userId)) {
    const id = database.table('PermissionSetAssignment').valueOf(row, assignedSet);
    if (id !== null) ids.add(id as string);
  }
  if (profileId !== null) for (const row of rowsWhere(database, 'PermissionSet', 'ProfileId', profileId)) ids.add(row[0] as string);
  return ids;
}

function* rowsWhere(database: Database, object: string, lookup: string, id: string): IterableIterator<Row> {
  const table: Table = database.table(object);
  for (const rowId of table.idsWhere(database.schema.field(object, lookup)!, id)) yield table.get(rowId)!;
}

class GrantReader {
  readonly #database: Database;
  readonly #objects = new Map<string, Set<ObjectRight>>();
  readonly #fields = new Map<string, 'read' | 'edit'>();
  readonly #userPermissions = new Map<string, string>();
  readonly #customPermissions = new Map<string, string>();
  readonly #classes = new Set<string>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** `id` of a permission set or of a profile. */
  read(id: string): Grants {
    const profile = this.#database.table('Profile').get(id);
    if (profile) this.#addUserPermissions('Profile', profile);
    const set = this.#database.table('PermissionSet').get(id);
    if (set) this.#addPermissionSet(id, set);
    return {
      objects: this.#objects,
      fields: this.#fields,
      userPermissions: this.#userPermissions,
      customPermissions: this.#customPermissions,
      classes: this.#classes,
      assignable:
        set && this.#value('PermissionSet', set, 'IsOwnedByProfile') !== true ? (this.#value('PermissionSet', set, 'Name') as string) : null
    };
  }

  #addPermissionSet(id: string, set: Row): void {
    this.#addUserPermissions('PermissionSet', set);
    for (const row of rowsWhere(this.#database, 'ObjectPermissions', 'ParentId', id)) this.#addObject(row);
    for (const row of rowsWhere(this.#database, 'FieldPermissions', 'ParentId', id)) this.#addField(row);
    for (const row of rowsWhere(this.#database, 'SetupEntityAccess', 'ParentId', id))
      this.#addEntity(this.#value('SetupEntityAccess', row, 'SetupEntityId') as string);
  }

  #addUserPermissions(object: 'Profile' | 'PermissionSet', row: Row): void {
    for (const field of this.#database.table(object).object.fields) {
      if (!field.name.startsWith('Permissions') || this.#value(object, row, field.name) !== true) continue;
      const name = field.name.slice('Permissions'.length);
      this.#userPermissions.set(name.toLowerCase(), name);
    }
  }

  #addObject(row: Row): void {
    const object = this.#database.schema.object((this.#value('ObjectPermissions', row, 'SobjectType') as string | null) ?? '');
    if (!object) return;
    let rights = this.#objects.get(object.name);
    if (!rights) this.#objects.set(object.name, (rights = new Set()));
    for (const [field, right] of objectRights) if (this.#value('ObjectPermissions', row, field) === true) rights.add(right);
  }

  #addField(row: Row): void {
    const [objectName, fieldName] = ((this.#value('FieldPermissions', row, 'Field') as string | null) ?? '.').split('.');
    const object = this.#database.schema.object(objectName!);
    const field = this.#database.schema.field(objectName!, fieldName!);
    if (!object || !field) return;
    const edit = this.#value('FieldPermissions', row, 'PermissionsEdit') === true;
    if (!edit && this.#value('FieldPermissions', row, 'PermissionsRead') !== true) return;
    for (const part of [field, ...partsOf(object, field).values()]) {
      const key = `${object.name}.${part.name}`;
      if (edit || !this.#fields.has(key)) this.#fields.set(key, edit ? 'edit' : 'read');
    }
  }

  #addEntity(id: string): void {
    const apexClass = this.#database.table('ApexClass').get(id);
    if (apexClass) this.#classes.add((this.#value('ApexClass', apexClass, 'Name') as string).toLowerCase());
    const permission = this.#database.table('CustomPermission').get(id);
    if (!permission) return;
    const name = this.#value('CustomPermission', permission, 'DeveloperName') as string;
    this.#customPermissions.set(name.toLowerCase(), name);
  }

  #value(object: string, row: Row, field: string): unknown {
    const schema = this.#database.schema.field(object, field);
    return schema ? this.#database.table(object).valueOf(row, schema) : null;
  }
}

const objectRights: readonly (readonly [string, ObjectRight])[] = [
  ['PermissionsRead', 'read'],
  ['PermissionsCreate', 'create'],
  ['PermissionsEdit', 'edit'],
  ['PermissionsDelete', 'delete'],
  ['PermissionsViewAllRecords', 'viewAll'],
  ['PermissionsModifyAllRecords', 'modifyAll']
];
