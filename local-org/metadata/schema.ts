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

  readonly namespace: string;
  readonly #prefix: string | null;

  constructor(objects: readonly ObjectSchema[], namespace = '') {
    this.objects = objects;
    this.namespace = namespace;
    this.#prefix = namespace === '' ? null : `${namespace.toLowerCase()}__`;
    this.hash = createHash('sha256').update(namespace).update(JSON.stringify(objects)).digest('hex');
    this.#byName = named(objects.map((object) => [object.name, indexOf(object)]));
    this.#byPrefix = new Map(objects.map((object) => [object.keyPrefix, object]));
  }

  object(name: string): ObjectSchema | undefined {
    return this.#find(this.#byName, name)?.object;
  }

  field(object: string, field: string): FieldSchema | undefined {
    const index = this.#find(this.#byName, object);
    return index && this.#find(index.fields, field);
  }

  parent(object: string, relationshipName: string): FieldSchema | undefined {
    const index = this.#find(this.#byName, object);
    return index && this.#find(index.parents, relationshipName);
  }

  child(object: string, relationshipName: string): ChildRelationship | undefined {
    const index = this.#find(this.#byName, object);
    return index && this.#find(index.children, relationshipName);
  }

  /** A name that carries the project's namespace means the same without it. */
  #find<T>(byName: ReadonlyMap<string, T>, name: string): T | undefined {
    const found = find(byName, name);
    if (found !== undefined || this.#prefix === null || !name.toLowerCase().startsWith(this.#prefix)) return found;
    return find(byName, name.slice(this.#prefix.length));
  }

  objectByPrefix(keyPrefix: string): ObjectSchema | undefined {
    return this.#byPrefix.get(keyPrefix);
  }
}

/** By the name as it is declared, which most callers use, and in lower case. */
function named<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map([...entries, ...entries.map(([name, value]) => [name.toLowerCase(), value] as const)]);
}

function find<T>(byName: ReadonlyMap<string, T>, name: string): T | undefined {
  return byName.get(name) ?? byName.get(name.toLowerCase());
}

function indexOf(object: ObjectSchema): ObjectIndex {
  const lookups = object.fields.filter((field) => field.relationshipName !== undefined);
  return {
    object,
    fields: named(object.fields.map((field) => [field.name, field])),
    parents: new Map(lookups.map((field) => [field.relationshipName!.toLowerCase(), field])),
    children: new Map(object.childRelationships.map((relationship) => [relationship.name.toLowerCase(), relationship]))
  };
}
