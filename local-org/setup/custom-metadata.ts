import type { FieldSchema } from '../contract/schema.ts';
import type { ProjectMetadata } from '../metadata/project.ts';
import { ApexDate } from '../runtime/values/date.ts';
import { ApexDatetime } from '../runtime/values/datetime.ts';
import { systemRows, updateSystemRow } from '../runtime/transactions/system-rows.ts';
import { Decimal } from '../runtime/values/decimal.ts';
import type { SetupWriter } from './rows.ts';

/** Writes the records of the project's custom metadata types; then what relates them, which is written by name. */
export function writeCustomMetadata(writer: SetupWriter, project: ProjectMetadata): void {
  const { schema } = project;
  const related: { readonly id: string; readonly type: string; readonly field: FieldSchema; readonly name: string }[] = [];
  for (const { type, name, label, values } of project.customMetadata) {
    const object = schema.object(type);
    if (!object) continue;
    const row: Record<string, unknown> = {
      DeveloperName: name,
      MasterLabel: label,
      Label: label,
      QualifiedApiName: name,
      Language: 'en_US'
    };
    const links: (readonly [FieldSchema, string])[] = [];
    for (const [fieldName, text] of values) {
      const field = schema.field(type, fieldName);
      if (!field || text === null) continue;
      if (relatedType(project, field)) links.push([field, text]);
      else
        row[field.name] = field.controllingField ? durableId(schema, values.get(field.controllingField), text) : storedValue(field, text);
    }
    const id = writer.put(object.name, ['DeveloperName'], row);
    for (const [field, target] of links) related.push({ id, type: object.name, field, name: target });
  }
  for (const { id, type, field, name } of related) {
    const [target] = systemRows(writer.database, relatedType(project, field)!, 'DeveloperName', name);
    updateSystemRow(writer.database, type, id, { [field.name]: target ?? null });
  }
  for (const object of schema.objects) if (object.kind === 'customMetadata') writer.removeOthers(object.name);
}

/** The custom metadata type that a metadata relationship leads to; undefined for other fields, and for objects and fields of the platform. */
function relatedType({ schema }: ProjectMetadata, field: FieldSchema): string | undefined {
  const target = schema.object(field.referenceTo?.[0] ?? '');
  return target?.kind === 'customMetadata' ? target.name : undefined;
}

/** The durable id of a field that is written by name, with its object in another field of the record. */
function durableId(schema: ProjectMetadata['schema'], objectName: string | null | undefined, fieldName: string): string {
  const object = schema.object(objectName ?? '');
  return object ? `${object.name}.${schema.field(object.name, fieldName)?.name ?? fieldName}` : fieldName;
}

/** The stored value of a field from its text in metadata. */
function storedValue(field: FieldSchema, text: string): unknown {
  switch (field.apexType) {
    case 'Boolean':
      return text === 'true';
    case 'Integer':
    case 'Double':
      return Number(text);
    case 'Decimal':
      return Decimal.parse(text);
    case 'Date': {
      const [year, month, day] = text.split('-').map(Number);
      return ApexDate.of(year!, month!, day!);
    }
    case 'Datetime':
      return new ApexDatetime(Date.parse(text));
    default:
      return text === '' ? null : text;
  }
}
