import { createHash } from 'node:crypto';
import type { ChildRelationship, FieldSchema, ObjectSchema, Schema } from '../contract/schema.ts';

interface ObjectIndex {
  readonly object: ObjectSchema;
  readonly fields: ReadonlyMap<string, FieldSchema>;
  readonly parents: ReadonlyMap<string, FieldSchema>;
  readonly children: ReadonlyMap<string, ChildRelationship>;
}

/** The lookups of a finished list of objects; names in any case. */
export class IndexedSchema implements Schema {
  readonly objects: readonly ObjectSchema[];
  readonly hash: string;
  readonly #byName: ReadonlyMap<string, ObjectIndex>;
  readonly #byPrefix: ReadonlyMap<string, ObjectSchema>;

  constructor(objects: readonly ObjectSchema[]) {
    this.objects = objects;
    this.hash = createHash('sha256').update(JSON.stringify(objects)).digest('hex');
    this.#byName = new Map(objects.map((object) => [object.name.toLowerCase(), indexOf(object)]));
    this.#byPrefix = new Map(objects.map((object) => [object.keyPrefix, object]));
  }

  object(name: string): ObjectSchema | undefined {
    return this.#byName.get(name.toLowerCase())?.object;
  }

  field(object: string, field: string): FieldSchema | undefined {
    return this.#byName.get(object.toLowerCase())?.fields.get(field.toLowerCase());
  }

  parent(object: string, relationshipName: string): FieldSchema | undefined {
    return this.#byName.get(object.toLowerCase())?.parents.get(relationshipName.toLowerCase());
  }

  child(object: string, relationshipName: string): ChildRelationship | undefined {
    return this.#byName.get(object.toLowerCase())?.children.get(relationshipName.toLowerCase());
  }

  objectByPrefix(keyPrefix: string): ObjectSchema | undefined {
    return this.#byPrefix.get(keyPrefix);
  }
}

function indexOf(object: ObjectSchema): ObjectIndex {
  const lookups = object.fields.filter((field) => field.relationshipName !== undefined);
  return {
    object,
    fields: new Map(object.fields.map((field) => [field.name.toLowerCase(), field])),
    parents: new Map(lookups.map((field) => [field.relationshipName!.toLowerCase(), field])),
    children: new Map(object.childRelationships.map((relationship) => [relationship.name.toLowerCase(), relationship]))
  };
}
