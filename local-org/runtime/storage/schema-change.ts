import type { ApexFieldType, Schema } from '../../contract/schema.ts';

/** Types of stored fields by object and field: what a journal keeps of the schema. */
export type StoredTypes = Readonly<Record<string, Readonly<Record<string, ApexFieldType>>>>;

export interface SchemaChange {
  /** Changes that the stored values do not survive. */
  readonly refusals: readonly string[];
  /** What a person should know. */
  readonly notes: readonly string[];
  /** Fields or objects with stored values are gone. */
  readonly hasVanished: boolean;
}

export function typesOf(schema: Schema): StoredTypes {
  return Object.fromEntries(
    schema.objects.map((object) => [object.name, Object.fromEntries(object.fields.map((field) => [field.name, field.apexType]))])
  );
}

/** New fields are null, vanished ones are set aside, a changed type is refused. `before` null: a new file. */
export function compareSchemas(before: StoredTypes | null, schema: Schema): SchemaChange {
  const refusals: string[] = [];
  const notes: string[] = [];
  for (const [object, fields] of Object.entries(before ?? {})) {
    if (!schema.object(object)) {
      notes.push(`Object ${object} is gone; its records are kept aside.`);
      continue;
    }
    for (const [name, type] of Object.entries(fields)) {
      const field = schema.field(object, name);
      if (!field) notes.push(`Field ${object}.${name} is gone; its values are kept aside.`);
      else if (field.apexType !== type) refusals.push(`Field ${object}.${name} held ${type} and is now ${field.apexType}.`);
    }
  }
  return { refusals, notes, hasVanished: notes.length > 0 };
}
