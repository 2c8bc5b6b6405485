import type { SummarySchema } from '../contract/schema.ts';
import { finish, type FieldDraft, type ObjectDraft } from './drafts.ts';
import { coordinatesOf, readField, type CustomField, type GlobalValues } from './field.ts';
import { addFurtherObjects } from './further-objects.ts';
import { KeyPrefixes } from './key-prefixes.ts';
import { customObject, historyObject, shareObject } from './object.ts';
import { readFieldSet } from './field-set.ts';
import { addRecordTypes, readRecordType } from './record-type.ts';
import type { Problems } from './problems.ts';
import { IndexedSchema } from './schema.ts';
import { joinSharedLookups } from './shared-lookups.ts';
import { standardObjects } from './standard-objects.ts';
import { readValidationRule } from './validation-rule.ts';
import { childrenOf, flagOf, textOf, type XmlElement } from './xml.ts';

/** What the files say about one object; several folders may contribute. */
export interface ObjectSource {
  readonly name: string;
  /** The object file; absent where only fields are added. */
  element?: XmlElement;
  readonly fields: Named[];
  readonly rules: Named[];
  /** Apex sharing reasons. */
  readonly sharingReasons: string[];
  readonly fieldSets: Named[];
  readonly recordTypes: Named[];
}

interface Named {
  readonly name: string;
  readonly element: XmlElement;
}

/** The org's objects: the platform's, with those of features that are `mentioned`, extended and joined by the project's. What only the local org lacks is told in `notes`. */
export function buildSchema(
  given: readonly ObjectSource[],
  { mentioned, namespace }: { readonly mentioned: Iterable<string>; readonly namespace: string },
  globalValues: GlobalValues,
  problems: Problems,
  notes: string[]
): IndexedSchema {
  const objects = new Map<string, ObjectDraft>(standardObjects().map((object) => [object.name.toLowerCase(), object]));
  const prefixes = new KeyPrefixes();
  const sources = given.flatMap(withActivities);
  addFurtherObjects(objects, [...mentioned, ...sources.map(({ name }) => name)], prefixes);
  for (const source of sources) addObject(objects, source, prefixes, notes);
  const fields = sources.flatMap((source) => addFields(objects.get(source.name.toLowerCase()), source, globalValues, problems));
  for (const { object, custom } of fields) if (custom.field.summary) typeRollUp(objects, object, custom.field, custom.field.summary);
  for (const { object, custom } of fields) addRelationship(objects, object, custom, { problems, notes });
  for (const source of sources) {
    addRules(objects.get(source.name.toLowerCase()), source);
    addFieldSets(objects.get(source.name.toLowerCase()), source);
    addTypes(objects.get(source.name.toLowerCase()), source);
  }
  for (const { object, custom } of fields) if (custom.field.relationshipKind === 'masterDetail') becomeDetail(object);
  for (const object of [...objects.values()]) {
    if (object.kind !== 'custom' || (object.sharing !== 'Private' && object.sharing !== 'Read')) continue;
    const share = shareObject(object, prefixes, reasonsOf(sources, object.name));
    objects.set(share.name.toLowerCase(), share);
    object.childRelationships.push({ name: 'Shares', childObject: share.name, field: 'ParentId' });
  }
  for (const source of sources) addHistory(objects, source, prefixes);
  return new IndexedSchema([...objects.values()].map(finish), namespace);
}

function addHistory(objects: Map<string, ObjectDraft>, { name, element }: ObjectSource, prefixes: KeyPrefixes): void {
  const object = objects.get(name.toLowerCase());
  if (object?.kind !== 'custom' || !element || !flagOf(element, 'enableHistory')) return;
  const history = historyObject(object, prefixes);
  objects.set(history.name.toLowerCase(), history);
  object.childRelationships.push({ name: 'Histories', childObject: history.name, field: 'ParentId' });
}

/** Fields of activities are fields of tasks and of events (Object Reference, Activity). */
function withActivities(source: ObjectSource): readonly ObjectSource[] {
  return source.name.toLowerCase() === 'activity' ? ['Task', 'Event'].map((name) => ({ ...source, name })) : [source];
}

const inlineOf = ({ element }: ObjectSource, tag: string): Named[] =>
  element ? childrenOf(element, tag).map((entry) => ({ name: textOf(entry, 'fullName') ?? '', element: entry })) : [];

function addTypes(object: ObjectDraft | undefined, source: ObjectSource): void {
  const types = [...inlineOf(source, 'recordTypes'), ...source.recordTypes];
  if (object && types.length > 0)
    addRecordTypes(
      object,
      types.map(({ name, element }) => readRecordType(element, name))
    );
}

