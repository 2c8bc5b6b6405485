import type { ObjectKind, ObjectSchema } from '../contract/schema.ts';
import { audit, checkbox, datetime, idField, isDeleted, reference, text, type FieldDraft, type ObjectDraft } from './drafts.ts';
import type { KeyPrefixes } from './key-prefixes.ts';
import { child, textOf, type XmlElement } from './xml.ts';

/** A new object with the fields that the platform gives every object of its kind; custom fields are added by the caller. */
export function customObject(name: string, element: XmlElement, prefixes: KeyPrefixes): ObjectDraft {
  const kind = kindOf(name, element);
  const label = textOf(element, 'label') ?? name;
  const writable = kind !== 'customMetadata';
  const stored = kind !== 'platformEvent';
  return {
    name,
    label,
    pluralLabel: textOf(element, 'pluralLabel') ?? label,
    keyPrefix: prefixes.take(name),
    kind,
    sharing: kind === 'custom' ? sharingOf(element) : 'ReadWrite',
    setup: false,
    triggerable: kind === 'custom' || kind === 'platformEvent',
    createable: writable,
    updateable: writable && stored,
    deletable: writable && stored,
    queryable: stored,
    ...(kind === 'platformEvent' ? { publishBehavior: publishBehaviorOf(element) } : {}),
    fields: systemFields(kind, element),
    childRelationships: []
  };
}

function kindOf(name: string, element: XmlElement): ObjectKind {
  if (name.endsWith('__mdt')) return 'customMetadata';
  if (name.endsWith('__e')) return 'platformEvent';
  const settings = textOf(element, 'customSettingsType');
  return settings === 'Hierarchy' ? 'hierarchySetting' : settings === 'List' ? 'listSetting' : 'custom';
}

function sharingOf(element: XmlElement): ObjectSchema['sharing'] {
  const model = textOf(element, 'sharingModel');
  return model === 'Private' || model === 'Read' || model === 'ControlledByParent' || model === 'FullAccess' ? model : 'ReadWrite';
}

/** Events defined before the choice existed are published immediately; so is one whose file does not choose. */
function publishBehaviorOf(element: XmlElement): NonNullable<ObjectSchema['publishBehavior']> {
  return textOf(element, 'publishBehavior') === 'PublishAfterCommit' ? 'PublishAfterCommit' : 'PublishImmediately';
}

const readOnly = { createable: false, updateable: false } as const;

function systemFields(kind: ObjectKind, element: XmlElement): FieldDraft[] {
  switch (kind) {
    case 'custom':
      return [
        idField,
        reference('OwnerId', 'Owner ID', ['User', 'Group'], { nillable: false }),
        isDeleted,
        nameField(element),
        ...audit,
        datetime('LastViewedDate', 'Last Viewed Date', readOnly),
        datetime('LastReferencedDate', 'Last Referenced Date', readOnly)
      ];
    case 'listSetting':
    case 'hierarchySetting':
      return [
        idField,
        isDeleted,
        text('Name', 'Name', 80, { nillable: kind === 'hierarchySetting', nameField: true }),
        reference('SetupOwnerId', 'Location ID', ['Organization', 'Profile', 'User'], { updateable: false, onDelete: 'cascade' }),
        ...audit
      ];
    case 'customMetadata':
      return [
        idField,
        text('DeveloperName', 'Custom Metadata Record Name', 40, { nillable: false, nameField: true, ...readOnly }),
        text('MasterLabel', 'Label', 40, { nillable: false, ...readOnly }),
        text('Language', 'Master Language', 40, readOnly),
        text('NamespacePrefix', 'Namespace Prefix', 15, readOnly),
        text('Label', 'Label', 40, { nillable: false, ...readOnly }),
        text('QualifiedApiName', 'Qualified API Name', 70, { nillable: false, ...readOnly }),
        datetime('SystemModstamp', 'System Modstamp', { nillable: false, ...readOnly })
      ];
    case 'platformEvent':
      return [
        text('ReplayId', 'Replay ID', 255, readOnly),
        text('EventUuid', 'Event UUID', 36, readOnly),
        datetime('CreatedDate', 'Created Date', { nillable: false, ...readOnly }),
        reference('CreatedById', 'Created By ID', ['User'], { nillable: false, ...readOnly })
      ];
    case 'standard':
      return [];
  }
}

