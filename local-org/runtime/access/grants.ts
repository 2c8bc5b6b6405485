import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/row.ts';
import type { Table } from '../storage/table.ts';
import type { ObjectRight } from './check-access.ts';

/** The sum of a user's profile and permission sets. Keys of maps with object names: declared case. */
export interface Grants {
  readonly administrator: boolean;
  readonly objects: ReadonlyMap<string, ReadonlySet<ObjectRight>>;
  readonly fields: ReadonlyMap<string, 'read' | 'edit'>;
  /** Lower case → as stored. */
  readonly userPermissions: ReadonlyMap<string, string>;
  readonly customPermissions: ReadonlyMap<string, string>;
  readonly classes: ReadonlySet<string>;
  readonly permissionSets: readonly string[];
}

const administratorProfile = 'System Administrator';

/** Reads a user's grants from the tables. */
export function readGrants(database: Database, userId: string, profileId: string | null): Grants {
  const reader = new GrantReader(database);
  return reader.read(userId, profileId);
}

class GrantReader {
  readonly #database: Database;
  readonly #objects = new Map<string, Set<ObjectRight>>();
  readonly #fields = new Map<string, 'read' | 'edit'>();
  readonly #userPermissions = new Map<string, string>();
  readonly #customPermissions = new Map<string, string>();
  readonly #classes = new Set<string>();
  readonly #permissionSets: string[] = [];

  constructor(database: Database) {
    this.#database = database;
  }

  read(userId: string, profileId: string | null): Grants {
    const profile = profileId === null ? undefined : this.#database.table('Profile').get(profileId);
    if (profile) this.#addUserPermissions('Profile', profile);
    for (const setId of this.#permissionSetIds(userId, profileId)) this.#addPermissionSet(setId);
    return {
      administrator: profile !== undefined && this.#value('Profile', profile, 'Name') === administratorProfile,
      objects: this.#objects,
      fields: this.#fields,
      userPermissions: this.#userPermissions,
      customPermissions: this.#customPermissions,
      classes: this.#classes,
      permissionSets: this.#permissionSets
    };
  }

  /** Assigned sets, and the one that a profile owns. */
  #permissionSetIds(userId: string, profileId: string | null): Set<string> {
    const ids = new Set<string>();
    for (const row of this.#rowsWhere('PermissionSetAssignment', 'AssigneeId', userId)) {
      const id = this.#value('PermissionSetAssignment', row, 'PermissionSetId');
      if (id !== null) ids.add(id as string);
    }
    if (profileId !== null) for (const row of this.#rowsWhere('PermissionSet', 'ProfileId', profileId)) ids.add(row[0] as string);
    return ids;
  }

  #addPermissionSet(id: string): void {
    const set = this.#database.table('PermissionSet').get(id);
    if (!set) return;
    if (this.#value('PermissionSet', set, 'IsOwnedByProfile') !== true)
      this.#permissionSets.push(this.#value('PermissionSet', set, 'Name') as string);
    this.#addUserPermissions('PermissionSet', set);
    for (const row of this.#rowsWhere('ObjectPermissions', 'ParentId', id)) this.#addObject(row);
    for (const row of this.#rowsWhere('FieldPermissions', 'ParentId', id)) this.#addField(row);
    for (const row of this.#rowsWhere('SetupEntityAccess', 'ParentId', id))
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
    for (const part of [field, ...partsOf(object, field)]) {
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

  *#rowsWhere(object: string, lookup: string, id: string): IterableIterator<Row> {
    const table: Table = this.#database.table(object);
    for (const rowId of table.idsWhere(this.#database.schema.field(object, lookup)!, id)) yield table.get(rowId)!;
  }
}

/** Fields that a compound field stands for: access to `BillingAddress` is access to `BillingCity` and the others. */
function partsOf(object: ObjectSchema, field: FieldSchema): readonly FieldSchema[] {
  if (field.type !== 'address') return [];
  const prefix = field.name.slice(0, -'Address'.length);
  const parts = new Set(
    ['Street', 'City', 'State', 'PostalCode', 'Country', 'Latitude', 'Longitude', 'GeocodeAccuracy'].map((part) => prefix + part)
  );
  return object.fields.filter(({ name }) => parts.has(name));
}

const objectRights: readonly (readonly [string, ObjectRight])[] = [
  ['PermissionsRead', 'read'],
  ['PermissionsCreate', 'create'],
  ['PermissionsEdit', 'edit'],
  ['PermissionsDelete', 'delete'],
  ['PermissionsViewAllRecords', 'viewAll'],
  ['PermissionsModifyAllRecords', 'modifyAll']
];
