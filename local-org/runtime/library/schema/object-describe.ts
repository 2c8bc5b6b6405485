import { checkAccess, type ObjectRight } from '../../access/check-access.ts';
import { SaveContext } from '../../dml/context.ts';
import { missingDefaults } from '../../dml/defaults.ts';
import { addCpu } from '../../kernel/add-cpu.ts';
import { costs } from '../../kernel/costs.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { newUuid } from '../../transactions/publish.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { TYPES, listType, mapType } from '../../values/runtime-type.ts';
import { SObject } from '../../values/sobject.ts';
import type { Members } from '../registry.ts';
import { both } from './both.ts';
import { CaseInsensitiveMap } from './case-insensitive-map.ts';
import { ChildDescribe, ObjectDescribe, ObjectFields } from './describes.ts';
import { ObjectFieldSets } from './field-sets.ts';
import { FieldToken, ObjectToken } from './tokens.ts';

const object = 'Schema.DescribeSObjectResult';
const can = (right: ObjectRight) => (describe: ObjectDescribe) => checkAccess(currentTransaction()).object(describe.object.name, right);

/** Apex Reference, DescribeSObjectResult Class and SObjectType Class. */
export const objectDescribeMembers: Members = {
  'Schema.SObjectType.getDescribe()': describeOf,
  'Schema.SObjectType.getDescribe(Object)': (token: ObjectToken, _options: unknown) => describeOf(token),
  'Schema.SObjectType.newSObject()': (token: ObjectToken) => SObject.create(token.object),
  'Schema.SObjectType.newSObject(Id,Boolean)': (token: ObjectToken, id: string | null, defaults: boolean) => withId(token, id, defaults),
  'Schema.SObjectType.newSObject(Id)': (token: ObjectToken, id: string | null) => withId(token, id, false),
  ...both(object, 'Name', (d: ObjectDescribe) => d.object.name),
  ...both(object, 'LocalName', (d: ObjectDescribe) => d.object.name),
  ...both(object, 'Label', (d: ObjectDescribe) => d.object.label),
  ...both(object, 'LabelPlural', (d: ObjectDescribe) => d.object.pluralLabel),
  ...both(object, 'KeyPrefix', (d: ObjectDescribe) => d.object.keyPrefix || null),
  ...both(object, 'SObjectType', (d: ObjectDescribe) => new ObjectToken(d.object)),
  ...both(object, 'ChildRelationships', (d: ObjectDescribe) => childRelationships(d)),
  'Schema.DescribeSObjectResult.getFields()': (d: ObjectDescribe) => new ObjectFields(d.object),
  'get:Schema.DescribeSObjectResult.Fields': (d: ObjectDescribe) => new ObjectFields(d.object),
  ...both(object, 'Accessible', can('read'), 'is'),
  ...both(object, 'Createable', (d: ObjectDescribe) => d.object.createable && can('create')(d), 'is'),
  ...both(object, 'Updateable', (d: ObjectDescribe) => d.object.updateable && can('edit')(d), 'is'),
  ...both(object, 'Deletable', (d: ObjectDescribe) => d.object.deletable && can('delete')(d), 'is'),
  ...both(object, 'Undeletable', (d: ObjectDescribe) => d.object.deletable && can('edit')(d), 'is'),
  ...both(object, 'Queryable', (d: ObjectDescribe) => d.object.queryable && can('read')(d), 'is'),
  ...both(object, 'Custom', (d: ObjectDescribe) => d.object.kind !== 'standard', 'is'),
  ...both(object, 'CustomSetting', (d: ObjectDescribe) => d.object.kind === 'listSetting' || d.object.kind === 'hierarchySetting', 'is'),
  ...both(object, 'Mergeable', (d: ObjectDescribe) => ['Account', 'Contact', 'Lead', 'Case'].includes(d.object.name), 'is'),
  ...both(object, 'Searchable', (d: ObjectDescribe) => d.object.queryable, 'is'),
  ...both(object, 'FeedEnabled', () => false, 'is'),
  ...both(object, 'MruEnabled', () => true, 'is'),
  ...both(object, 'DeprecatedAndHidden', () => false, 'is'),
  ...both(object, 'HasSubtypes', () => false),
  ...both(object, 'IsSubtype', () => false),
  ...both(object, 'IsInterface', () => false),
  ...both(object, 'ImplementedBy', () => null),
  ...both(object, 'ImplementsInterfaces', () => null),
  ...both(object, 'DataTranslationEnabled', () => false),
  ...both(object, 'AssociateEntityType', (d: ObjectDescribe) => associationOf(d)?.type ?? null),
  ...both(object, 'AssociateParentEntity', (d: ObjectDescribe) => associationOf(d)?.parent ?? null),
  ...both(object, 'FieldSets', (d: ObjectDescribe) => new ObjectFieldSets(d.object)),
  'Schema.SObjectTypeFields.getMap()': (fields: ObjectFields) => fieldMap(fields),
  ...both('Schema.ChildRelationship', 'RelationshipName', (child: ChildDescribe) => child.relationship.name),
  ...both('Schema.ChildRelationship', 'ChildSObject', (child: ChildDescribe) => new ObjectToken(schemaOf(child.relationship.childObject))),
  ...both('Schema.ChildRelationship', 'Field', (child: ChildDescribe) => lookupOf(child)),
  ...both('Schema.ChildRelationship', 'CascadeDelete', (child: ChildDescribe) => lookupOf(child).field.onDelete === 'cascade', 'is'),
  ...both('Schema.ChildRelationship', 'RestrictedDelete', (child: ChildDescribe) => lookupOf(child).field.onDelete === 'restrict', 'is'),
  ...both('Schema.ChildRelationship', 'DeprecatedAndHidden', () => false, 'is')
};

