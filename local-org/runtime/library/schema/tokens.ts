import type { FieldSchema, ObjectSchema } from '../../../contract/schema.ts';
import { PlatformValue } from '../../values/platform-object.ts';
import { registerRestorer } from '../../values/snapshot-reader.ts';

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

  readonly snapshotType = 'Schema.SObjectType';

  toSnapshot(): string {
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

  readonly snapshotType = 'Schema.SObjectField';

  toSnapshot(): readonly string[] {
    return [this.object.name, this.field.name];
  }

  override toText(): string {
    return this.field.name;
  }
}

registerRestorer('Schema.SObjectType', (name, _read, { schema }) => new ObjectToken(schema.object(name as string)!));
registerRestorer('Schema.SObjectField', (names, _read, { schema }) => {
  const [object, field] = names as [string, string];
  return new FieldToken(schema.object(object)!, schema.field(object, field)!);
});
