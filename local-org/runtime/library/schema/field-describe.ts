import type { ApexFieldType, FieldType } from '../../../contract/schema.ts';
import { checkAccess } from '../../access/check-access.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { ApexList } from '../../values/list.ts';
import { listType } from '../../values/runtime-type.ts';
import { isCompound, partsOf } from '../../values/compound.ts';
import { isGroupable, isLongText, isSortable } from '../../query/field-abilities.ts';
import type { Members } from '../registry.ts';
import { FieldDescribe, PicklistEntry } from './describes.ts';
import { both } from './both.ts';
import { schemaOf } from './object-describe.ts';
import { FieldToken, ObjectToken } from './tokens.ts';

const field = 'Schema.DescribeFieldResult';

/** Apex Reference, DescribeFieldResult Class, SObjectField Class and PicklistEntry Class. */
export const fieldDescribeMembers: Members = {
  'Schema.SObjectField.getDescribe()': (token: FieldToken) => new FieldDescribe(token.object, token.field),
  'Schema.SObjectField.getDescribe(Object)': (token: FieldToken, _options: unknown) => new FieldDescribe(token.object, token.field),
  ...both(field, 'Name', (d: FieldDescribe) => d.field.name),
  ...both(field, 'LocalName', (d: FieldDescribe) => d.field.name),
  ...both(field, 'Label', (d: FieldDescribe) => d.field.label),
  ...both(field, 'Length', (d: FieldDescribe) => d.field.length ?? 0),
  ...both(field, 'Precision', (d: FieldDescribe) => d.field.precision ?? 0),
  ...both(field, 'Scale', (d: FieldDescribe) => d.field.scale ?? 0),
  ...both(field, 'CompoundFieldName', (d: FieldDescribe) => compoundOf(d)),
  ...both(field, 'InlineHelpText', (d: FieldDescribe) => d.field.helpText ?? null),
  ...both(field, 'RelationshipName', (d: FieldDescribe) => d.field.relationshipName ?? null),
  ...both(field, 'CalculatedFormula', (d: FieldDescribe) => d.field.formula ?? null),
  ...both(field, 'DefaultValueFormula', (d: FieldDescribe) => d.field.defaultValue ?? null),
  ...both(field, 'Type', (d: FieldDescribe) => currentTransaction().engine.enums.constant('Schema.DisplayType', displayType(d.field.type))),
  ...both(field, 'SObjectField', (d: FieldDescribe) => new FieldToken(d.object, d.field)),
  'Schema.DescribeFieldResult.getSObjectType()': (d: FieldDescribe) => new ObjectToken(d.object),
  ...both(field, 'ReferenceTo', (d: FieldDescribe) => {
    const type = currentTransaction().engine.types.type('Schema.SObjectType');
    return new ApexList(
      listType(type),
      (d.field.referenceTo ?? []).map((name) => new ObjectToken(schemaOf(name)))
    );
  }),
  ...both(field, 'PicklistValues', (d: FieldDescribe) => {
    const type = currentTransaction().engine.types.type('Schema.PicklistEntry');
    return new ApexList(
      listType(type),
      (d.field.picklist ?? []).map((entry) => new PicklistEntry(entry))
    );
  }),
  ...both(field, 'Accessible', (d: FieldDescribe) => may(d, 'read', 'read'), 'is'),
  ...both(field, 'Createable', (d: FieldDescribe) => d.field.createable && may(d, 'create', 'edit'), 'is'),
  ...both(field, 'Updateable', (d: FieldDescribe) => d.field.updateable && may(d, 'edit', 'edit'), 'is'),
  ...both(field, 'Custom', (d: FieldDescribe) => d.field.name.endsWith('__c'), 'is'),
  ...both(field, 'Nillable', (d: FieldDescribe) => d.field.nillable, 'is'),
  ...both(field, 'Unique', (d: FieldDescribe) => d.field.unique ?? false, 'is'),
  ...both(field, 'CaseSensitive', (d: FieldDescribe) => d.field.caseSensitive ?? false, 'is'),
  ...both(field, 'ExternalId', (d: FieldDescribe) => d.field.externalId ?? false, 'is'),
  ...both(field, 'IdLookup', (d: FieldDescribe) => d.field.type === 'id' || (d.field.externalId ?? false), 'is'),
  ...both(field, 'AutoNumber', (d: FieldDescribe) => d.field.autoNumberFormat !== undefined, 'is'),
  ...both(field, 'Calculated', (d: FieldDescribe) => d.field.formula !== undefined, 'is'),
  ...both(field, 'NameField', (d: FieldDescribe) => d.field.nameField ?? false, 'is'),
  ...both(field, 'RestrictedPicklist', (d: FieldDescribe) => d.field.restricted ?? false, 'is'),
  ...both(field, 'CascadeDelete', (d: FieldDescribe) => d.field.onDelete === 'cascade', 'is'),
  ...both(field, 'RestrictedDelete', (d: FieldDescribe) => d.field.onDelete === 'restrict', 'is'),
  ...both(field, 'Sortable', (d: FieldDescribe) => isSortable(d.field), 'is'),
  ...both(field, 'Filterable', (d: FieldDescribe) => !isLongText(d.field), 'is'),
  ...both(field, 'SoapType', (d: FieldDescribe) =>
    currentTransaction().engine.enums.constant('Schema.SoapType', soapType(d.field.apexType))
  ),
  ...both(field, 'ByteLength', (d: FieldDescribe) => 3 * (d.field.length ?? 0)),
  ...both(field, 'Digits', (d: FieldDescribe) => (d.field.type === 'int' ? (d.field.precision ?? 0) : 0)),
  // Of a picklist the value that is chosen for new records; suites that are green in orgs rely on it.
  ...both(field, 'DefaultValue', (d: FieldDescribe) => d.field.picklist?.find((entry) => entry.isDefault && entry.active)?.value ?? null),
  ...both(field, 'Controller', () => null),
  ...both(field, 'RelationshipOrder', () => null),
  ...both(field, 'ReferenceTargetField', () => null),
  ...both(field, 'Encrypted', (d: FieldDescribe) => d.field.type === 'encryptedstring', 'is'),
  ...both(field, 'NamePointing', (d: FieldDescribe) => (d.field.referenceTo?.length ?? 0) > 1, 'is'),
  ...both(field, 'DefaultedOnCreate', (d: FieldDescribe) => isDefaulted(d), 'is'),
  ...both(field, 'Permissionable', (d: FieldDescribe) => d.field.nillable && !d.field.nameField && !systemFields.has(d.field.name), 'is'),
  ...both(field, 'Groupable', (d: FieldDescribe) => isGroupable(d.field), 'is'),
  ...both(field, 'Aggregatable', (d: FieldDescribe) => !unsorted.has(d.field.type), 'is'),
  ...both(field, 'DependentPicklist', () => false, 'is'),
  ...both(field, 'DeprecatedAndHidden', () => false, 'is'),
  ...both(field, 'HtmlFormatted', () => false, 'is'),
  ...both(field, 'Mask', () => null),
  ...both(field, 'MaskType', () => null),
  ...both(field, 'AiPredictionField', () => false, 'is'),
  ...both(field, 'DisplayLocationInDecimal', () => false, 'is'),
  ...both(field, 'FormulaTreatNullNumberAsZero', (d: FieldDescribe) => d.field.blanksAsZero ?? false, 'is'),
  ...both(field, 'HighScaleNumber', () => false, 'is'),
  ...both(field, 'QueryByDistance', (d: FieldDescribe) => d.field.type === 'location', 'is'),
  ...both(field, 'WriteRequiresMasterRead', () => false, 'is'),
  ...both('Schema.PicklistEntry', 'Label', (entry: PicklistEntry) => entry.entry.label),
  ...both('Schema.PicklistEntry', 'Value', (entry: PicklistEntry) => entry.entry.value),
  ...both('Schema.PicklistEntry', 'Active', (entry: PicklistEntry) => entry.entry.active, 'is'),
  ...both('Schema.PicklistEntry', 'DefaultValue', (entry: PicklistEntry) => entry.entry.isDefault, 'is')
};

