import { isObject, type Json } from './message.ts';
import { schemas } from './schemas.ts';

/** Which attributes a response holds (RFC 7644 3.9). */
export interface Projection {
  readonly attributes?: readonly string[];
  readonly excludedAttributes?: readonly string[];
}

const always = ['schemas', 'id'];

/** The resource with only the asked attributes, or without the excluded ones; `schemas` and `id` always stay. */
export function project(resource: Json, { attributes, excludedAttributes }: Projection): Json {
  if (attributes && attributes.length > 0) return pick(resource, attributes.map(toPath), always);
  if (excludedAttributes && excludedAttributes.length > 0) return omit(resource, excludedAttributes.map(toPath), always);
  return resource;
}

/** `name.familyName` → [name, familyname]; an extension's URN stays one segment. */
function toPath(name: string): readonly string[] {
  const lower = name.trim().toLowerCase();
  const extension = schemas.accountEngagementUser.toLowerCase();
  if (lower === extension) return [extension];
  if (lower.startsWith(`${extension}:`)) return [extension, lower.slice(extension.length + 1)];
  const core = [schemas.user, schemas.role].map((urn) => `${urn.toLowerCase()}:`).find((urn) => lower.startsWith(urn)) ?? '';
  return lower.slice(core.length).split('.');
}

type Paths = readonly (readonly string[])[];

function pick(resource: Json, paths: Paths, always: readonly string[]): Json {
  const entries = Object.entries(resource).flatMap(([key, value]): [string, unknown][] => {
    if (always.includes(key)) return [[key, value]];
    const matching = paths.filter(([head]) => head === key.toLowerCase());
    if (matching.length === 0) return [];
    if (matching.some((path) => path.length === 1)) return [[key, value]];
    const rest = matching.map((path) => path.slice(1));
    const picked = mapObjects(value, (inner) => pick(inner, rest, []));
    return isEmpty(picked) ? [] : [[key, picked]];
  });
  return Object.fromEntries(entries);
}

/** Nothing of a complex value was asked for. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isEmpty);
  return isObject(value) ? Object.keys(value).length === 0 : true;
}

function omit(resource: Json, paths: Paths, always: readonly string[]): Json {
  const entries = Object.entries(resource).flatMap(([key, value]): [string, unknown][] => {
    const matching = always.includes(key) ? [] : paths.filter(([head]) => head === key.toLowerCase());
    if (matching.some((path) => path.length === 1)) return [];
    if (matching.length === 0) return [[key, value]];
    const rest = matching.map((path) => path.slice(1));
    return [[key, mapObjects(value, (inner) => omit(inner, rest, []))]];
  });
  return Object.fromEntries(entries);
}

function mapObjects(value: unknown, change: (inner: Json) => Json): unknown {
  if (Array.isArray(value)) return value.map((item) => (isObject(item) ? change(item) : item));
  return isObject(value) ? change(value) : value;
}