function reasonsOf(sources: readonly ObjectSource[], object: string): readonly string[] {
  const source = sources.find(({ name }) => name.toLowerCase() === object.toLowerCase());
  return source ? [...inlineOf(source, 'sharingReasons').map(({ name }) => name), ...source.sharingReasons] : [];
}

/** Sets of fields that a person has put together (Object Reference, FieldSet). */
function addFieldSets(object: ObjectDraft | undefined, source: ObjectSource): void {
  const sets = [...inlineOf(source, 'fieldSets'), ...source.fieldSets].map(({ name, element }) => readFieldSet(name, element));
  if (object && sets.length > 0) object.fieldSets = [...(object.fieldSets ?? []), ...sets];
}

function addObject(objects: Map<string, ObjectDraft>, source: ObjectSource, prefixes: KeyPrefixes, notes: string[]): void {
  const key = source.name.toLowerCase();
  if (objects.has(key) || source.fields.length + (source.element ? 1 : 0) === 0) return;
  if (source.element && isOwn(source.name)) {
    const object = customObject(source.name, source.element, prefixes);
    objects.set(key, object);
    if (object.kind === 'custom') joinSharedLookups(objects, object, source.element);
  } else notes.push(`object ${source.name}: not supported: the local org has no such object`);
}

function addRules(object: ObjectDraft | undefined, source: ObjectSource): void {
  const rules = [...inlineOf(source, 'validationRules'), ...source.rules].flatMap(
    ({ name, element }) => readValidationRule(element, name) ?? []
  );
  if (object && rules.length > 0) object.validationRules = [...(object.validationRules ?? []), ...rules];
}

interface AddedField {
  readonly object: ObjectDraft;
  readonly custom: CustomField;
}

function addFields(object: ObjectDraft | undefined, source: ObjectSource, globalValues: GlobalValues, problems: Problems): AddedField[] {
  if (!object) return [];
  const added: AddedField[] = [];
  for (const { name, element } of [...inlineOf(source, 'fields'), ...source.fields]) {
    const custom = readField(element, name, globalValues, problems);
    // Files of standard fields carry settings (tracking, help) that change nothing here.
    if (!custom || !custom.field.name.endsWith('__c')) continue;
    if (object.fields.some((field) => field.name.toLowerCase() === custom.field.name.toLowerCase())) {
      problems.add(element, `field ${object.name}.${custom.field.name} is defined twice`);
      continue;
    }
    object.fields.push(custom.field, ...coordinatesOf(custom.field));
    added.push({ object, custom });
  }
  return added;
}

/** A roll-up summary has the type of what it sums up, a count is a whole number (Salesforce Help, Roll-Up Summary Field). */
function typeRollUp(
  objects: ReadonlyMap<string, ObjectDraft>,
  object: ObjectDraft,
  field: FieldDraft,
  { childObject, summarized = '' }: SummarySchema
): void {
  const source = objects.get(childObject.toLowerCase())?.fields.find(({ name }) => name.toLowerCase() === summarized.toLowerCase());
  if (!source) return;
  const { type, apexType, precision = 18, scale = 0 } = source;
  object.fields[object.fields.indexOf(field)] = { ...field, type, apexType, ...(apexType === 'Decimal' ? { precision, scale } : {}) };
}

function addRelationship(
  objects: ReadonlyMap<string, ObjectDraft>,
  object: ObjectDraft,
  { field, childRelationship, element }: CustomField,
  { problems, notes }: { readonly problems: Problems; readonly notes: string[] }
): void {
  for (const target of field.referenceTo ?? []) {
    const parent = objects.get(target.toLowerCase());
    const missing = `field ${object.name}.${field.name} refers to ${target}, which neither the project nor the local org has`;
    if (!parent && isOwn(target)) problems.add(element, missing);
    else if (!parent) notes.push(missing);
    else if (childRelationship && !parent.childRelationships.some(({ name }) => name === childRelationship))
      parent.childRelationships.push({ name: childRelationship, childObject: object.name, field: field.name });
  }
}

/** A detail record has no owner of its own. */
function becomeDetail(object: ObjectDraft): void {
  const owner = object.fields.findIndex((field) => field.name === 'OwnerId');
  if (owner >= 0) object.fields.splice(owner, 1);
}

/** Objects that a project defines itself and that the local org knows: not standard ones, big objects, external objects or articles. */
export const isOwn = (name: string): boolean => /__(c|mdt|e)$/.test(name);
