import { audit as auditFields, idField, isDeleted, reference, type FieldDraft, type ObjectDraft } from './drafts.ts';
import data from './further-objects.json' with { type: 'json' };
import type { KeyPrefixes } from './key-prefixes.ts';

const stored: Readonly<Record<string, string>> = data.objects;
const names: ReadonlyMap<string, string> = new Map(Object.keys(stored).map((name) => [name.toLowerCase(), name]));

/** The standard object of a feature or cloud with that name, as it is spelled; undefined if there is none. */
export const furtherObjectName = (name: string): string | undefined => names.get(name.toLowerCase());

/**
 * Adds the standard objects that belong to features and clouds and that the project names: an org has them only with the feature, so one without a project
 * that needs them has not. Of their fields the platform's types are known, but not which are required or restricted.
 */
export function addFurtherObjects(objects: Map<string, ObjectDraft>, mentioned: Iterable<string>, prefixes: KeyPrefixes): void {
  const added = new Set<string>();
  for (const name of mentioned) {
    const spelled = furtherObjectName(name);
    if (spelled !== undefined && !objects.has(spelled.toLowerCase())) added.add(spelled);
  }
  for (const name of added) objects.set(name.toLowerCase(), objectOf(name, prefixes));
  for (const name of added) addLookups(objects, name);
}

function objectOf(name: string, prefixes: KeyPrefixes): ObjectDraft {
  const label = spaced(name);
  const fields = stored[name]!.split(' ').map((text) => fieldOf(text));
  const nameField = fields.findIndex((field) => field.name === 'Name');
  if (nameField >= 0) fields[nameField] = { ...fields[nameField]!, nameField: true };
  return {
    name,
    label,
    pluralLabel: label.endsWith('s') ? label : `${label}s`,
    keyPrefix: prefixes.take(name),
    kind: 'standard',
    sharing: 'ReadWrite',
    setup: false,
    triggerable: true,
    createable: true,
    updateable: true,
    deletable: true,
    queryable: true,
    fields,
    childRelationships: []
  };
}

const system: ReadonlyMap<string, FieldDraft> = new Map([idField, isDeleted, ...auditFields].map((field) => [field.name, field]));
const types = {
  Id: 'reference',
  String: 'string',
  Boolean: 'boolean',
  Integer: 'int',
  Long: 'long',
  Decimal: 'double',
  Double: 'double',
  Date: 'date',
  Datetime: 'datetime',
  Time: 'time',
  Blob: 'base64',
  Object: 'anyType',
  Address: 'address'
} as const;

/** `AccountId:Id/Account/WebCarts`: name, Apex type, target and the target's relationship. */
function fieldOf(text: string): FieldDraft {
  const [name = '', rest = ''] = text.split(':');
  const known = system.get(name);
  if (known) return known;
  const apexType = rest.split('/')[0] as keyof typeof types;
  const base = { name, label: spaced(name.replace(/Id$/, ' ID')), type: types[apexType], nillable: apexType !== 'Boolean' };
  const access = { createable: apexType !== 'Address', updateable: apexType !== 'Address' };
  const field = { ...base, apexType: apexType === 'Address' ? 'Object' : apexType, ...access } as FieldDraft;
  if (apexType === 'String') return { ...field, length: 255 };
  if (apexType === 'Boolean') return { ...field, defaultValue: 'false' };
  if (apexType === 'Decimal' || apexType === 'Double') return { ...field, precision: 18, scale: 2 };
  return field;
}

/** Lookups need both ends: one to an object that the org does not have holds any Id. */
function addLookups(objects: ReadonlyMap<string, ObjectDraft>, name: string): void {
  const object = objects.get(name.toLowerCase())!;
  for (const text of stored[name]!.split(' ')) {
    const [field = '', target, relationship] = [text.split(':')[0]!, ...text.split('/').slice(1)];
    const position = object.fields.findIndex((draft) => draft.name === field);
    const draft = object.fields[position]!;
    if (draft.type !== 'reference' || draft.referenceTo) continue;
    const parent = objects.get((target ?? (field === 'OwnerId' ? 'User' : field.replace(/Id$/, ''))).toLowerCase());
    object.fields[position] = parent
      ? reference(field, draft.label, [parent.name])
      : { ...draft, type: 'string', apexType: 'Id', length: 18 };
    if (parent && relationship) parent.childRelationships.push({ name: relationship, childObject: name, field });
  }
}

const spaced = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/ +/g, ' ');

/** Words of the code that may name one of these objects; a class of the project with that name stands for itself. */
export function* mentionedIn(sources: Iterable<{ readonly name: string; readonly source: string }>): IterableIterator<string> {
  const classes = new Set<string>();
  const words = new Set<string>();
  for (const { name, source } of sources) {
    classes.add(name);
    for (const word of source.match(/\b[A-Z][A-Za-z0-9]+\b/g) ?? []) words.add(word);
  }
  for (const word of words) if (word in stored && !classes.has(word)) yield word;
}
