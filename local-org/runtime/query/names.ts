import type { FieldSchema, ObjectSchema, Schema } from '../../contract/schema.ts';
import type { SoqlQuery } from '../../contract/soql.ts';
import { queryException, unknownField, unknownObject, unknownRelationship } from './messages.ts';

/** The object with what all kinds of a polymorphic lookup's targets have: `Owner.Name`. */
export const polymorphicObject = 'Name';

export interface LookupStep {
  /** Object that has the lookup. */
  readonly object: ObjectSchema;
  readonly lookup: FieldSchema;
  /** Object that it leads to; `Name` if there are several. */
  readonly target: ObjectSchema;
}

/** A field reached from the FROM object by zero or more lookups. */
export interface ResolvedField {
  readonly path: readonly LookupStep[];
  readonly object: ObjectSchema;
  readonly field: FieldSchema;
}

const deepest = 5;

/** Resolves names of one query against the schema; throws QueryException with the platform's text. */
export class Names {
  readonly schema: Schema;
  readonly object: ObjectSchema;
  readonly #aliases: ReadonlyMap<string, readonly string[]>;

  constructor(schema: Schema, object: ObjectSchema, roots: readonly string[], more: SoqlQuery['aliases'] = []) {
    this.schema = schema;
    this.object = object;
    const aliases = new Map<string, readonly string[]>(roots.map((root) => [root.toLowerCase(), []]));
    for (const { alias, path } of more) aliases.set(alias.toLowerCase(), this.#expand(path, aliases));
    this.#aliases = aliases;
  }

  field(path: readonly string[]): ResolvedField {
    const full = this.#expand(path, this.#aliases);
    const { object, steps } = this.#follow(full.slice(0, -1));
    const name = full.at(-1)!;
    const field = this.schema.field(object.name, name);
    if (!field) throw queryException(unknownField(name, object.name));
    return { path: steps, object, field };
  }

  #follow(relationships: readonly string[]): { object: ObjectSchema; steps: LookupStep[] } {
    if (relationships.length > deepest)
      throw queryException(`SOQL relationship paths have at most ${deepest} levels: ${relationships.join('.')}`);
    let { object } = this;
    const steps = relationships.map((relationship) => {
      // `Owner:User` of a formula says which of a polymorphic lookup's objects is meant.
      const [name = '', meant] = relationship.split(':');
      const lookup = this.schema.parent(object.name, name);
      if (!lookup) throw queryException(unknownRelationship(name));
      const step = { object, lookup, target: this.#target(lookup, meant) };
      object = step.target;
      return step;
    });
    return { object, steps };
  }

  #target(lookup: FieldSchema, meant?: string): ObjectSchema {
    const targets = lookup.referenceTo ?? [];
    const name = meant ?? (targets.length === 1 ? targets[0]! : polymorphicObject);
    const target = this.schema.object(name);
    if (!target) throw queryException(unknownObject(name));
    return target;
  }

  /** A first name that is an alias stands for its path. */
  #expand(path: readonly string[], aliases: ReadonlyMap<string, readonly string[]>): readonly string[] {
    const alias = path.length > 1 ? aliases.get(path[0]!.toLowerCase()) : undefined;
    return alias ? [...alias, ...path.slice(1)] : path;
  }
}

/** The object of a FROM clause; refuses what cannot be queried. */
export function fromObject(schema: Schema, name: string): ObjectSchema {
  const object = schema.object(name);
  if (!object || !object.queryable) throw queryException(unknownObject(name));
  return object;
}
