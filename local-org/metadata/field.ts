import type { ApexFieldType, FieldSchema, FieldType, SummarySchema } from '../contract/schema.ts';
import type { FieldDraft } from './drafts.ts';
import type { Problems } from './problems.ts';
import { child, childrenOf, flagOf, numberOf, textOf, type XmlElement } from './xml.ts';

/** A field of metadata, with the name of its child relationship on the parent. */
export interface CustomField {
  readonly field: FieldDraft;
  readonly childRelationship?: string;
  readonly element: XmlElement;
}

const types: Readonly<Record<string, readonly [FieldType, ApexFieldType]>> = {
  Text: ['string', 'String'],
  TextArea: ['textarea', 'String'],
  LongTextArea: ['textarea', 'String'],
  Html: ['textarea', 'String'],
  EncryptedText: ['encryptedstring', 'String'],
  Email: ['email', 'String'],
  Phone: ['phone', 'String'],
  Url: ['url', 'String'],
  Picklist: ['picklist', 'String'],
  MultiselectPicklist: ['multipicklist', 'String'],
  AutoNumber: ['string', 'String'],
  Checkbox: ['boolean', 'Boolean'],
  Number: ['double', 'Decimal'],
  Currency: ['currency', 'Decimal'],
  Percent: ['percent', 'Decimal'],
  Date: ['date', 'Date'],
  DateTime: ['datetime', 'Datetime'],
  Time: ['time', 'Time'],
  Lookup: ['reference', 'Id'],
  MasterDetail: ['reference', 'Id'],
  Hierarchy: ['reference', 'Id'],
  MetadataRelationship: ['reference', 'Id'],
  Summary: ['double', 'Decimal'],
  Location: ['location', 'Object']
};
const lengths: Readonly<Record<string, number>> = {
  TextArea: 255,
  Email: 80,
  Phone: 40,
  Url: 255,
  Picklist: 255,
  MultiselectPicklist: 4099,
  AutoNumber: 30
};
const relationshipKinds = {
  Lookup: 'lookup',
  MasterDetail: 'masterDetail',
  Hierarchy: 'hierarchy',
  MetadataRelationship: 'metadata'
} as const;

/** Reads `<CustomField>` or a `<fields>` of an object file. Answers undefined, with a problem noted, for what is no field. */
export function readField(
  element: XmlElement,
  fallbackName: string,
  globalValues: GlobalValues,
  problems: Problems
): CustomField | undefined {
  const name = textOf(element, 'fullName') ?? fallbackName;
  const kind = textOf(element, 'type');
  if (kind === undefined) return undefined;
  const type = namesDefinition(element, kind) ? types['Text'] : types[kind];
  if (!type) {
    problems.add(child(element, 'type') ?? element, `field ${name}: not supported: type ${kind}`);
    return undefined;
  }
  const formula = kind === 'Summary' ? rollUp(element) : textOf(element, 'formula');
  const computed = formula !== undefined || kind === 'AutoNumber' || kind === 'Location';
  const required = flagOf(element, 'required') || kind === 'MasterDetail' || kind === 'Checkbox';
  const reparentable = kind !== 'MasterDetail' || flagOf(element, 'reparentableMasterDetail');
  const field: FieldDraft = {
    name,
    label: textOf(element, 'label') ?? name,
    type: type[0],
    apexType: type[1],
    nillable: !required,
    createable: !computed,
    updateable: !computed && reparentable,
    ...sizes(element, kind),
    ...optional('unique', flagOf(element, 'unique') || undefined),
    ...optional('caseSensitive', flagOf(element, 'caseSensitive') || undefined),
    ...optional('externalId', flagOf(element, 'externalId') || undefined),
    ...optional('defaultValue', textOf(element, 'defaultValue') ?? (kind === 'Checkbox' && formula === undefined ? 'false' : undefined)),
    ...optional('formula', formula),
    ...(formula !== undefined && kind !== 'Summary' && textOf(element, 'formulaTreatBlanksAs') !== 'BlankAsBlank'
      ? { blanksAsZero: true }
      : {}),
    ...(kind === 'Summary' ? optional('summary', summaryOf(element)) : {}),
    ...optional('autoNumberFormat', kind === 'AutoNumber' ? (textOf(element, 'displayFormat') ?? '{0}') : undefined),
    ...optional('helpText', textOf(element, 'inlineHelpText')),
    ...relationship(element, name, kind, required),
    ...picklist(element, kind, globalValues)
  };
  return { field, element, ...optional('childRelationship', childRelationshipOf(element)) };
}

/** Values by the name of a global value set. */
export type GlobalValues = ReadonlyMap<string, NonNullable<FieldSchema['picklist']>>;

