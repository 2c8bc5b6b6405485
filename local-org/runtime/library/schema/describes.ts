import type { ChildRelationship, FieldSchema, ObjectSchema } from '../../../contract/schema.ts';
import { PlatformObject } from '../../values/platform-object.ts';

/** `Schema.DescribeSObjectResult`. */
export class ObjectDescribe extends PlatformObject {
  override readonly typeName = 'Schema.DescribeSObjectResult';
  readonly object: ObjectSchema;

  constructor(object: ObjectSchema) {
    super();
    this.object = object;
  }
}

/** `Schema.DescribeFieldResult`. */
export class FieldDescribe extends PlatformObject {
  override readonly typeName = 'Schema.DescribeFieldResult';
  readonly object: ObjectSchema;
  readonly field: FieldSchema;

  constructor(object: ObjectSchema, field: FieldSchema) {
    super();
    this.object = object;
    this.field = field;
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
}
