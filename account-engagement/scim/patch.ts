import { scimPatch, type ScimPatchOperation, type ScimResource } from 'scim-patch';
import { Refusal, type ScimType } from '../rules/refusal.ts';
import { isObject, requireSchema, type Json } from './message.ts';
import { parsePath, type PatchTarget } from './patch-path.ts';
import { schemas } from './schemas.ts';
import type { SchemaAttribute } from './schema/attribute.ts';
import { isStandardElsewhere, readSingle, readValue } from './schema/read-resource.ts';

type Op = 'add' | 'replace' | 'remove';
type Holder = Record<string, unknown>;

/** Applies a PatchOp message (RFC 7644 3.5.2) to a resource and answers the patched copy. Throws `Refusal` 400. */
export function applyPatch(resource: Json, message: Json): Json {
  requireSchema(message, schemas.patchOp);
  if (!Array.isArray(message.Operations) || message.Operations.length === 0)
    throw refuse('invalidSyntax', 'Operations must hold at least one operation.');
  const patched = structuredClone(resource) as Holder;
  for (const operation of message.Operations as unknown[]) apply(patched, operation);
  return patched;
}

function apply(resource: Holder, operation: unknown): void {
  if (!isObject(operation) || typeof operation.op !== 'string') throw refuse('invalidSyntax', 'An operation needs op.');
  const op = operation.op.toLowerCase();
  if (op !== 'add' && op !== 'replace' && op !== 'remove')
    throw refuse('invalidSyntax', `Unknown op ${operation.op.slice(0, 100)}; use add, replace or remove.`);
  const { path, value } = operation;
  if (path !== undefined && path !== null && typeof path !== 'string') throw refuse('invalidPath', 'path must be a string.');
  if (op === 'remove' && (value ?? null) !== null)
    throw refuse('invalidValue', 'remove takes no value. Choose among several values with a filter in the path.');
  if (op !== 'remove' && value === undefined) throw refuse('invalidValue', `${op} needs a value.`);
  if (path) return applyAt(resource, op, path, value);
  if (op === 'remove') throw refuse('noTarget', 'remove needs a path.');
  if (!isObject(value)) throw refuse('invalidValue', 'An operation without a path needs an object as value.');
  for (const [name, inner] of Object.entries(value)) if (!isUnchanged(resource, name, inner)) applyAt(resource, op, name, inner);
}

/** What clients send along without meaning to change it: the resource's own id and schemas, and what only other services keep. */
function isUnchanged(resource: Holder, name: string, value: unknown): boolean {
  if (isStandardElsewhere(name) || name.toLowerCase() === 'schemas') return true;
  return Object.hasOwn(resource, name) && JSON.stringify(resource[name]) === JSON.stringify(value);
}

function applyAt(resource: Holder, op: Op, path: string, value: unknown): void {
  const target = parsePath(path);
  requireWritable(target, op, path);
  const { attribute, subAttribute } = target;
  if (attribute.name === schemas.accountEngagementUser) {
    if (op === 'remove') throw refuse('mutability', 'The extension cannot be removed. Remove its attributes.');
    if (!isObject(value)) throw refuse('invalidValue', `${path} must be an object.`);
    for (const [name, inner] of Object.entries(value)) applyAt(resource, op, `${schemas.accountEngagementUser}:${name}`, inner);
    return;
  }
  const holder = target.inExtension ? (resource[schemas.accountEngagementUser] as Holder) : resource;
  const effective = value === null && op !== 'remove' ? 'remove' : op;
  if (target.selects) applyToValues(holder, target, effective, value, path);
  else if (subAttribute && attribute.multiValued)
    throw refuse('invalidPath', `${path} must choose a value: ${attribute.name}[value eq "…"].`);
  else {
    const values = read(target, value, path, effective);
    const place = subAttribute ? `${attribute.name}.${subAttribute.name}` : attribute.name;
    change(holder, effective, place, op === 'add' ? withoutKnown(holder[attribute.name], values) : values);
  }
  if (effective === 'remove') requirePresent(holder, attribute, path);
}

/** A filter in the path: the values of a multi-valued attribute that it chooses, or one of their sub-attributes. */
function applyToValues(holder: Holder, target: PatchTarget, op: Op, value: unknown, path: string): void {
  const { attribute, subAttribute } = target;
  const values = (holder[attribute.name] ?? []) as Holder[];
  const chosen = values.filter((candidate) => target.selects!(candidate));
  if (op === 'remove' && !subAttribute) {
    const left = values.filter((candidate) => !chosen.includes(candidate));
    if (left.length > 0) holder[attribute.name] = left;
    else delete holder[attribute.name];
    return;
  }
  if (chosen.length === 0 && op === 'add' && values.length === 0 && subAttribute) {
    holder[attribute.name] = [{ [subAttribute.name]: read(target, value, path, op) }];
    return;
  }
  if (chosen.length === 0 && op !== 'remove') throw refuse('noTarget', `Nothing matches ${path.slice(0, 200)}.`);
  for (const element of chosen) {
    if (subAttribute) change(element, op, subAttribute.name, read(target, value, path, op));
    else Object.assign(element, readSingle(attribute, value, path));
  }
}

/** A value for the target by its schema; one value for a multi-valued attribute is an array of one. */
function read({ attribute, subAttribute }: PatchTarget, value: unknown, path: string, op: Op): unknown {
  if (op === 'remove') return undefined;
  if (subAttribute) return readValue(subAttribute, value, path);
  return attribute.multiValued && !Array.isArray(value) ? [readSingle(attribute, value, path)] : readValue(attribute, value, path);
}

/** Adding a value that is there changes nothing (RFC 7644 3.5.2.1), whatever else of it is left out. */
function withoutKnown(known: unknown, values: unknown): unknown {
  if (!Array.isArray(known) || !Array.isArray(values)) return values;
  return (values as Holder[]).filter((added) => !(known as Holder[]).some((value) => value.value === added.value));
}

/** Carried out by scim-patch, which gets plain paths of one object only: it would split an extension's URN at its dots. */
function change(holder: Holder, op: Op, path: string, value: unknown): void {
  scimPatch(holder as unknown as ScimResource, [{ op, path, ...(op === 'remove' ? {} : { value }) } as ScimPatchOperation], {
    mutateDocument: true,
    treatMissingAsAdd: false
  });
}

/** Read-only attributes are not changed, and a flag is never without a value (RFC 7644 3.5.2). */
function requireWritable({ attribute, subAttribute }: PatchTarget, op: Op, path: string): void {
  if ([attribute, subAttribute].some((part) => part?.mutability === 'readOnly') || attribute.name === 'schemas')
    throw refuse('mutability', `${path.slice(0, 200)} is read only.`);
  if (op === 'remove' && attribute.type === 'boolean')
    throw refuse('mutability', `${path} cannot be removed. Replace it by true or false.`);
}

/** What is required cannot be removed (RFC 7644 3.5.2.2). */
function requirePresent(holder: Holder, attribute: SchemaAttribute, path: string): void {
  const value = holder[attribute.name];
  const elements = Array.isArray(value) ? (value as Holder[]) : isObject(value) ? [value as Holder] : [];
  const isMissing =
    (attribute.required && (value === undefined || (attribute.type === 'complex' && elements.length === 0))) ||
    elements.some((element) => (attribute.subAttributes ?? []).some((sub) => sub.required && (element[sub.name] ?? '') === ''));
  if (isMissing) throw refuse('mutability', `${path.slice(0, 200)} is required and cannot be removed.`);
}

function refuse(scimType: ScimType, detail: string): Refusal {
  return new Refusal(400, detail, { scimType });
}
