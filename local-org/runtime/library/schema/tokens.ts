import type { FieldSchema, ObjectSchema } from '../../../contract/schema.ts';
import { PlatformValue } from '../../values/platform-object.ts';

/** `Schema.SObjectType`: `Account.SObjectType`. */
export class ObjectToken extends PlatformValue {
  override readonly typeName = 'Schema.SObjectType';
  readonly object: ObjectSchema;

  constructor(object: ObjectSchema) {
    super();
    this.object = object;
  }

  override get key(): string {
    return this.object.name;
  }

  override toText(): string {
    return this.object.name;
  }
}

/** `Schema.SObjectField`: `Account.Name`. */
export class FieldToken extends PlatformValue {
  override readonly typeName = 'Schema.SObjectField';
  readonly object: ObjectSchema;
  readonly field: FieldSchema;

  constructor(object: ObjectSchema, field: FieldSchema) {
    super();
    this.object = object;
    this.field = field;
  }

  get fieldName(): string {
    return this.field.name;
  }

  override get key(): string {
    return `${this.object.name}.${this.field.name}`;
  }

  override toText(): string {
    return this.field.name;
  }
}
