import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import type { SoqlQuery } from '../../contract/soql.ts';
import type { Span } from '../language/ast.ts';
import { fieldType } from '../types/schema-types.ts';
import type { Type } from '../types/type.ts';
import type { BodyContext } from './context.ts';

/** Where the names of a query are looked up. */
export interface QueryPlace {
  readonly object: ObjectSchema;
  /** Lower-case alias → relationship path from the object; the alias of FROM and the object's own name have an empty path. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

/** The object behind FROM: of a sub-query a child relationship of the outer object. Reports an unknown one. */
export function resolveFrom(body: BodyContext, query: SoqlQuery, span: Span, outer: ObjectSchema | undefined): QueryPlace | undefined {
  const { schema } = body.file;
  const { name, alias } = query.from;
  // `FROM Account.Contacts` names the outer object, too.
  const child = outer && schema.child(outer.name, name.slice(name.lastIndexOf('.') + 1));
  if (outer && !child) {
    body.report(span, 'query.relationship.in.from', name);
    return undefined;
  }
  const object = schema.object(child ? child.childObject : name);
  if (!object || !object.queryable) {
    body.report(span, 'query.object.not.supported', name);
    return undefined;
  }
  const aliases = new Map<string, readonly string[]>([[name.toLowerCase(), []]]);
  if (alias) aliases.set(alias.toLowerCase(), []);
  for (const more of query.aliases) aliases.set(more.alias.toLowerCase(), expand(aliases, more.path));
  return { object, aliases };
}

function expand(aliases: QueryPlace['aliases'], path: readonly string[]): readonly string[] {
  const start = aliases.get(path[0]!.toLowerCase());
  return start ? [...start, ...path.slice(1)] : path;
}

/** The type of a column by its path (`Name`, `Account.Owner.Name`, `c.Name`). Reports an unknown name. */
export function resolveColumn(body: BodyContext, place: QueryPlace, written: readonly string[], span: Span): Type | undefined {
  const path = written.length > 1 ? expand(place.aliases, written) : written;
  const objects = walk(body, place, path.slice(0, -1), span);
  if (objects.length === 0) return undefined;
  const name = path.at(-1)!;
  const field = findColumn(body, objects, name);
  if (!field) {
    body.report(span, 'query.no.such.column', name, objects[0]!.name);
    return undefined;
  }
  return fieldType(body.types, field);
}

/** The objects that a path of relationships leads to (`Owner`, `c.Owner`). Reports an unknown relationship and answers none. */
export function resolveParents(body: BodyContext, place: QueryPlace, written: readonly string[], span: Span): readonly ObjectSchema[] {
  return walk(body, place, written.length > 1 ? expand(place.aliases, written) : written, span);
}

function walk(body: BodyContext, place: QueryPlace, relationships: readonly string[], span: Span): readonly ObjectSchema[] {
  let objects: readonly ObjectSchema[] = [place.object];
  for (const step of relationships) {
    objects = parents(body, objects, step);
    if (objects.length > 0) continue;
    body.report(span, 'query.relationship.in.path', step);
    return [];
  }
  return objects;
}

/** The objects that a relationship may lead to; several for a polymorphic one. */
function parents(body: BodyContext, from: readonly ObjectSchema[], relationship: string): readonly ObjectSchema[] {
  const { schema } = body.file;
  return from
    .flatMap((object) => schema.parent(object.name, relationship)?.referenceTo ?? [])
    .map((name) => schema.object(name))
    .filter((object) => object !== undefined);
}

function findColumn(body: BodyContext, objects: readonly ObjectSchema[], name: string): FieldSchema | undefined {
  for (const object of objects) {
    const field = body.file.schema.field(object.name, name);
    if (field) return field;
  }
  return undefined;
}
