import type { FieldSchema, FieldSetSchema, ObjectSchema } from '../../../contract/schema.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { ApexList } from '../../values/list.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { listType, mapType, TYPES } from '../../values/runtime-type.ts';
import type { Members } from '../registry.ts';
import { both } from './both.ts';
import { CaseInsensitiveMap } from './case-insensitive-map.ts';
import { displayType } from './field-describe.ts';
import { FieldToken, ObjectToken } from './tokens.ts';

/** `Schema.SObjectTypeFieldSets`. */
export class ObjectFieldSets extends PlatformObject {
  override readonly typeName = 'Schema.SObjectTypeFieldSets';
  readonly object: ObjectSchema;

  constructor(object: ObjectSchema) {
    super();
    this.object = object;
  }
}

class FieldSet extends PlatformObject {
  override readonly typeName = 'Schema.FieldSet';
  readonly object: ObjectSchema;
  readonly schema: FieldSetSchema;

  constructor(object: ObjectSchema, schema: FieldSetSchema) {
    super();
    this.object = object;
    this.schema = schema;
  }
}

class FieldSetMember extends PlatformObject {
  override readonly typeName = 'Schema.FieldSetMember';
  readonly path: string;
  readonly required: boolean;
  readonly token: FieldToken;

  constructor(path: string, required: boolean, token: FieldToken) {
    super();
    this.path = path;
    this.required = required;
    this.token = token;
  }
}

const typeOf = (name: string) => currentTransaction().engine.types.type(name);

/** Apex Reference, FieldSet Class and FieldSetMember Class. */
export const fieldSetMembers: Members = {
  'Schema.SObjectTypeFieldSets.getMap()': ({ object }: ObjectFieldSets) =>
    new CaseInsensitiveMap(
      mapType(TYPES.String, typeOf('Schema.FieldSet')),
      (object.fieldSets ?? []).map((set) => [set.name.toLowerCase(), new FieldSet(object, set)] as const)
    ),
  ...both('Schema.FieldSet', 'Name', ({ schema }: FieldSet) => schema.name),
  ...both('Schema.FieldSet', 'Label', ({ schema }: FieldSet) => schema.label),
  ...both('Schema.FieldSet', 'Description', ({ schema }: FieldSet) => schema.description),
  ...both('Schema.FieldSet', 'NameSpace', (_set: FieldSet) => null),
  ...both('Schema.FieldSet', 'SObjectType', ({ object }: FieldSet) => new ObjectToken(object)),
  ...both(
    'Schema.FieldSet',
    'Fields',
    (set: FieldSet) =>
      new ApexList(
        listType(typeOf('Schema.FieldSetMember')),
        set.schema.members.flatMap((member) => memberOf(set, member))
      )
  ),
  ...both('Schema.FieldSetMember', 'FieldPath', ({ path }: FieldSetMember) => path),
  ...both('Schema.FieldSetMember', 'Label', ({ token }: FieldSetMember) => token.field.label),
  ...both('Schema.FieldSetMember', 'Required', ({ required }: FieldSetMember) => required),
  ...both('Schema.FieldSetMember', 'DbRequired', ({ token }: FieldSetMember) => !token.field.nillable),
  ...both('Schema.FieldSetMember', 'Type', ({ token }: FieldSetMember) =>
    currentTransaction().engine.enums.constant('Schema.DisplayType', displayType(token.field.type))
  ),
  'Schema.FieldSetMember.getSObjectField()': ({ token }: FieldSetMember) => token
};

/** A member whose field the org does not have is left out. */
function memberOf({ object }: FieldSet, { path, required }: FieldSetSchema['members'][number]): readonly FieldSetMember[] {
  const { schema } = currentTransaction().org;
  let at: ObjectSchema | undefined = object;
  const names = path.split('.');
  for (const name of names.slice(0, -1)) {
    const lookup: FieldSchema | undefined = at && schema.parent(at.name, name);
    at = lookup && schema.object(lookup.referenceTo?.[0] ?? '');
  }
  const field = at && schema.field(at.name, names.at(-1)!);
  return at && field ? [new FieldSetMember(path, required, new FieldToken(at, field))] : [];
}