export function readValues(element: XmlElement, tag: string): NonNullable<FieldSchema['picklist']> {
  return childrenOf(element, tag).map((value) => {
    const name = textOf(value, 'fullName') ?? '';
    return {
      value: name,
      label: textOf(value, 'label') ?? name,
      isDefault: flagOf(value, 'default'),
      active: flagOf(value, 'isActive', true)
    };
  });
}

const definitions: ReadonlySet<string> = new Set(['EntityDefinition', 'FieldDefinition', 'EntityParticle']);

/** A metadata relationship to an object or a field holds its durable id: `Account`, `Account.Name`. */
function namesDefinition(element: XmlElement, kind: string): boolean {
  return kind === 'MetadataRelationship' && definitions.has(textOf(element, 'referenceTo') ?? '');
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}

/** A roll-up summary is computed like a formula: `sum(Line__c.Amount__c)`. */
function rollUp(element: XmlElement): string {
  return `${textOf(element, 'summaryOperation') ?? 'count'}(${textOf(element, 'summarizedField') ?? textOf(element, 'summaryForeignKey') ?? ''})`;
}

function summaryOf(element: XmlElement): SummarySchema | undefined {
  const [childObject, foreignKey] = (textOf(element, 'summaryForeignKey') ?? '').split('.');
  if (!childObject || !foreignKey) return undefined;
  const summarized = textOf(element, 'summarizedField')?.split('.').at(-1);
  return {
    operation: (textOf(element, 'summaryOperation') ?? 'count') as SummarySchema['operation'],
    childObject,
    foreignKey,
    ...optional('summarized', summarized),
    filters: childrenOf(element, 'summaryFilterItems').map((item) => ({
      field: textOf(item, 'field')?.split('.').at(-1) ?? '',
      operation: textOf(item, 'operation') ?? 'equals',
      value: textOf(item, 'value') ?? ''
    }))
  };
}

function sizes(element: XmlElement, kind: string): Partial<FieldDraft> {
  const [type, apexType] = types[kind]!;
  if (apexType === 'Decimal') return { precision: numberOf(element, 'precision') ?? 18, scale: numberOf(element, 'scale') ?? 0 };
  if (namesDefinition(element, kind)) return { length: 255 };
  if (type === 'reference') return { length: 18 };
  if (apexType !== 'String') return {};
  return { length: numberOf(element, 'length') ?? lengths[kind] ?? 255 };
}

function relationship(element: XmlElement, name: string, kind: string, required: boolean): Partial<FieldDraft> {
  const relationshipKind = relationshipKinds[kind as keyof typeof relationshipKinds];
  if (!relationshipKind) return {};
  const target = textOf(element, 'referenceTo') ?? (kind === 'Hierarchy' ? 'User' : undefined);
  const constraint = textOf(element, 'deleteConstraint');
  const onDelete =
    kind === 'MasterDetail' || constraint === 'Cascade'
      ? 'cascade'
      : constraint === 'Restrict' || (required && !constraint)
        ? 'restrict'
        : 'setNull';
  const controllingField = textOf(element, 'metadataRelationshipControllingField')?.trim().split('.').at(-1);
  return {
    referenceTo: target ? [target] : [],
    relationshipName: name.replace(/__c$/, '__r'),
    relationshipKind,
    onDelete,
    ...optional('controllingField', controllingField)
  };
}

function childRelationshipOf(element: XmlElement): string | undefined {
  const name = textOf(element, 'relationshipName');
  return name ? `${name}__r` : undefined;
}

function picklist(element: XmlElement, kind: string, globalValues: GlobalValues): Partial<FieldDraft> {
  if (kind !== 'Picklist' && kind !== 'MultiselectPicklist') return {};
  const valueSet = child(element, 'valueSet');
  if (!valueSet) return { picklist: olderValues(element) };
  const definition = child(valueSet, 'valueSetDefinition');
  const global = textOf(valueSet, 'valueSetName');
  const values = definition ? readValues(definition, 'value') : (globalValues.get(global ?? '') ?? []);
  // A global value set restricts; one that the project does not contain cannot.
  const restricted = flagOf(valueSet, 'restricted') || (global !== undefined && values.length > 0);
  return { picklist: values, ...(restricted ? { restricted } : {}) };
}

/** Up to API 37.0 the values stood in `<picklist>`. */
function olderValues(element: XmlElement): NonNullable<FieldSchema['picklist']> {
  const picklist = child(element, 'picklist');
  return picklist ? readValues(picklist, 'picklistValues') : [];
}

/** A geolocation is written and read by its two coordinates (Object Reference, Geolocation Compound Field). */
export function coordinatesOf(field: FieldDraft): readonly FieldDraft[] {
  if (field.type !== 'location') return [];
  return ['Latitude', 'Longitude'].map((part) => ({
    name: field.name.replace(/__c$/, `__${part}__s`),
    label: `${field.label} (${part})`,
    type: 'double',
    apexType: 'Decimal',
    precision: 18,
    scale: 15,
    nillable: true,
    createable: true,
    updateable: true
  }));
}