/** What a new record has without anybody saying it: the owner, Id and audit fields among it (SOAP API Developer Guide, DescribeSObjectResult). */
const isDefaulted = ({ field: { name, type, apexType, defaultValue, autoNumberFormat, picklist } }: FieldDescribe): boolean =>
  defaultValue !== undefined ||
  autoNumberFormat !== undefined ||
  apexType === 'Boolean' ||
  type === 'id' ||
  systemFields.has(name) ||
  (picklist?.some((entry) => entry.isDefault) ?? false);

const systemFields: ReadonlySet<string> = new Set([
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate',
  'SystemModstamp',
  'OwnerId',
  'IsDeleted'
]);
/** Constant of `Schema.SoapType`. */
function soapType(apexType: ApexFieldType): string {
  return apexType === 'Decimal'
    ? 'DOUBLE'
    : apexType === 'Blob'
      ? 'BASE64BINARY'
      : apexType === 'Object'
        ? 'ANYTYPE'
        : apexType.toUpperCase();
}

/** A field needs the right to its object, too: required fields have no permission of their own. */
const may = (d: FieldDescribe, objectRight: 'read' | 'create' | 'edit', right: 'read' | 'edit'): boolean => {
  const access = checkAccess(currentTransaction());
  return access.object(d.object.name, objectRight) && access.field(d.object.name, d.field.name, right);
};
const namePart = /^(?:FirstName|LastName|MiddleName|Salutation|Suffix)$/;

/** The address, location or name that a field is a part of; null for any other. */
function compoundOf({ object, field: part }: FieldDescribe): string | null {
  const whole = object.fields.find((candidate) => isCompound(candidate) && [...partsOf(object, candidate).values()].includes(part));
  if (whole) return whole.name;
  return namePart.test(part.name) && object.fields.some(({ name }) => name === 'Name') ? 'Name' : null;
}

const unsorted: ReadonlySet<FieldType> = new Set(['textarea', 'multipicklist', 'encryptedstring', 'base64', 'address', 'location']);

/** Constant of `Schema.DisplayType`: the type's name in upper case, but for integers. */
export const displayType = (type: FieldType): string => (type === 'int' ? 'INTEGER' : type.toUpperCase());
