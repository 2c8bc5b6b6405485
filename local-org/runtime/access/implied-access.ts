import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import type { ObjectRight } from './check-access.ts';

/** What the rules of this file need to know of a user. */
export interface UserPermissions {
  userPermission(name: string): boolean;
}

/** User permissions that let a user change setup objects (Object Reference, "Special Access Rules" of each). */
const setupWriters: Readonly<Record<string, string>> = {
  User: 'ManageUsers',
  Group: 'ManageUsers',
  GroupMember: 'ManageUsers',
  QueueSobject: 'ManageUsers',
  UserRole: 'ManageRoles',
  UserLogin: 'ManageUsers',
  PermissionSetAssignment: 'AssignPermissionSets',
  PermissionSet: 'ManageProfilesPermissionsets',
  PermissionSetGroup: 'ManageProfilesPermissionsets',
  ObjectPermissions: 'ManageProfilesPermissionsets',
  FieldPermissions: 'ManageProfilesPermissionsets',
  SetupEntityAccess: 'ManageProfilesPermissionsets',
  PermissionSetLicenseAssign: 'ManageUsers'
};

/**
 * The right to objects that have no object permissions: setup objects are readable by every internal user and changed by user permissions;
 * settings and metadata types are open to code. Undefined: object permissions decide.
 */
export function setupRight(object: ObjectSchema, right: ObjectRight, user: UserPermissions): boolean | undefined {
  const reading = right === 'read' || right === 'viewAll';
  if (object.kind === 'customMetadata') return reading;
  if (object.kind === 'hierarchySetting' || object.kind === 'listSetting') return reading || user.userPermission('CustomizeApplication');
  if (/__(Share|History)$/.test(object.name)) return true;
  if (!object.setup) return undefined;
  if (reading) return true;
  const writer = setupWriters[object.name];
  // Manage Users includes what concerns the assignment of permissions to users.
  const broader = object.name === 'PermissionSetAssignment' || object.name === 'UserRole' ? 'ManageUsers' : undefined;
  return (
    (writer !== undefined && user.userPermission(writer)) ||
    (broader !== undefined && user.userPermission(broader)) ||
    user.userPermission('CustomizeApplication')
  );
}

const systemFields: ReadonlySet<string> = new Set([
  ...['Id', 'OwnerId', 'IsDeleted', 'CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp', 'SetupOwnerId'],
  ...['LastViewedDate', 'LastReferencedDate', 'LastActivityDate', 'RecordTypeId', 'ParentId', 'UserOrGroupId', 'ReplayId', 'EventUuid']
]);

/**
 * Fields without field-level security: system fields, Name, required fields, master-detail, and everything of objects that have none
 * (setup objects' standard fields, settings, metadata types, shares).
 */
export function isAlwaysReadable(object: ObjectSchema, field: FieldSchema): boolean {
  if (systemFields.has(field.name) || field.nameField === true || field.relationshipKind === 'masterDetail') return true;
  if (!field.nillable && field.type !== 'boolean') return true;
  if (object.kind !== 'standard' && object.kind !== 'custom' && object.kind !== 'platformEvent') return true;
  if (/__(Share|History)$/.test(object.name) || object.name === 'Name') return true;
  return object.setup && !field.name.endsWith('__c');
}