function nameField(element: XmlElement): FieldDraft {
  const definition = child(element, 'nameField');
  const label = (definition && textOf(definition, 'label')) ?? 'Name';
  if (definition && textOf(definition, 'type') === 'AutoNumber') {
    const autoNumberFormat = textOf(definition, 'displayFormat') ?? '{0}';
    return text('Name', label, 80, { nillable: false, ...readOnly, nameField: true, autoNumberFormat });
  }
  return text('Name', label, 80, { nameField: true });
}

/** What the objects have in common that come with a custom object: `X__Share`, `X__History`. */
function companion(parent: ObjectDraft, kind: 'Share' | 'History', prefixes: KeyPrefixes) {
  const name = parent.name.replace(/__c$/, `__${kind}`);
  const label = `${kind}: ${parent.label}`;
  return {
    name,
    label,
    pluralLabel: label,
    keyPrefix: prefixes.take(name),
    kind: 'standard',
    sharing: 'ControlledByParent',
    setup: false,
    triggerable: false,
    createable: true,
    queryable: true
  } as const;
}

/** Changes of the tracked fields of a custom object's records (Object Reference, StandardObjectNameHistory). */
export function historyObject(parent: ObjectDraft, prefixes: KeyPrefixes): ObjectDraft {
  const value = { type: 'anyType', apexType: 'Object', length: 255, nillable: true, ...readOnly } as const;
  return {
    ...companion(parent, 'History', prefixes),
    updateable: false,
    deletable: false,
    fields: [
      idField,
      checkbox('IsDeleted', 'Deleted', readOnly),
      reference('ParentId', 'Parent ID', [parent.name], {
        nillable: false,
        updateable: false,
        relationshipName: 'Parent',
        onDelete: 'cascade'
      }),
      reference('CreatedById', 'Created By ID', ['User'], { nillable: false, ...readOnly }),
      datetime('CreatedDate', 'Created Date', { nillable: false, ...readOnly }),
      text('Field', 'Changed Field', 255, { nillable: false, updateable: false }),
      text('DataType', 'Datatype', 40, { ...readOnly }),
      { name: 'OldValue', label: 'Old Value', ...value },
      { name: 'NewValue', label: 'New Value', ...value }
    ],
    childRelationships: []
  };
}

/** Grants on single records of a custom object whose sharing model leaves room for them. */
export function shareObject(parent: ObjectDraft, prefixes: KeyPrefixes, reasons: readonly string[]): ObjectDraft {
  return {
    ...companion(parent, 'Share', prefixes),
    updateable: true,
    deletable: true,
    fields: [
      idField,
      reference('ParentId', 'Parent ID', [parent.name], { nillable: false, updateable: false, onDelete: 'cascade' }),
      text('AccessLevel', 'Access Level', 40, {
        type: 'picklist',
        nillable: false,
        restricted: true,
        picklist: ['Read', 'Edit', 'All'].map((value) => ({ value, label: value, isDefault: false, active: true }))
      }),
      reference('UserOrGroupId', 'User/Group ID', ['User', 'Group'], { nillable: false, updateable: false, onDelete: 'cascade' }),
      text('RowCause', 'Row Cause', 40, {
        type: 'picklist',
        nillable: true,
        updateable: false,
        defaultValue: 'Manual',
        picklist: ['Owner', 'Manual', 'Rule', ...reasons].map((value) => ({ value, label: value, isDefault: false, active: true }))
      }),
      datetime('LastModifiedDate', 'Last Modified Date', { nillable: false, ...readOnly }),
      reference('LastModifiedById', 'Last Modified By ID', ['User'], { nillable: false, ...readOnly }),
      checkbox('IsDeleted', 'Deleted', readOnly)
    ],
    childRelationships: []
  };
}
