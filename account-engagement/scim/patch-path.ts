import { filter as predicateOf, type Filter } from 'scim2-parse-filter';
import { Refusal, type ScimType } from '../rules/refusal.ts';
import { parseFilter } from './filter-syntax.ts';
import type { Json } from './message.ts';
import { schemas } from './schemas.ts';
import { named, type SchemaAttribute } from './schema/attribute.ts';
import { extensionAttribute, userAttributes } from './schema/read-resource.ts';
import { accountEngagementUserSchema } from './schema/user.ts';

/** What the path of a patch operation points to (RFC 7644 3.5.2), found in the schemas. */
export interface PatchTarget {
  /** Whether the attribute is the extension's. */
  readonly inExtension: boolean;
  readonly attribute: SchemaAttribute;
  /** Which values of a multi-valued attribute. */
  readonly selects?: (value: Json) => boolean;
  readonly subAttribute?: SchemaAttribute;
}

const shape = /^([A-Za-z$][\w$-]*)(?:\[(.*)\])?(?:\.([A-Za-z$][\w$-]*))?$/s;

/** Throws `Refusal` 400 invalidPath, or invalidFilter for the filter in brackets. */
export function parsePath(path: string): PatchTarget {
  const { inExtension, rest } = withoutSchema(path);
  if (inExtension && rest === '') return { inExtension: false, attribute: extensionAttribute };
  const [, name = '', filter, sub] = shape.exec(rest) ?? [];
  const attribute = named(inExtension ? accountEngagementUserSchema.attributes : userAttributes, name);
  if (!attribute) throw refuse('invalidPath', `There is no attribute at ${path.slice(0, 200)}. GET /Schemas lists them.`);
  const target = { inExtension, attribute, ...(filter === undefined ? {} : { selects: selectorOf(attribute, filter, path) }) };
  if (sub === undefined) return target;
  const subAttribute = named(attribute.subAttributes ?? [], sub);
  if (!subAttribute) throw refuse('invalidPath', `${attribute.name} has no sub-attribute ${sub.slice(0, 100)}.`);
  return { ...target, subAttribute };
}

function withoutSchema(path: string): { inExtension: boolean; rest: string } {
  const lower = path.toLowerCase();
  for (const [urn, inExtension] of [
    [schemas.accountEngagementUser.toLowerCase(), true],
    [schemas.user.toLowerCase(), false]
  ] as const) {
    if (lower === urn && inExtension) return { inExtension, rest: '' };
    if (lower.startsWith(`${urn}:`)) return { inExtension, rest: path.slice(urn.length + 1) };
  }
  return { inExtension: false, rest: path };
}

function selectorOf(attribute: SchemaAttribute, text: string, path: string): (value: Json) => boolean {
  if (!attribute.multiValued || attribute.type !== 'complex')
    throw refuse('invalidPath', `${attribute.name} has one value; ${path.slice(0, 200)} cannot choose among several.`);
  const matches = predicateOf(foldNames(parseFilter(text), attribute));
  return (value) => matches(foldTexts(value));
}

/** Names without case, and texts too, as sub-attributes are compared. */
function foldNames(filter: Filter, attribute: SchemaAttribute): Filter {
  if (filter.op === 'and' || filter.op === 'or')
    return { ...filter, filters: filter.filters.map((part) => foldNames(part, attribute)) } as Filter;
  if (filter.op === 'not') return { ...filter, filter: foldNames(filter.filter, attribute) };
  const name = 'attrPath' in filter ? filter.attrPath : '';
  const found = filter.op === '[]' ? undefined : named(attribute.subAttributes ?? [], name);
  if (!found) throw refuse('invalidFilter', `${attribute.name} has no sub-attribute ${name.slice(0, 100)}.`);
  const value = 'compValue' in filter && typeof filter.compValue === 'string' ? { compValue: filter.compValue.toLowerCase() } : {};
  return { ...filter, attrPath: found.name, ...value } as Filter;
}

function foldTexts(value: Json): Json {
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, typeof inner === 'string' ? inner.toLowerCase() : inner]));
}

function refuse(scimType: ScimType, detail: string): Refusal {
  return new Refusal(400, detail, { scimType });
}
