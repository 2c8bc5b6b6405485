import type { PermissionSetMetadata } from '../metadata/permission-set.ts';
import type { ProjectMetadata } from '../metadata/project.ts';
import { systemValue } from '../runtime/transactions/system-rows.ts';
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
      return [name.toLowerCase(), writer.put('CustomPermission', ['DeveloperName'], values)];
    })
  );
  for (const { name, label, protocol } of project.externalCredentials) {
    writer.put('ExternalCredential', ['DeveloperName'], { DeveloperName: name, MasterLabel: label, AuthenticationProtocol: protocol });
  }
  const written = new Set(project.permissionSets.map((set) => writePermissionSet(writer, set, { classes, customPermissions })));
  // Grants of sets that people made in the org stay.
  for (const object of ['ObjectPermissions', 'FieldPermissions', 'SetupEntityAccess']) {
    writer.removeOthers(object, (id) => written.has(String(systemValue(writer.database, object, id, 'ParentId'))));
  }
}

function writePermissionSet(writer: SetupWriter, set: PermissionSetMetadata, entities: Entities): string {
  const granted = Object.fromEntries(set.userPermissions.map((name) => [`Permissions${name}`, true]));
  const values = {
    Name: set.name,
    Label: set.label,
    Description: set.description,
    IsCustom: true,
    IsOwnedByProfile: false,
    Type: 'Regular'
  };
  const ParentId = writer.put('PermissionSet', ['Name'], { ...values, ...granted });
  for (const object of set.objects) {
    writer.put('ObjectPermissions', ['ParentId', 'SobjectType'], {
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
    writer.put('FieldPermissions', ['Field', 'ParentId'], { ParentId, SobjectType: object, Field: `${object}.${field}`, ...rights });
  }
  writeAccess(writer, ParentId, set, entities);
  return ParentId;
}

function writeAccess(writer: SetupWriter, ParentId: string, set: PermissionSetMetadata, { classes, customPermissions }: Entities): void {
  const open = (type: string, names: readonly string[], ids: ReadonlyMap<string, string>): void => {
    for (const name of names) {
      const SetupEntityId = ids.get(name.toLowerCase());
      if (SetupEntityId) writer.put('SetupEntityAccess', ['ParentId', 'SetupEntityId'], { ParentId, SetupEntityId, SetupEntityType: type });
    }
  };
  open('ApexClass', set.classes, classes);
  open('CustomPermission', set.customPermissions, customPermissions);
}