/** Whose shares, history, feed or change events an object holds: `AccountShare`, `Order__History`. */
function associationOf({ object: { name } }: ObjectDescribe): { readonly parent: string; readonly type: string } | null {
  const [, stem, custom, type] = /^(.+?)(__)?(Share|History|Feed|ChangeEvent)$/.exec(name) ?? [];
  const parent = type === undefined ? undefined : currentTransaction().org.schema.object(custom ? `${stem}__c` : stem!);
  return parent ? { parent: parent.name, type: type! } : null;
}

/** The field of the child that leads to the parent. */
function lookupOf({ relationship }: ChildDescribe): FieldToken {
  const owner = schemaOf(relationship.childObject);
  return new FieldToken(owner, currentTransaction().org.schema.field(owner.name, relationship.field)!);
}

function describeOf(token: ObjectToken): ObjectDescribe {
  addCpu(currentTransaction(), costs.describe);
  return new ObjectDescribe(token.object);
}

/** With `defaults`, events have their uuid, checkboxes and picklists have the value of a new record. */
function withId({ object: schema }: ObjectToken, id: string | null, defaults: boolean): SObject {
  const record = SObject.create(schema);
  const idField = currentTransaction().org.schema.field(schema.name, 'Id');
  if (idField && (id !== null || !defaults)) record.store(idField, id);
  if (!defaults) return record;
  const tx = currentTransaction();
  const uuid = tx.org.schema.field(schema.name, 'EventUuid');
  if (uuid) record.store(uuid, newUuid(tx));
  const context = new SaveContext(tx, schema, { mode: 'system', sharing: 'without', allOrNone: true });
  for (const [field, value] of missingDefaults(context, record)) if (field.createable) record.store(field, value);
  return record;
}

function childRelationships({ object: parent }: ObjectDescribe): ApexList {
  const type = currentTransaction().engine.types.type('Schema.ChildRelationship');
  return new ApexList(
    listType(type),
    parent.childRelationships.map((relationship) => new ChildDescribe(relationship))
  );
}

/** Keys in lower case, as the platform answers them; looked up in any case. */
function fieldMap({ object: owner }: ObjectFields): ApexMap {
  const type = mapType(TYPES.String, currentTransaction().engine.types.type('Schema.SObjectField'));
  return new CaseInsensitiveMap(
    type,
    owner.fields.map((field) => [field.name.toLowerCase(), new FieldToken(owner, field)] as const)
  );
}

/** Maps of describes find their keys in any case. */

export function schemaOf(name: string): ObjectToken['object'] {
  const found = currentTransaction().org.schema.object(name);
  if (!found) throw apexException('System.InvalidParameterValueException', `Invalid object: ${name}`);
  return found;
}
