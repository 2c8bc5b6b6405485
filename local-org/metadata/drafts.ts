import type { FieldSetSchema, ChildRelationship, FieldSchema, ObjectSchema, RecordTypeSchema, ValidationRule } from '../contract/schema.ts';

/** A field before it has its place in an object. */
export type FieldDraft = Omit<FieldSchema, 'ordinal'>;

/** An object while fields and relationships are still added. */
export interface ObjectDraft extends Omit<ObjectSchema, 'fields' | 'childRelationships' | 'fieldSets' | 'recordTypes' | 'validationRules'> {
  readonly fields: FieldDraft[];
  readonly childRelationships: ChildRelationship[];
  validationRules?: readonly ValidationRule[];
  fieldSets?: readonly FieldSetSchema[];
  recordTypes?: readonly RecordTypeSchema[];
}

export function finish(draft: ObjectDraft): ObjectSchema {
  return { ...draft, fields: draft.fields.map((field, ordinal) => ({ ...field, ordinal })) };
}

const writable = { nillable: true, createable: true, updateable: true } as const;
const system = { nillable: false, createable: false, updateable: false } as const;

export const text = (name: string, label: string, length: number, more: Partial<FieldDraft> = {}): FieldDraft => ({
  name,
  label,
  type: 'string',
  apexType: 'String',
  length,
  ...writable,
  ...more
});

export const reference = (name: string, label: string, referenceTo: readonly string[], more: Partial<FieldDraft> = {}): FieldDraft => ({
  name,
  label,
  type: 'reference',
  apexType: 'Id',
  length: 18,
  referenceTo,
  relationshipName: name.replace(/Id$/, ''),
  relationshipKind: 'lookup',
  onDelete: 'setNull',
  ...writable,
  ...more
});

export const checkbox = (name: string, label: string, more: Partial<FieldDraft> = {}): FieldDraft => ({
  name,
  label,
  type: 'boolean',
  apexType: 'Boolean',
  defaultValue: 'false',
  ...writable,
  nillable: false,
  ...more
});

export const datetime = (name: string, label: string, more: Partial<FieldDraft> = {}): FieldDraft => ({
  name,
  label,
  type: 'datetime',
  apexType: 'Datetime',
  ...writable,
  ...more
});

export const idField: FieldDraft = { name: 'Id', label: 'Record ID', type: 'id', apexType: 'Id', length: 18, ...system };

export const audit: readonly FieldDraft[] = [
  datetime('CreatedDate', 'Created Date', system),
  reference('CreatedById', 'Created By ID', ['User'], system),
  datetime('LastModifiedDate', 'Last Modified Date', system),
  reference('LastModifiedById', 'Last Modified By ID', ['User'], system),
  datetime('SystemModstamp', 'System Modstamp', system)
];

export const isDeleted = checkbox('IsDeleted', 'Deleted', system);
