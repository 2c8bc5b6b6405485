import type { ChildRelationship, FieldSchema, ObjectSchema } from '../../../contract/schema.ts';
import { ApexMap } from '../../values/map.ts';
import { PlatformObject, PlatformValue } from '../../values/platform-object.ts';
import { TYPES, mapType } from '../../values/runtime-type.ts';

/** `Schema.DescribeSObjectResult`. */
export class ObjectDescribe extends PlatformValue {
  override readonly typeName = 'Schema.DescribeSObjectResult';
  readonly object: ObjectSchema;

  constructor(object: ObjectSchema) {
    super();
    this.object = object;
  }

  override get key(): string {
    return this.object.name;
  }
}

/** `Schema.DescribeFieldResult`. */
export class FieldDescribe extends PlatformValue {
  override readonly typeName = 'Schema.DescribeFieldResult';
  readonly object: ObjectSchema;
  readonly field: FieldSchema;

  constructor(object: ObjectSchema, field: FieldSchema) {
    super();
    this.object = object;
    this.field = field;
  }

  override get key(): string {
    return `${this.object.name}.${this.field.name}`;
  }
}

/** `Account.fields` of a describe: `Schema.SObjectTypeFields`. */
export class ObjectFields extends PlatformObject {
  override readonly typeName = 'Schema.SObjectTypeFields';
  readonly object: ObjectSchema;

  constructor(object: ObjectSchema) {
    super();
    this.object = object;
  }
}

/** `Schema.ChildRelationship`. */
export class ChildDescribe extends PlatformObject {
  override readonly typeName = 'Schema.ChildRelationship';
  readonly relationship: ChildRelationship;

  constructor(relationship: ChildRelationship) {
    super();
    this.relationship = relationship;
  }
}

export type PicklistValue = NonNullable<FieldSchema['picklist']>[number];

/** `Schema.PicklistEntry`. */
export class PicklistEntry extends PlatformObject {
  override readonly typeName = 'Schema.PicklistEntry';
  readonly entry: PicklistValue;

  constructor(entry: PicklistValue) {
    super();
    this.entry = entry;
  }

  /** What code that reads `validFor` takes apart: the members of the SOAP API's PicklistEntry. */
  override json(): ApexMap {
    const { value, label, isDefault, active } = this.entry;
    return new ApexMap(mapType(TYPES.String, TYPES.Object), [
      ['validFor', null],
      ['value', value],
      ['label', label],
      ['defaultValue', isDefault],
      ['active', active]
    ]);
  }
}
