import type { ObjectSchema } from '../../contract/schema.ts';
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
  const object = follow(body, place, path.slice(0, -1), span);
  if (!object) return undefined;
  const name = path.at(-1)!;
  const field = body.file.schema.field(object.name, name);
  if (!field) {
    body.report(span, 'query.no.such.column', name, object.name);
    return undefined;
  }
  return fieldType(body.types, field);
}

/** The objects that a path of relationships leads to (`Owner`, `c.Owner`). Reports an unknown relationship and answers none. */
export function resolveParents(body: BodyContext, place: QueryPlace, written: readonly string[], span: Span): readonly ObjectSchema[] {
  const path = written.length > 1 ? expand(place.aliases, written) : written;
  const object = follow(body, place, path.slice(0, -1), span);
  return object ? parents(body, object, path.at(-1)!, span) : [];
}

/** Of a lookup to several objects a path reads what they have in common: `Name` (SOQL and SOSL Reference, Understanding Polymorphic Relationships). */
function follow(body: BodyContext, place: QueryPlace, relationships: readonly string[], span: Span): ObjectSchema | undefined {
  let object: ObjectSchema | undefined = place.object;
  for (const step of relationships) {
    const [only, ...others] = parents(body, object, step, span);
    object = others.length > 0 ? (body.file.schema.object('Name') ?? only) : only;
    if (!object) return undefined;
  }
  return object;
}

/** The objects that a relationship may lead to; several for a polymorphic one. */
function parents({ file, report }: BodyContext, from: ObjectSchema, relationship: string, span: Span): readonly ObjectSchema[] {
  const targets = file.schema.parent(from.name, relationship)?.referenceTo ?? [];
  const objects = targets.map((name) => file.schema.object(name)).filter((object) => object !== undefined);
  if (objects.length === 0) report(span, 'query.relationship.in.path', relationship);
  return objects;
}
