import type { PermissionSetMetadata } from '../metadata/permission-set.ts';
import type { ProjectMetadata } from '../metadata/project.ts';
import type { SetupWriter } from './rows.ts';

/** Ids of what a permission set may open, by name in lower case. */
interface Entities {
  readonly classes: ReadonlyMap<string, string>;
  readonly customPermissions: ReadonlyMap<string, string>;
}

/** Writes custom permissions, external credentials and permission sets with everything that they grant. */
export function writePermissions(writer: SetupWriter, project: ProjectMetadata, classes: ReadonlyMap<string, string>): void {
  const customPermissions = new Map(
    project.customPermissions.map(({ name, label, description, licensed }) => {
      const values = { DeveloperName: name, MasterLabel: label, Description: description, IsLicensed: licensed, Language: 'en_US' };
      return [name.toLowerCase(), writer.insert('CustomPermission', values)];
    })
  );
  for (const { name, label, protocol } of project.externalCredentials) {
    writer.insert('ExternalCredential', { DeveloperName: name, MasterLabel: label, AuthenticationProtocol: protocol });
  }
  for (const set of project.permissionSets) writePermissionSet(writer, set, { classes, customPermissions });
}

function writePermissionSet(writer: SetupWriter, set: PermissionSetMetadata, entities: Entities): void {
  const granted = Object.fromEntries(set.userPermissions.map((name) => [`Permissions${name}`, true]));
  const values = {
    Name: set.name,
    Label: set.label,
    Description: set.description,
    IsCustom: true,
    IsOwnedByProfile: false,
    Type: 'Regular'
  };
  const ParentId = writer.insert('PermissionSet', { ...values, ...granted });
  for (const object of set.objects) {
    writer.insert('ObjectPermissions', {
      ParentId,
      SobjectType: object.object,
      PermissionsRead: object.read,
      PermissionsCreate: object.create,
      PermissionsEdit: object.edit,
      PermissionsDelete: object.delete,
      PermissionsViewAllRecords: object.viewAll,
      PermissionsModifyAllRecords: object.modifyAll
    });
  }
  for (const { object, field, readable, editable } of set.fields) {
    const rights = { PermissionsRead: readable, PermissionsEdit: editable };
    writer.insert('FieldPermissions', { ParentId, SobjectType: object, Field: `${object}.${field}`, ...rights });
  }
  writeAccess(writer, ParentId, set, entities);
}

function writeAccess(writer: SetupWriter, ParentId: string, set: PermissionSetMetadata, { classes, customPermissions }: Entities): void {
  const open = (type: string, names: readonly string[], ids: ReadonlyMap<string, string>): void => {
    for (const name of names) {
      const SetupEntityId = ids.get(name.toLowerCase());
      if (SetupEntityId) writer.insert('SetupEntityAccess', { ParentId, SetupEntityId, SetupEntityType: type });
    }
  };
  open('ApexClass', set.classes, classes);
  open('CustomPermission', set.customPermissions, customPermissions);
}
