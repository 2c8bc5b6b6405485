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
  /** `Account.Name`, `Account.Owner`: Schema.SObjectField. */
  | { readonly kind: 'fieldToken'; readonly object: ObjectSchema; readonly field: FieldSchema; readonly type: Type }
  /** `Account.SObjectType`: Schema.SObjectType. */
  | { readonly kind: 'objectToken'; readonly object: ObjectSchema; readonly type: Type }
  /** `Schema.SObjectType.Account`: Schema.DescribeSObjectResult. */
  | { readonly kind: 'objectDescribe'; readonly object: ObjectSchema; readonly type: Type }
  /** `Schema.SObjectType.Account.fields.Name`: Schema.DescribeFieldResult. */
  | { readonly kind: 'fieldDescribe'; readonly object: ObjectSchema; readonly field: FieldSchema; readonly type: Type };

export function recordMember(types: TypeSystem, on: SObjectType, name: string): RecordMember | undefined {
  throw new Error(`not supported: ${String(types)} ${on.name} ${name}`);
}
/**
 * The token behind a dotted name, longest match first: `names` from its first part (`['Account', 'Name']`, `['Schema', 'SObjectType', 'Account', 'fields', 'Name']`).
 * `length` tells how many parts were used. The binder asks before members of types.
 */
export function sobjectToken(
  types: TypeSystem,
  names: readonly string[]
): { readonly token: SObjectToken; readonly length: number } | undefined {
  throw new Error(`not supported: ${String(types)} ${names.join('.')}`);
}
/** The Apex type of a field's value. */
export function fieldType(types: TypeSystem, field: FieldSchema): Type {
  throw new Error(`not supported: ${String(types)} ${field.name}`);
}
/** `System.Trigger.new` in a trigger of `object`: `List<Account>`; undefined for a name that is no context variable. */
export function triggerVariable(types: TypeSystem, object: SObjectType, name: string): Type | undefined {
  throw new Error(`not supported: ${String(types)} ${object.name} ${name}`);
}
