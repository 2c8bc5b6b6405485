import { childrenOf, flagOf, textOf, type XmlElement } from './xml.ts';

export interface ObjectPermission {
  readonly object: string;
  readonly read: boolean;
  readonly create: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}

export interface FieldPermission {
  readonly object: string;
  readonly field: string;
  readonly readable: boolean;
  readonly editable: boolean;
}

/** A permission set as the project defines it; names as written. */
export interface PermissionSetMetadata {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly objects: readonly ObjectPermission[];
  readonly fields: readonly FieldPermission[];
  readonly classes: readonly string[];
  readonly customPermissions: readonly string[];
  readonly userPermissions: readonly string[];
  readonly visibleTabs: readonly string[];
  readonly visibleApps: readonly string[];
  /** `Credential-Principal`. */
  readonly externalCredentialPrincipals: readonly string[];
  readonly element: XmlElement;
}

/** Reads `<PermissionSet>`. */
export function readPermissionSet(name: string, element: XmlElement): PermissionSetMetadata {
  const granted = (tag: string, flag: string, value: string): string[] =>
    childrenOf(element, tag)
      .filter((entry) => flagOf(entry, flag))
      .map((entry) => textOf(entry, value) ?? '');
  return {
    name,
    label: textOf(element, 'label') ?? name,
    description: textOf(element, 'description') ?? '',
    objects: childrenOf(element, 'objectPermissions').map(objectPermission),
    fields: childrenOf(element, 'fieldPermissions').map(fieldPermission),
    classes: granted('classAccesses', 'enabled', 'apexClass'),
    customPermissions: granted('customPermissions', 'enabled', 'name'),
    userPermissions: granted('userPermissions', 'enabled', 'name'),
    visibleTabs: childrenOf(element, 'tabSettings')
      .filter((entry) => textOf(entry, 'visibility') === 'Visible')
      .map((entry) => textOf(entry, 'tab') ?? ''),
    visibleApps: granted('applicationVisibilities', 'visible', 'application'),
    externalCredentialPrincipals: granted('externalCredentialPrincipalAccesses', 'enabled', 'externalCredentialPrincipal'),
    element
  };
}

function objectPermission(entry: XmlElement): ObjectPermission {
  return {
    object: textOf(entry, 'object') ?? '',
    read: flagOf(entry, 'allowRead'),
    create: flagOf(entry, 'allowCreate'),
    edit: flagOf(entry, 'allowEdit'),
    delete: flagOf(entry, 'allowDelete'),
    viewAll: flagOf(entry, 'viewAllRecords'),
    modifyAll: flagOf(entry, 'modifyAllRecords')
  };
}

function fieldPermission(entry: XmlElement): FieldPermission {
  const [object, field] = (textOf(entry, 'field') ?? '').split('.');
  return { object: object ?? '', field: field ?? '', readable: flagOf(entry, 'readable'), editable: flagOf(entry, 'editable') };
}
