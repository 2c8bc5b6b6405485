import type { ChildRelationship, FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import type { ListType, SObjectType, Type } from './type.ts';
import type { TypeSystem } from './type-system.ts';

/** What a name means on a record. */
export type RecordMember =
  | { readonly kind: 'field'; readonly field: FieldSchema; readonly type: Type }
  | { readonly kind: 'parent'; readonly field: FieldSchema; readonly relationship: string; readonly type: SObjectType }
  | { readonly kind: 'children'; readonly relationship: ChildRelationship; readonly type: ListType };

/** What a name means on an sObject type (`Account.Name`) or on its describe (`Schema.SObjectType.Account.fields.Name`). */
export type SObjectToken =
  /** `Account.Name`, `Account.Owner.Name`: Schema.SObjectField. */
  | { readonly kind: 'fieldToken'; readonly object: ObjectSchema; readonly field: FieldSchema; readonly type: Type }
  /** `Account.SObjectType`: Schema.SObjectType. */
  | { readonly kind: 'objectToken'; readonly object: ObjectSchema; readonly type: Type }
  /** `Schema.SObjectType.Account`: Schema.DescribeSObjectResult. */
  | { readonly kind: 'objectDescribe'; readonly object: ObjectSchema; readonly type: Type }
  /** `Schema.SObjectType.Account.fields.Name`: Schema.DescribeFieldResult. */
  | { readonly kind: 'fieldDescribe'; readonly object: ObjectSchema; readonly field: FieldSchema; readonly type: Type };

/** Of `SObject` only `Id` is known at compile time. */
export function recordMember(types: TypeSystem, on: SObjectType, name: string): RecordMember | undefined {
  const { schema, table } = types;
  if (!on.object) return undefined;
  const field = schema.field(on.object.name, name);
  if (field) return { kind: 'field', field, type: fieldType(types, field) };
  const lookup = schema.parent(on.object.name, name);
  if (lookup?.relationshipName !== undefined) {
    return { kind: 'parent', field: lookup, relationship: lookup.relationshipName, type: parentType(types, lookup) };
  }
  const relationship = schema.child(on.object.name, name);
  const child = relationship && schema.object(relationship.childObject);
  return child && { kind: 'children', relationship, type: table.list(table.sobjectOf(child)) };
}

/** A lookup to more than one object gives the type `Name` where the schema has it, else `SObject`. */
function parentType(types: TypeSystem, lookup: FieldSchema): SObjectType {
  const [only, ...others] = lookup.referenceTo ?? [];
  const object = types.schema.object(others.length > 0 ? 'Name' : (only ?? ''));
  return object ? types.table.sobjectOf(object) : types.table.sobject;
}

/**
 * The token behind a dotted name, as many parts as fit: `names` from its first part (`['Account', 'Name']`,
 * `['Schema', 'SObjectType', 'Account', 'fields', 'Name']`). `length` tells how many parts were used.
 * The binder asks after variables and before members of types.
 */
export function sobjectToken(
  types: TypeSystem,
  names: readonly string[]
): { readonly token: SObjectToken; readonly length: number } | undefined {
  const start = same(names[0], 'Schema') ? 1 : 0;
  const found = same(names[start], 'SObjectType') ? describeToken(types, names.slice(start + 1)) : typeToken(types, names.slice(start));
  if (!found) return undefined;
  return { token: found.token, length: found.length + start + (same(names[start], 'SObjectType') ? 1 : 0) };
}

interface Found {
  readonly token: SObjectToken;
  readonly length: number;
}

/** `Account.SObjectType`, `Account.Name`, `Account.fields.Name`, `Account.SObjectType.fields.Name`, `Account.Owner.Name`. */
function typeToken(types: TypeSystem, names: readonly string[]): Found | undefined {
  const object = types.schema.object(names[0] ?? '');
  if (!object || names.length < 2) return undefined;
  if (same(names[1], 'SObjectType') && same(names[2], 'fields') && names[3] !== undefined) return fieldToken(types, object, names, 3);
  if (same(names[1], 'SObjectType')) return { token: { kind: 'objectToken', object, type: schemaType(types, 'SObjectType') }, length: 2 };
  const first = same(names[1], 'fields') ? 2 : 1;
  return fieldToken(types, object, names, first);
}

function fieldToken(types: TypeSystem, object: ObjectSchema, names: readonly string[], at: number): Found | undefined {
  const name = names[at];
  if (name === undefined) return undefined;
  const field = types.schema.field(object.name, name);
  if (field) return { token: { kind: 'fieldToken', object, field, type: schemaType(types, 'SObjectField') }, length: at + 1 };
  const parent = types.schema.object(types.schema.parent(object.name, name)?.referenceTo?.[0] ?? '');
  return parent && fieldToken(types, parent, names, at + 1);
}

/** What follows `Schema.SObjectType`: `Account`, `Account.fields.Name`. `Account.fields` and `Account.fieldSets` alone are members of the describe. */
function describeToken(types: TypeSystem, names: readonly string[]): Found | undefined {
  const object = types.schema.object(names[0] ?? '');
  if (!object) return undefined;
  const field = same(names[1], 'fields') && names[2] !== undefined ? types.schema.field(object.name, names[2]) : undefined;
  if (field) return { token: { kind: 'fieldDescribe', object, field, type: schemaType(types, 'DescribeFieldResult') }, length: 3 };
  return { token: { kind: 'objectDescribe', object, type: schemaType(types, 'DescribeSObjectResult') }, length: 1 };
}

function same(name: string | undefined, wanted: string): boolean {
  return name?.toLowerCase() === wanted.toLowerCase();
}

function schemaType(types: TypeSystem, name: string): Type {
  return types.platform.type(`Schema.${name}`);
}

/** The Apex type of a field's value. Compound fields (`address`, `location`) are classes of System. */
export function fieldType(types: TypeSystem, field: FieldSchema): Type {
  if (field.type === 'address') return types.platform.type('System.Address');
  if (field.type === 'location') return types.platform.type('System.Location');
  return types.table.primitive(field.apexType);
}

/** `System.Trigger.new` in a trigger of `object`: `List<Account>`; undefined for a name that is no context variable of records. */
export function triggerVariable(types: TypeSystem, object: SObjectType, name: string): Type | undefined {
  const { table } = types;
  switch (name.toLowerCase()) {
    case 'new':
    case 'old':
      return table.list(object);
    case 'newmap':
    case 'oldmap':
      return table.map(table.id, object);
    default:
      return undefined;
  }
}
