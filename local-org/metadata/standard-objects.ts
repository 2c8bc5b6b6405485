import type { FieldSchema } from '../contract/schema.ts';
import type { FieldDraft, ObjectDraft } from './drafts.ts';
import data from './standard-objects.json' with { type: 'json' };

/** As the generator writes it (tools/platform-data/standard-objects.mjs): picklist entries without what is the rule. */
interface StoredField extends Omit<FieldDraft, 'picklist'> {
  readonly picklist?: readonly { readonly value: string; readonly isDefault: boolean }[];
}
interface StoredObject extends Omit<ObjectDraft, 'fields'> {
  readonly fields: readonly StoredField[];
}

/** The standard objects, ready to be extended with custom fields. A new copy each time. */
export function standardObjects(): ObjectDraft[] {
  return (data.objects as unknown as StoredObject[]).map((object) => ({
    ...object,
    childRelationships: [...object.childRelationships],
    fields: object.fields.map(({ picklist, ...field }) => (picklist ? { ...field, picklist: picklist.map(entry) } : field))
  }));
}

function entry({ value, isDefault }: { value: string; isDefault: boolean }): NonNullable<FieldSchema['picklist']>[number] {
  return { value, label: value, isDefault, active: true };
}
