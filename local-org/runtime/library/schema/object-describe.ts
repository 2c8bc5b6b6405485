import { checkAccess, type ObjectRight } from '../../access/check-access.ts';
import { addCpu } from '../../kernel/add-cpu.ts';
import { costs } from '../../kernel/costs.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { TYPES, listType, mapType } from '../../values/runtime-type.ts';
import { SObject } from '../../values/sobject.ts';
import type { Member, Members } from '../registry.ts';
import { ChildDescribe, ObjectDescribe, ObjectFields } from './describes.ts';
import { FieldToken, ObjectToken } from './tokens.ts';

/** Both forms of a value of a describe: `getName()` or `isCustom()`, and the property. */
export function both(type: string, name: string, read: Member, verb = 'get'): Members {
  return { [`${type}.${verb}${name}()`]: read, [`get:${type}.${name}`]: read };
}

const object = 'Schema.DescribeSObjectResult';
const can = (right: ObjectRight) => (describe: ObjectDescribe) => checkAccess(currentTransaction()).object(describe.object.name, right);

/** Apex Reference, DescribeSObjectResult Class and SObjectType Class. */
export const objectDescribeMembers: Members = {
  'Schema.SObjectType.getDescribe()': describeOf,
  'Schema.SObjectType.getDescribe(Object)': (token: ObjectToken, _options: unknown) => describeOf(token),
  'Schema.SObjectType.newSObject()': (token: ObjectToken) => SObject.create(token.object),
  'Schema.SObjectType.newSObject(Id)': (token: ObjectToken, id: string | null) => withId(token, id),
  ...both(object, 'Name', (d: ObjectDescribe) => d.object.name),
  ...both(object, 'LocalName', (d: ObjectDescribe) => d.object.name),
  ...both(object, 'Label', (d: ObjectDescribe) => d.object.label),
  ...both(object, 'LabelPlural', (d: ObjectDescribe) => d.object.pluralLabel),
  ...both(object, 'KeyPrefix', (d: ObjectDescribe) => d.object.keyPrefix),
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
  'Schema.SObjectTypeFields.getMap()': (fields: ObjectFields) => fieldMap(fields),
  ...both('Schema.ChildRelationship', 'RelationshipName', (child: ChildDescribe) => child.relationship.name),
  ...both('Schema.ChildRelationship', 'ChildSObject', (child: ChildDescribe) => new ObjectToken(schemaOf(child.relationship.childObject))),
  ...both('Schema.ChildRelationship', 'Field', (child: ChildDescribe) => {
    const owner = schemaOf(child.relationship.childObject);
    const field = currentTransaction().org.schema.field(owner.name, child.relationship.field)!;
    return new FieldToken(owner, field);
  })
};

function describeOf(token: ObjectToken): ObjectDescribe {
  addCpu(currentTransaction(), costs.describe);
  return new ObjectDescribe(token.object);
}

function withId({ object: schema }: ObjectToken, id: string | null): SObject {
  const record = SObject.create(schema);
  record.store(currentTransaction().org.schema.field(schema.name, 'Id')!, id);
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
export class CaseInsensitiveMap extends ApexMap {
  override has(key: unknown): boolean {
    return super.has(fold(key));
  }

  override get(key: unknown): unknown {
    return super.get(fold(key));
  }
}

const fold = (key: unknown): unknown => (typeof key === 'string' ? key.toLowerCase() : key);

export function schemaOf(name: string): ObjectToken['object'] {
  const found = currentTransaction().org.schema.object(name);
  if (!found) throw apexException('System.InvalidParameterValueException', `Invalid object: ${name}`);
  return found;
}
