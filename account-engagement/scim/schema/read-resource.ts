import { Refusal, type ScimType } from '../../rules/refusal.ts';
import { isObject, type Json } from '../message.ts';
import { schemas } from '../schemas.ts';
import { named, type SchemaAttribute } from './attribute.ts';
import { accountEngagementUserSchema, commonAttributes, userSchema } from './user.ts';

export const userAttributes: readonly SchemaAttribute[] = [...commonAttributes, ...userSchema.attributes];

/** Attributes of SCIM's own schemas that Account Engagement has no place for: clients send them by habit, and they are left out. */
const standardElsewhere = new Set(
  [
    'displayName nickName profileUrl userType password ims photos addresses groups entitlements x509Certificates',
    'name.formatted name.middleName name.honorificPrefix name.honorificSuffix',
    'emails.display emails.$ref phoneNumbers.primary phoneNumbers.display phoneNumbers.$ref roles.primary roles.type roles.$ref',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
  ]
    .join(' ')
    .toLowerCase()
    .split(' ')
);

export function isStandardElsewhere(path: string): boolean {
  return standardElsewhere.has(path.toLowerCase());
}

/**
 * A User resource of a client in the schema's own names, every value of the schema's type. What is read only is left out, as RFC 7643 7 asks.
 *
 * @throws Refusal 400 invalidSyntax for a name that no schema knows, 400 invalidValue for a value of another type
 */
export function readUserResource(body: Json): Json {
  return readObject(body, '', (name) => {
    if (name.toLowerCase() === schemas.accountEngagementUser.toLowerCase()) return extensionAttribute;
    return named(userAttributes, name);
  });
}

/** The extension as one complex attribute of the resource. */
export const extensionAttribute: SchemaAttribute = {
  ...userAttributes[0]!,
  name: schemas.accountEngagementUser,
  type: 'complex',
  multiValued: false,
  subAttributes: accountEngagementUserSchema.attributes
};

function readObject(value: Json, path: string, find: (name: string) => SchemaAttribute | undefined): Json {
  const read: [string, unknown][] = [];
  for (const [name, inner] of Object.entries(value)) {
    const place = path ? `${path}.${name}` : name;
    const definition = find(name);
    if (!definition) {
      if (isStandardElsewhere(place)) continue;
      throw refuse('invalidSyntax', `There is no attribute ${place.slice(0, 100)}. GET /Schemas lists them.`);
    }
    if (read.some(([other]) => other === definition.name)) throw refuse('invalidSyntax', `${place} is given twice.`);
    read.push([definition.name, definition.mutability === 'readOnly' ? undefined : readValue(definition, inner, place)]);
  }
  return Object.fromEntries(read.filter(([, inner]) => inner !== undefined));
}

/** A value of an attribute, whatever came over the wire. Null stands for no value (RFC 7643 2.5). */
export function readValue(definition: SchemaAttribute, value: unknown, path: string): unknown {
  if (value === null) return null;
  if (!definition.multiValued) return readSingle(definition, value, path);
  if (!Array.isArray(value)) throw refuse('invalidValue', `${path} must be an array.`);
  return value.map((item) => readSingle(definition, item, path));
}

/** One value of an attribute. */
export function readSingle(definition: SchemaAttribute, value: unknown, path: string): unknown {
  switch (definition.type) {
    case 'complex': {
      if (!isObject(value)) throw refuse('invalidValue', `${path} must ${definition.multiValued ? 'hold objects' : 'be an object'}.`);
      return readObject(value, path, (name) => named(definition.subAttributes ?? [], name));
    }
    case 'boolean':
      return readBoolean(value, path);
    default:
      return readText(definition, value, path);
  }
}

/** Some clients send booleans as text. */
function readBoolean(value: unknown, path: string): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw refuse('invalidValue', `${path} must be true or false.`);
}

function readText({ canonicalValues }: SchemaAttribute, value: unknown, path: string): string {
  if (typeof value !== 'string') throw refuse('invalidValue', `${path} must be a string.`);
  if (!canonicalValues || value === '') return value;
  const canonical = canonicalValues.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
  if (canonical === undefined) throw refuse('invalidValue', `${path} must be ${canonicalValues.join(' or ')}.`);
  return canonical;
}

function refuse(scimType: ScimType, detail: string): Refusal {
  return new Refusal(400, detail, { scimType });
}
